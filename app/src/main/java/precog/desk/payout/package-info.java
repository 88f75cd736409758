/** What the account makes at each outcome of an event, over all its markets together. */
@NullMarked
package precog.desk.payout;

import org.jspecify.annotations.NullMarked;
