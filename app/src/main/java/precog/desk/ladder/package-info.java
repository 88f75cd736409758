/** The ladder of a market: its depth with the trader's own orders in it, and trading by a click while it is armed. */
@NullMarked
package precog.desk.ladder;

import org.jspecify.annotations.NullMarked;
