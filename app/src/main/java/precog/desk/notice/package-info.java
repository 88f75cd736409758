/** Word of a newer version, where it disturbs nobody: a tag at the end of the message line, and a sheet that says it. */
@NullMarked
package precog.desk.notice;

import org.jspecify.annotations.NullMarked;
