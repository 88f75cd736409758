/** The market grid: every market with its quotes, its model and its edge, searched and filtered. */
@NullMarked
package precog.desk.markets;

import org.jspecify.annotations.NullMarked;
