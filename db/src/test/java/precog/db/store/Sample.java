package precog.db.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.alert.Alert;
import precog.alert.Severity;
import precog.analytics.Note;
import precog.decision.Decision;
import precog.decision.Verdict;
import precog.edge.Check;
import precog.edge.Confidence;
import precog.edge.Edge;
import precog.edge.RecommendedAction;
import precog.edge.Rule;
import precog.exit.ExitAttempt;
import precog.exit.ExitCondition;
import precog.exit.PositionExit;
import precog.feed.FeeTerms;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.market.Depth;
import precog.market.MarketView;
import precog.market.Quote;
import precog.order.ExchangeReport.Filled;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.TimeInForce;
import precog.order.Trade;
import precog.position.Position;
import precog.risk.BreakerState;
import precog.risk.BreakerType;
import precog.risk.RiskVerdict;
import precog.settlement.Account;
import precog.settlement.Settlement;
import precog.value.Action;
import precog.value.Category;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;
import precog.value.StrategyRef;
import precog.value.TickStructure;

/** A small synthetic trading day: 100 contracts bought at 0.6000, 40 sold at 0.6500, the rest settled YES. */
final class Sample {
    static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    static final ExecutionEnvironment PAPER = ExecutionEnvironment.PAPER;
    static final MarketId MARKET = new MarketId("SYN-A");
    static final EventId EVENT = new EventId("SYN");
    static final GameId GAME = new GameId("SYN-GAME");
    static final ModelRef MODEL = new ModelRef(11, "synthetic", "v1.0");
    static final StrategyRef STRATEGY = new StrategyRef(12, "synthetic", "v1.0");

    private Sample() {}

    static Instant after(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    /** A game of the market's event: 3 points of the visitors, {@code home} of the other side. */
    static GameReport game(GameStatus status, int home, String clock) {
        boolean live = status.inPlay();
        return new GameReport(
                GAME,
                EVENT,
                Category.NBA,
                2026,
                "NBA-A",
                "Alders",
                "NBA-B",
                "Birches",
                false,
                NOON,
                status,
                home,
                live ? 3 : 0,
                live ? 1 : 0,
                live ? "Q1" : "",
                null,
                clock,
                null,
                Map.of());
    }

    static MarketListing listing() {
        return new MarketListing(
                MARKET,
                "simulated",
                "SYNS",
                EVENT,
                Category.NBA,
                "Will it?",
                "It will",
                "It pays if it does.",
                "the simulator",
                NOON.minus(Duration.ofDays(1)),
                NOON.plus(Duration.ofHours(2)),
                NOON.plus(Duration.ofDays(1)),
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                null,
                FeeTerms.QUADRATIC);
    }

    static MarketView view(String yesBid, String yesAsk, Instant at) {
        Quote quote = new Quote(Price.of(yesBid), Price.of(yesAsk), Quantity.of(10), Quantity.of(20), at);
        return view(quote, MarketStatus.OPEN, null, at);
    }

    /** The market after it paid YES. */
    static MarketView settled(Instant at) {
        return view(new Quote(null, null, Quantity.ZERO, Quantity.ZERO, at), MarketStatus.SETTLED, Price.ONE, at);
    }

    private static MarketView view(Quote quote, MarketStatus status, @Nullable Price settlementValue, Instant at) {
        return new MarketView(
                listing(),
                status,
                quote,
                Depth.EMPTY,
                quote.bid(Outcome.YES),
                null,
                Quantity.of(5),
                Quantity.of(5),
                Quantity.of(7),
                at,
                true,
                settlementValue);
    }

    static Edge edge(long id, String net, Instant at) {
        return new Edge(
                id,
                1,
                PAPER,
                MARKET,
                EVENT,
                Category.NBA,
                Outcome.YES,
                MODEL,
                STRATEGY,
                Probability.of("0.7000"),
                Probability.of("0.5950"),
                Price.of("0.6000"),
                Price.of("0.6000"),
                Price.of("0.6000"),
                Quantity.of(100),
                Money.of("61.6800"),
                Money.of("1.6800"),
                new BigDecimal(net),
                new BigDecimal("0.1100"),
                new BigDecimal("0.2200"),
                Confidence.HIGH,
                800,
                new BigDecimal("0.0600"),
                Duration.ofMillis(1500),
                null,
                RecommendedAction.ALERT,
                List.of(new Check(Rule.SPREAD, true, "0.0100", "≤ 0.0500")),
                "synthetic",
                at);
    }

    static Decision approved() {
        return new Decision(
                21,
                PAPER,
                31,
                MARKET,
                Outcome.YES,
                Verdict.APPROVED,
                "tester",
                after(1),
                Price.of("0.6000"),
                new BigDecimal("0.0700"),
                Quantity.of(100),
                Price.of("0.6000"),
                null,
                null);
    }

    static RiskVerdict allowed() {
        return new RiskVerdict(
                22,
                PAPER,
                MARKET,
                Outcome.YES,
                Action.BUY,
                Price.of("0.6000"),
                Quantity.of(100),
                true,
                List.of(new Check(Rule.BALANCE, true, "$10000", "≥ $61.68")),
                31L,
                41L,
                after(1));
    }

    static Order entry() {
        return order(41, Action.BUY, "0.6000", 100, OrderPurpose.ENTRY, null);
    }

    static Order exit() {
        return order(42, Action.SELL, "0.6500", 40, OrderPurpose.EXIT, 51L);
    }

    private static Order order(
            long id, Action action, String limit, long contracts, OrderPurpose purpose, @Nullable Long position) {
        return Order.intent(
                id,
                "client-" + id,
                PAPER,
                "simulated",
                MARKET,
                EVENT,
                Outcome.YES,
                action,
                Price.of(limit),
                Quantity.of(contracts),
                TimeInForce.IMMEDIATE_OR_CANCEL,
                false,
                purpose,
                purpose == OrderPurpose.ENTRY ? 31L : null,
                purpose == OrderPurpose.ENTRY ? 21L : null,
                position,
                after(1));
    }

    static Filled fill(Order order, String fee, Instant at) {
        return new Filled(
                at,
                order.clientOrderId(),
                "fill-" + order.id(),
                order.limit(),
                order.quantity(),
                Money.of(fee),
                true,
                at);
    }

    static Trade trade(long id, Order order, Filled fill) {
        Money value = Money.of(fill.price(), fill.quantity());
        Money cash = (order.action() == Action.BUY ? value.negate() : value).minus(fill.fee());
        return new Trade(
                id,
                fill.fillId(),
                PAPER,
                "simulated",
                order.id(),
                51,
                MARKET,
                Outcome.YES,
                order.action(),
                fill.price(),
                fill.quantity(),
                fill.fee(),
                Money.of("0.1700"),
                cash,
                true,
                order.edgeId(),
                STRATEGY,
                MODEL,
                new BigDecimal("0.0700"),
                Confidence.HIGH,
                fill.at(),
                fill.venueAt());
    }

    static Position opened(Filled fill) {
        return Position.opened(51, entry(), fill, Category.NBA, Confidence.HIGH, STRATEGY, MODEL, "synthetic edge");
    }

    static PositionExit left(Money pnl) {
        return new PositionExit(
                61,
                PAPER,
                51,
                72,
                ExitCondition.TRAILING_STOP,
                ExitCondition.TRAILING_STOP.priority(),
                Quantity.of(40),
                Price.of("0.6500"),
                pnl,
                Money.of("5.0000"),
                after(60));
    }

    static ExitAttempt attempt() {
        return new ExitAttempt(
                62,
                PAPER,
                51,
                42,
                ExitCondition.TRAILING_STOP,
                ExitCondition.TRAILING_STOP.priority(),
                "limit",
                Price.of("0.6500"),
                Price.of("0.6500"),
                Quantity.of(40),
                Quantity.of(40),
                1,
                10,
                true,
                "edge_disappeared",
                after(60));
    }

    static Settlement settlement(Money pnl) {
        return new Settlement(
                81,
                PAPER,
                "simulated",
                MARKET,
                "s1",
                SettlementResult.YES,
                Price.ONE,
                51,
                Outcome.YES,
                Quantity.of(60),
                Money.ofDollars(60),
                pnl,
                "resolved by hand",
                after(90));
    }

    static Account account(String cash, Instant at) {
        return new Account(PAPER, "simulated", Money.ofDollars(10_000), Money.of(cash), at);
    }

    static BreakerState breaker(boolean tripped) {
        return new BreakerState(
                91,
                PAPER,
                BreakerType.MANUAL,
                "*",
                tripped,
                false,
                "on",
                "off",
                after(95),
                tripped ? null : after(99),
                null,
                tripped ? null : "reset by tester");
    }

    static Note note() {
        return new Note(
                101, PAPER, Note.Subject.TRADE, 71, "Bought too late", List.of("late", "nba"), "tester", after(99));
    }

    static Alert alert(int repeats) {
        return new Alert(
                92,
                PAPER,
                "circuit_breaker",
                Severity.CRITICAL,
                "risk",
                "risk",
                "manual",
                "The kill switch is on.",
                "abc",
                repeats,
                after(95),
                after(95 + repeats),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
