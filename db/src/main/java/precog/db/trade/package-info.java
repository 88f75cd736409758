/** Rows of orders, trades and bets. */
@NullMarked
package precog.db.trade;

import org.jspecify.annotations.NullMarked;
