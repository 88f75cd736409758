package precog.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** What a feed says. Time is the source's own (exchange time on a tape, simulated time in the simulator). */
public sealed interface FeedMessage {
    /** When it happened, by the source's clock. */
    Instant at();

    /** A message about one market. */
    sealed interface OfMarket extends FeedMessage {
        MarketId market();
    }

    /** A market became known, or its terms (rules, times, ticks, fees) changed. */
    record MarketListed(Instant at, MarketListing listing) implements OfMarket {
        @Override
        public MarketId market() {
            return listing.id();
        }
    }

    /** The market moved on in its life. */
    record MarketStatusChanged(Instant at, MarketId market, MarketStatus status) implements OfMarket {}

    /** The whole book: bids for YES and bids for NO, each price at most once, in any order. */
    record BookSnapshot(Instant at, MarketId market, List<Level> yesBids, List<Level> noBids) implements OfMarket {
        public BookSnapshot {
            yesBids = List.copyOf(yesBids);
            noBids = List.copyOf(noBids);
        }
    }

    /**
     * A change of one level.
     *
     * @param outcome whose bids
     * @param price own-side price of that bid
     * @param change contracts added, negative where taken away
     */
    record BookDelta(Instant at, MarketId market, Outcome outcome, Price price, Quantity change) implements OfMarket {}

    /** The source was asked for the whole book and it is the one that is known: its price is as fresh as this. */
    record BookConfirmed(Instant at, MarketId market) implements OfMarket {}

    /** The book can no longer be trusted (a sequence gap, a lost connection) until the next snapshot. */
    record BookInvalidated(Instant at, MarketId market, String reason) implements OfMarket {}

    /**
     * A public trade.
     *
     * @param takerOutcome the outcome the taker bought
     */
    record TradePrinted(
            Instant at, MarketId market, String tradeId, Price yesPrice, Quantity quantity, Outcome takerOutcome)
            implements OfMarket {}

    /**
     * Activity figures of a market, in contracts. A figure the source does not give is null, and the last one known
     * stands.
     */
    record MarketActivity(
            Instant at,
            MarketId market,
            @Nullable Quantity volume,
            @Nullable Quantity volume24h,
            @Nullable Quantity openInterest)
            implements OfMarket {}

    /**
     * The venue resolved the market.
     *
     * @param settlementId the venue's id of the settlement
     * @param result what it resolved to
     * @param yesValue what one YES contract pays; null where the market is void and cost is refunded
     * @param rawAnswer the venue's own words, kept for audit
     */
    record MarketSettled(
            Instant at,
            MarketId market,
            String settlementId,
            SettlementResult result,
            @Nullable Price yesValue,
            String rawAnswer)
            implements OfMarket {
        /** The same settlement, heard of at another time. */
        public MarketSettled at(Instant heard) {
            return new MarketSettled(heard, market, settlementId, result, yesValue, rawAnswer);
        }
    }

    /**
     * Whether a venue takes orders and cancels, as it says or as its timetable has it.
     *
     * @param until when it should take both again; null where nobody knows
     * @param detail why, in words
     */
    record VenueReported(
            Instant at,
            String platform,
            VenueState state,
            @Nullable Instant until,
            String detail) implements FeedMessage {}

    /** A game's score, clock or situation as last reported. */
    record GameReported(Instant at, GameReport report) implements FeedMessage {}

    /**
     * A source said something that cannot be so, or that cannot be read; nothing of it was used.
     *
     * @param source venue key, or key of the score source
     * @param kind what is wrong, in a few words that are the same each time
     * @param subject what it is wrong of
     * @param words what was found, for the operator
     */
    record ReadingRefused(Instant at, String source, String kind, String subject, String words)
            implements FeedMessage {}

    /**
     * How a connection does.
     *
     * @param component for example {@code kalshi_ws}
     * @param latencyMillis last measured delay, null where unknown
     */
    record ConnectionReported(
            Instant at,
            String component,
            ConnectionStatus status,
            @Nullable Long latencyMillis,
            String detail) implements FeedMessage {}
}
