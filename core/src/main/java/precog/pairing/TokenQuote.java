package precog.pairing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Price;
import precog.value.Quantity;

/**
 * The top of an outcome's book at the other venue.
 *
 * @param bid best bid; null where nobody bids
 * @param bidSize contracts bid there, rounded down to the hundredth we count in
 * @param ask best offer; null where nobody offers
 * @param last price of the last trade; null where none is known
 * @param tick step of its prices; null where it is not known
 * @param at when the book was last known to be so
 * @param trusted whether the book is whole; where it is not, these are the last prices there were
 * @param resolution what the venue resolved it to, 1 or 0; null before
 */
public record TokenQuote(
        @Nullable Price bid,
        Quantity bidSize,
        @Nullable Price ask,
        Quantity askSize,
        @Nullable Price last,
        @Nullable Price tick,
        Instant at,
        boolean trusted,
        @Nullable Price resolution) {}
