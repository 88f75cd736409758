/** What is held, how far each exit condition is, and the way out by hand. */
@NullMarked
package precog.desk.positions;

import org.jspecify.annotations.NullMarked;
