package precog.exit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.edge.Confidence;
import precog.feed.FeeTerms;
import precog.feed.Level;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.market.Depth;
import precog.market.Quote;
import precog.order.ExchangeReport.Filled;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.value.Action;
import precog.value.Category;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;
import precog.value.TickStructure;

/** A synthetic position in a market of its own, and the moments a test puts it in. */
record Held(Position position, MarketListing listing, Instant now) {
    static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

    static Held of(Outcome outcome, String entry, long contracts, Confidence confidence) {
        MarketId market = new MarketId("SYN-A");
        EventId event = new EventId("SYN");
        Order order = Order.intent(
                1,
                "c1",
                ExecutionEnvironment.PAPER,
                "simulated",
                market,
                event,
                outcome,
                Action.BUY,
                Price.of(entry),
                Quantity.of(contracts),
                TimeInForce.IMMEDIATE_OR_CANCEL,
                false,
                OrderPurpose.ENTRY,
                null,
                null,
                null,
                NOON);
        Filled fill =
                new Filled(NOON, "c1", "f1", Price.of(entry), Quantity.of(contracts), Money.of("0.5000"), true, NOON);
        MarketListing listing = new MarketListing(
                market,
                "simulated",
                "SYNS",
                event,
                Category.NBA,
                "Synthetic",
                "Yes",
                "rules",
                "the simulator",
                NOON.minus(Duration.ofDays(1)),
                NOON.plus(Duration.ofHours(2)),
                NOON.plus(Duration.ofDays(14)),
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                null,
                FeeTerms.QUADRATIC);
        Position position = Position.opened(1, order, fill, Category.NBA, confidence, null, null, "synthetic entry");
        return new Held(position, listing, NOON);
    }

    Held with(Position changed) {
        return new Held(changed, listing, now);
    }

    Held at(Duration beforeEnd) {
        return new Held(position, listing, listing.expectedExpiration().minus(beforeEnd));
    }

    /** The market quoted at own prices, 1,000 contracts a side. */
    ExitSituation quoted(@Nullable String ownBid, @Nullable String ownAsk) {
        return quoted(ownBid, ownAsk, 1_000, null);
    }

    ExitSituation quoted(@Nullable String ownBid, @Nullable String ownAsk, long size, @Nullable String ownProbability) {
        return situation(ownBid, ownAsk, size, ownProbability, false, false, null);
    }

    ExitSituation situation(
            @Nullable String ownBid,
            @Nullable String ownAsk,
            long size,
            @Nullable String ownProbability,
            boolean flatten,
            boolean capitalShort,
            @Nullable String waitingEdge) {
        boolean yes = position.outcome() == Outcome.YES;
        Price bid = ownBid == null ? null : Price.of(ownBid);
        Price ask = ownAsk == null ? null : Price.of(ownAsk);
        Price yesBid = yes ? bid : complement(ask);
        Price yesAsk = yes ? ask : complement(bid);
        Quantity quantity = Quantity.of(size);
        Quote quote = new Quote(
                yesBid,
                yesAsk,
                yesBid == null ? Quantity.ZERO : quantity,
                yesAsk == null ? Quantity.ZERO : quantity,
                now);
        Depth depth = new Depth(levels(yesBid, quantity), levels(complement(yesAsk), quantity));
        return new ExitSituation(
                position.marked(bid),
                listing,
                quote,
                depth,
                ownProbability == null ? null : Probability.of(ownProbability),
                flatten,
                capitalShort,
                waitingEdge == null ? null : new BigDecimal(waitingEdge),
                now);
    }

    private static @Nullable Price complement(@Nullable Price price) {
        return price == null ? null : price.complement();
    }

    private static List<Level> levels(@Nullable Price price, Quantity quantity) {
        return price == null ? List.of() : List.of(new Level(price, quantity));
    }
}
