/** Kalshi on loopback: real HTTP and WebSocket over a matching engine of its own, with faults on demand. For tests. */
@NullMarked
package precog.kalshi.fake;

import org.jspecify.annotations.NullMarked;
