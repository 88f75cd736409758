/** The manual ticket: what an order would cost and pay, before it is sent, and what was said after. */
@NullMarked
package precog.desk.ticket;

import org.jspecify.annotations.NullMarked;
