/** Polymarket's WebSocket: changes of books as they happen, over connections that come back by themselves. */
@NullMarked
package precog.polymarket.stream;

import org.jspecify.annotations.NullMarked;
