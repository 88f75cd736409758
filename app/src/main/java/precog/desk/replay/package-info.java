/** Sessions played again: which there are, and going through one. */
@NullMarked
package precog.desk.replay;

import org.jspecify.annotations.NullMarked;
