/** Word of a newer version, signed by those who publish it: read, verified and weighed, never acted upon. */
@NullMarked
package precog.notice;

import org.jspecify.annotations.NullMarked;
