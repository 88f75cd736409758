/** The blotters of orders, fills, decisions, settlements and refusals. */
@NullMarked
package precog.desk.orders;

import org.jspecify.annotations.NullMarked;
