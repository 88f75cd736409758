/** The palette that finds every market, screen and action by a few letters. */
@NullMarked
package precog.desk.finder;

import org.jspecify.annotations.NullMarked;
