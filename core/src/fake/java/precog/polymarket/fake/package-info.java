/** Polymarket on loopback: real HTTP and WebSocket, books that move as a test says, and faults on demand. For tests. */
@NullMarked
package precog.polymarket.fake;

import org.jspecify.annotations.NullMarked;
