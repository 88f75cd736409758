package precog.engine;

import java.time.Instant;
import precog.value.Quantity;

/**
 * Where a resting order stands in the queue at its price.
 *
 * @param ahead contracts of others before it
 * @param at when the exchange said so
 */
public record QueuePlace(Quantity ahead, Instant at) {}
