package precog.polymarket.book;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Price;

/** What the stream says of one outcome, or why it could not be read. */
public sealed interface StreamFrame {
    /** Something about an outcome. */
    sealed interface OfToken extends StreamFrame {
        String token();
    }

    /** The whole book, in place of what was known. */
    record Book(BookReading reading) implements OfToken {
        @Override
        public String token() {
            return reading.token();
        }
    }

    /**
     * What lies at one price from now on.
     *
     * @param size all of it, not what was added; 0 removes the level
     * @param bestBid the best bid after it; null where there is none or it is not told
     * @param bestAsk the best offer after it
     * @param tellsBest whether it tells the best prices at all
     */
    record Change(
            String token,
            boolean bid,
            Price price,
            BigDecimal size,
            @Nullable Price bestBid,
            @Nullable Price bestAsk,
            boolean tellsBest,
            Instant at)
            implements OfToken {}

    /** The best prices, without a change of the book that would say the same. */
    record Best(String token, @Nullable Price bid, @Nullable Price ask, Instant at) implements OfToken {}

    /** A trade. */
    record Traded(String token, Price price, Instant at) implements OfToken {}

    /** Another step of prices. */
    record TickChanged(String token, Price tick) implements OfToken {}

    /** The market was resolved. */
    record Resolved(String token, Price pays) implements OfToken {}

    /** The answer to a {@code PING}. */
    record Pong() implements StreamFrame {}

    /** Of a kind nobody here needs. */
    record Ignored() implements StreamFrame {}

    /** Of a kind we need, and not to be read. */
    record Malformed(String reason) implements StreamFrame {}
}
