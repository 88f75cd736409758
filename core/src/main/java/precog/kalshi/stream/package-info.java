/** The venue's WebSocket: connections that come back by themselves, and books that are right or not there. */
@NullMarked
package precog.kalshi.stream;

import org.jspecify.annotations.NullMarked;
