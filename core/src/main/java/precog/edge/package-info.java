/** The difference between what a market is worth and what it costs, after fees, and why it is or is not worth a trade. */
@NullMarked
package precog.edge;

import org.jspecify.annotations.NullMarked;
