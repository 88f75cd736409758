/** The venue as the desk uses it: a feed of markets, and an exchange for orders. */
@NullMarked
package precog.kalshi.live;

import org.jspecify.annotations.NullMarked;
