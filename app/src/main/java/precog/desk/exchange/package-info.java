/** The exchange: which key is kept, whether it works, and what has to be so before a desk trades for real. */
@NullMarked
package precog.desk.exchange;

import org.jspecify.annotations.NullMarked;
