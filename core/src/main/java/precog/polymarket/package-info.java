/** Polymarket's public data: its markets and the books of their outcomes, read by REST and WebSocket; no account. */
@NullMarked
package precog.polymarket;

import org.jspecify.annotations.NullMarked;
