/** The one thread that owns all trading state, its inbox, its snapshots and its recovery. */
@NullMarked
package precog.engine;

import org.jspecify.annotations.NullMarked;
