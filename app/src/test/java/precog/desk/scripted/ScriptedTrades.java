package precog.desk.scripted;

import static precog.value.ExecutionEnvironment.PAPER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.alert.Alert;
import precog.alert.Severity;
import precog.decision.Decision;
import precog.decision.Verdict;
import precog.edge.Check;
import precog.edge.Confidence;
import precog.edge.Edge;
import precog.edge.RecommendedAction;
import precog.edge.Rule;
import precog.edge.Shown;
import precog.engine.Command;
import precog.engine.DeskSnapshot.Pending;
import precog.exit.ExitCondition;
import precog.exit.ExitWatch;
import precog.exit.ExitWatch.Reading;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.SettlementResult;
import precog.market.MarketView;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.OrderState;
import precog.order.TimeInForce;
import precog.order.Trade;
import precog.position.Position;
import precog.position.PositionStatus;
import precog.position.TrailingStop;
import precog.risk.BreakerReading;
import precog.risk.BreakerState;
import precog.risk.BreakerType;
import precog.risk.RiskVerdict;
import precog.settlement.Settlement;
import precog.value.Action;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;
import precog.value.StrategyRef;

/** The synthetic edges, orders, positions and alerts of the script. */
final class ScriptedTrades {
    private static final ModelRef MODEL = new ModelRef(3, "elo_in_play", "v1.2");
    private static final StrategyRef STRATEGY = new StrategyRef(7, "value", "v1.0");

    private final List<MarketView> views;
    private final Instant start;

    ScriptedTrades(List<MarketView> views, Instant start) {
        this.views = views;
        this.start = start;
    }

    List<Pending> pending() {
        return List.of(
                pending(101, 0, Outcome.YES, "0.0914", 212, 24),
                pending(102, 5, Outcome.NO, "0.0733", 150, 17),
                pending(103, 10, Outcome.YES, "0.0621", 96, 28),
                pending(104, 16, Outcome.YES, "0.0574", 64, 9));
    }

    private Pending pending(long id, int at, Outcome outcome, String net, long contracts, int seconds) {
        return new Pending(
                edge(id, at, outcome, net, contracts, RecommendedAction.ALERT, checks(net, true)),
                start.minusSeconds(6),
                start.plusSeconds(seconds),
                null);
    }

    List<Edge> ignored() {
        return List.of(
                edge(90, 3, Outcome.YES, "0.0312", 0, RecommendedAction.IGNORE, checks("0.0312", false)),
                edge(91, 12, Outcome.NO, "0.0488", 0, RecommendedAction.IGNORE, checks("0.0488", false)),
                edge(92, 20, Outcome.YES, "-0.0121", 0, RecommendedAction.IGNORE, checks("-0.0121", false)));
    }

    private Edge edge(
            long id,
            int at,
            Outcome outcome,
            String net,
            long contracts,
            RecommendedAction action,
            List<Check> checks) {
        MarketView view = views.get(at);
        Price ask = ask(view, outcome);
        Quantity quantity = Quantity.of(contracts);
        Money cost = Money.of(ask, quantity);
        Money fee = new Money(cost.micros() / 50);
        int p = Math.min(
                9_900, ask.units() + new BigDecimal(net).movePointRight(4).intValue() + 260);
        return new Edge(
                id,
                8_812,
                PAPER,
                view.listing().id(),
                view.listing().event(),
                view.listing().category(),
                outcome,
                MODEL,
                STRATEGY,
                new Probability(p),
                new Probability(ask.units() - 50),
                ask,
                ask,
                new Price(ask.units() + 100),
                quantity,
                cost.plus(fee),
                fee,
                new BigDecimal(net),
                new BigDecimal(net).divide(ask.decimal(), 4, RoundingMode.HALF_EVEN),
                new BigDecimal("0.1420"),
                at % 2 == 0 ? Confidence.HIGH : Confidence.MEDIUM,
                612,
                new BigDecimal("0.0800"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(11),
                action,
                checks,
                "Elo 1612 against 1548 with 65 home field, then lead 10 with 22 minutes left: 612 games like it.",
                start);
    }

    private static List<Check> checks(String net, boolean passing) {
        return List.of(
                new Check(Rule.MARKET_OPEN, true, "open", "open"),
                new Check(Rule.TWO_SIDED_BOOK, true, "0.0100 apart", "bid and ask"),
                new Check(Rule.PRICE_AGE, true, "2 s", "at most 120 s"),
                new Check(Rule.GAME_AGE, true, "11 s", "at most 60 s"),
                new Check(Rule.SPREAD, true, "0.0100", "at most 0.0500"),
                new Check(Rule.TOP_SIZE, true, "402", "at least 10"),
                new Check(Rule.VOLUME, true, "84,120", "at least 100"),
                new Check(Rule.TIME_TO_CLOSE, true, "1 h 22 m", "1 h to 30 d"),
                new Check(Rule.CONFIDENCE, true, "high", "high or medium"),
                new Check(Rule.MINIMUM_EDGE, passing, net, "at least 0.0500"),
                new Check(Rule.SAME_EVENT, true, "no position on the event", "none on the other side"));
    }

    private static Price ask(MarketView view, Outcome outcome) {
        Price ask = view.quote().ask(outcome);
        return ask == null ? new Price(5_000) : ask;
    }

    List<Position> positions(List<MarketView> now, Instant at) {
        return List.of(
                position(41, now.get(2), Outcome.YES, 300, -500, Confidence.HIGH, true, at),
                position(42, now.get(8), Outcome.NO, 120, 300, Confidence.MEDIUM, false, at),
                position(43, now.get(18), Outcome.YES, 85, -200, Confidence.LOW, false, at));
    }

    private Position position(
            long id,
            MarketView view,
            Outcome outcome,
            long contracts,
            int entryOffset,
            Confidence confidence,
            boolean trailing,
            Instant now) {
        Price bid = view.quote().bid(outcome);
        MarketView opened = views.get(view == null ? 0 : indexOf(view));
        Price reference = opened.openingPrice() == null ? Price.of("0.5000") : opened.openingPrice();
        int own = outcome == Outcome.YES ? reference.units() : 10_000 - reference.units();
        Price entry = new Price(Math.clamp(own + entryOffset, 200, 9_800));
        Quantity quantity = Quantity.of(contracts);
        Money cost = Money.of(entry, quantity);
        Money gain = bid == null ? null : Money.of(bid, quantity).minus(cost);
        BigDecimal percent = bid == null
                ? null
                : bid.decimal().subtract(entry.decimal()).divide(entry.decimal(), 4, RoundingMode.HALF_EVEN);
        TrailingStop stop = trailing
                ? new TrailingStop(
                        Price.of("0.4400"),
                        Price.of("0.4900"),
                        Price.of("0.4600"),
                        new BigDecimal("0.0400"),
                        "0.10/0.05/0.01/0.02")
                : null;
        return new Position(
                id,
                PAPER,
                "simulated",
                view.listing().id(),
                view.listing().event(),
                view.listing().category(),
                outcome,
                quantity,
                quantity,
                cost,
                entry,
                new Money(cost.micros() / 60),
                Money.ZERO,
                bid,
                gain,
                percent,
                confidence,
                stop,
                0,
                false,
                0,
                PositionStatus.OPEN,
                55L,
                900 + id,
                STRATEGY,
                MODEL,
                "Approved edge",
                null,
                null,
                null,
                start.minusSeconds(1800),
                null,
                now);
    }

    private int indexOf(MarketView view) {
        for (int at = 0; at < views.size(); at++) {
            if (views.get(at).listing().id().equals(view.listing().id())) {
                return at;
            }
        }
        return 0;
    }

    Map<Long, ExitWatch> exits(List<Position> positions) {
        return positions.stream().collect(Collectors.toMap(Position::id, this::exit));
    }

    private ExitWatch exit(Position position) {
        String pnl = position.pnlPercent() == null ? "–" : position.pnlPercent().movePointRight(2) + " %";
        List<Reading> readings = List.of(
                reading(ExitCondition.STOP_LOSS, pnl, "−15 %", position.quantity()),
                reading(ExitCondition.CIRCUIT_BREAKER, "none tripped", "a flattening breaker", position.quantity()),
                reading(
                        ExitCondition.TRAILING_STOP,
                        position.trailingStop() == null ? "not active" : "bid 0.4800",
                        position.trailingStop() == null ? "+10 %" : "0.4600",
                        position.quantity()),
                reading(ExitCondition.TIME_BASED_URGENT, "1 h 22 m left", "under 10 m", position.quantity()),
                reading(ExitCondition.LIQUIDITY_DRIED_UP, "spread 0.0100", "over 0.0300", position.quantity()),
                reading(ExitCondition.PARTIAL_EXIT_TARGET, pnl, "+15 %", position.quantity()),
                reading(ExitCondition.EDGE_DISAPPEARED, "0.0410", "under 0", position.quantity()));
        boolean working = position.id() == 43;
        return new ExitWatch(
                position.id(),
                working,
                readings,
                working ? ExitCondition.EARLY_EXIT : null,
                working ? 2 : 0,
                working ? position.mark() : null);
    }

    private static Reading reading(ExitCondition condition, String observed, String trigger, Quantity quantity) {
        return new Reading(condition, false, quantity, observed, trigger);
    }

    List<Order> orders() {
        return List.of(
                order(601, 2, Outcome.YES, Action.BUY, 200, 80, OrderState.PARTIALLY_FILLED, OrderPurpose.ENTRY, null),
                order(602, 18, Outcome.YES, Action.SELL, 85, 0, OrderState.RESTING, OrderPurpose.EXIT, null),
                order(
                        603,
                        6,
                        Outcome.NO,
                        Action.BUY,
                        50,
                        0,
                        OrderState.UNKNOWN,
                        OrderPurpose.MANUAL,
                        "No answer within 5 s; asking the exchange"),
                order(598, 8, Outcome.NO, Action.BUY, 120, 120, OrderState.FILLED, OrderPurpose.ENTRY, null),
                order(
                        597,
                        14,
                        Outcome.YES,
                        Action.BUY,
                        75,
                        0,
                        OrderState.CANCELED,
                        OrderPurpose.ENTRY,
                        "Canceled by the trader"),
                order(596, 2, Outcome.YES, Action.BUY, 300, 300, OrderState.FILLED, OrderPurpose.ENTRY, null));
    }

    private Order order(
            long id,
            int at,
            Outcome outcome,
            Action action,
            long contracts,
            long filled,
            OrderState state,
            OrderPurpose purpose,
            @Nullable String reason) {
        MarketView view = views.get(at);
        Price limit = ask(view, outcome);
        Quantity done = Quantity.of(filled);
        Instant created = start.minusSeconds((700 - id) * 9);
        return new Order(
                id,
                "p-" + id,
                "X" + id,
                PAPER,
                "simulated",
                view.listing().id(),
                view.listing().event(),
                outcome,
                action,
                limit,
                Quantity.of(contracts),
                done,
                Money.of(limit, done),
                new Money(Money.of(limit, done).micros() / 60),
                TimeInForce.GOOD_TILL_CANCELED,
                false,
                purpose,
                state,
                null,
                null,
                null,
                null,
                reason,
                created,
                created.plusMillis(3),
                created.plusMillis(48),
                created.plusMillis(40),
                created.plusMillis(52));
    }

    List<Trade> trades() {
        List<Trade> trades = new ArrayList<>();
        for (Order order : orders()) {
            if (order.filled().isPositive()) {
                trades.add(new Trade(
                        order.id() * 10,
                        "F" + order.id(),
                        PAPER,
                        "simulated",
                        order.id(),
                        41,
                        order.market(),
                        order.outcome(),
                        order.action(),
                        order.limit(),
                        order.filled(),
                        order.fees(),
                        order.cost().plus(order.fees()).negate(),
                        true,
                        55L,
                        STRATEGY,
                        MODEL,
                        new BigDecimal("0.0712"),
                        Confidence.HIGH,
                        order.updatedAt(),
                        order.updatedAt()));
            }
        }
        return trades;
    }

    List<Decision> decisions() {
        return List.of(
                decision(33, 55, 2, Verdict.APPROVED, Quantity.of(300), null, null, 900),
                decision(34, 56, 14, Verdict.REJECTED, null, "news", "Starter is out", 610),
                decision(35, 57, 8, Verdict.APPROVED, Quantity.of(120), null, null, 480),
                decision(36, 58, 20, Verdict.EXPIRED, null, "edge_gone", null, 120));
    }

    private Decision decision(
            long id,
            long edge,
            int at,
            Verdict verdict,
            @Nullable Quantity quantity,
            @Nullable String reason,
            @Nullable String note,
            int secondsAgo) {
        MarketView view = views.get(at);
        Price ask = ask(view, Outcome.YES);
        return new Decision(
                id,
                PAPER,
                edge,
                view.listing().id(),
                Outcome.YES,
                verdict,
                verdict == Verdict.EXPIRED ? "clock" : "trader",
                start.minusSeconds(secondsAgo),
                ask,
                new BigDecimal("0.0712"),
                quantity,
                quantity == null ? null : ask,
                reason,
                note);
    }

    List<Settlement> settlements() {
        return List.of(
                settlement(11, 12, SettlementResult.YES, Price.of("1.0000"), "75.00", "31.50"),
                settlement(12, 20, SettlementResult.NO, Price.of("0.0000"), "0.00", "-42.75"),
                settlement(13, 24, SettlementResult.VOID, null, "58.20", "0.00"));
    }

    private Settlement settlement(
            long id, int at, SettlementResult result, @Nullable Price yes, String payout, String pnl) {
        return new Settlement(
                id,
                PAPER,
                "simulated",
                views.get(at).listing().id(),
                "S" + id,
                result,
                yes,
                30 + id,
                Outcome.YES,
                Quantity.of(75),
                Money.of(payout),
                Money.of(pnl),
                "{}",
                start.minusSeconds(id * 90));
    }

    List<RiskVerdict> verdicts() {
        return List.of(allowed(), refused());
    }

    private RiskVerdict allowed() {
        Order order = orders().getFirst();
        return new RiskVerdict(
                78,
                PAPER,
                order.market(),
                order.outcome(),
                order.action(),
                order.limit(),
                order.quantity(),
                true,
                List.of(
                        new Check(Rule.KILL_SWITCH, true, "off", "off"),
                        new Check(Rule.EVENT_EXPOSURE, true, "$58.00", "at most $1,500.00")),
                order.edgeId(),
                order.id(),
                order.createdAt());
    }

    private RiskVerdict refused() {
        MarketView view = views.get(24);
        return new RiskVerdict(
                77,
                PAPER,
                view.listing().id(),
                Outcome.YES,
                Action.BUY,
                ask(view, Outcome.YES),
                Quantity.of(400),
                false,
                List.of(
                        new Check(Rule.KILL_SWITCH, true, "off", "off"),
                        new Check(Rule.EVENT_EXPOSURE, false, "$1,612.00", "at most $1,500.00"),
                        new Check(Rule.BALANCE, true, "$9,241.83", "at least $212.00")),
                88L,
                null,
                start.minusSeconds(240));
    }

    List<BreakerState> breakers() {
        return List.of(
                breaker(BreakerType.CONSECUTIVE_LOSSES, "*", "losing closes in a row: 5", "5", null),
                breaker(
                        BreakerType.DATA_QUALITY,
                        "simulated",
                        "bad readings in 10 min: 3",
                        "3",
                        start.plusSeconds(412)));
    }

    private BreakerState breaker(
            BreakerType type, String scope, String observed, String limit, @Nullable Instant resetsAt) {
        return new BreakerState(
                5, PAPER, type, scope, true, false, observed, limit, start.minusSeconds(840), null, resetsAt, null);
    }

    /** The kill switch, just pulled. */
    BreakerState pulled(Command.Kill kill, Instant now) {
        return new BreakerState(
                9,
                PAPER,
                BreakerType.MANUAL,
                "*",
                true,
                kill.flatten(),
                "pulled by " + kill.by(),
                "off",
                now,
                null,
                null,
                null);
    }

    /** What every breaker and limit measures while {@code exposure} is at stake. */
    List<BreakerReading> utilisation(Money exposure) {
        BigDecimal share = exposure.decimal().movePointLeft(4).setScale(2, RoundingMode.HALF_EVEN);
        return List.of(
                reading(BreakerType.DAILY_LOSS_LIMIT, "*", "today, realized and open", "−$64.20", "−$500.00", "0.13"),
                reading(BreakerType.DAILY_LOSS_LIMIT, "*", "today, hard cap", "−$64.20", "−$2,000.00", "0.03"),
                reading(BreakerType.WEEKLY_LOSS_LIMIT, "*", "realized this week", "−$1,312.40", "−$1,500.00", "0.87"),
                reading(BreakerType.RAPID_LOSS, "*", "realized in 15 min", "−$18.00", "−$200.00", "0.09"),
                reading(BreakerType.CONSECUTIVE_LOSSES, "*", "losing closes in a row", "5", "5", "1.00"),
                reading(BreakerType.API_FAILURES, "*", "failed calls in 5 min", "1", "5", "0.20"),
                reading(BreakerType.DATA_STALE, "SIM-NFL-2", "age of the price", "14 s", "2 min", "0.12"),
                reading(BreakerType.DATA_QUALITY, "simulated", "bad readings in 10 min", "3", "3", "1.00"),
                reading(BreakerType.EDGE_ANOMALY, "*", "contracts with an edge of 0.3000 or more", "0", "3", "0.00"),
                reading(BreakerType.ACTIVITY, "*", "orders in 5 min", "7", "20", "0.35"),
                reading(BreakerType.ACTIVITY, "*", "entries in 1 h", "6", "10", "0.60"),
                reading(BreakerType.ACTIVITY, "*", "entries in 1 d", "21", "50", "0.42"),
                reading(BreakerType.POSITION_LIMIT, "*", "open positions", "3", "20", "0.15"),
                reading(
                        BreakerType.POSITION_LIMIT,
                        "*",
                        "total exposure",
                        Shown.dollars(exposure),
                        "$10,000.00",
                        share.toPlainString()),
                reading(BreakerType.POSITION_LIMIT, "*", "exposure on one event", "$1,290.00", "$1,500.00", "0.86"),
                reading(BreakerType.POSITION_LIMIT, "*", "positions on one event", "1", "3", "0.33"),
                reading(BreakerType.POSITION_LIMIT, "*", "correlated exposure", "$1,290.00", "$3,000.00", "0.43"),
                reading(BreakerType.POSITION_LIMIT, "*", "share of NFL", "$1,290.00", "$6,000.00", "0.22"),
                reading(BreakerType.DATABASE_ERRORS, "*", "failed writes in 1 min", "0", "3", "0.00"));
    }

    private static BreakerReading reading(
            BreakerType type, String scope, String measure, String observed, String limit, String used) {
        BigDecimal share = new BigDecimal(used);
        return new BreakerReading(
                type, scope, measure, observed, limit, share, share.compareTo(BigDecimal.ONE) >= 0, null);
    }

    BreakerState reset(BreakerState state, Instant now) {
        return new BreakerState(
                state.eventId(),
                PAPER,
                state.type(),
                state.scope(),
                false,
                state.flattens(),
                "0",
                state.limit(),
                state.trippedAt(),
                now,
                null,
                "manual");
    }

    List<Alert> alerts() {
        return List.of(
                alert(
                        31,
                        Severity.CRITICAL,
                        "circuit_breaker",
                        "risk",
                        "CONSECUTIVE_LOSSES",
                        "Five losses in a row: entries are blocked. Look at the last trades, then reset the breaker.",
                        1,
                        840),
                alert(
                        32,
                        Severity.HIGH,
                        "order_unknown",
                        "trading",
                        "p-603",
                        "The exchange did not answer for order 603. It is being asked what became of it.",
                        3,
                        62),
                alert(
                        33,
                        Severity.MEDIUM,
                        "edge",
                        "trading",
                        views.get(0).listing().id().value(),
                        "An edge of 0.0914 waits for your decision.",
                        1,
                        6),
                alert(
                        34,
                        Severity.LOW,
                        "data_stale",
                        "data",
                        views.get(30).listing().id().value(),
                        "No price for 95 s on a market you watch.",
                        2,
                        33));
    }

    private Alert alert(
            long id,
            Severity severity,
            String type,
            String category,
            String subject,
            String message,
            int repeats,
            long secondsAgo) {
        return new Alert(
                id,
                PAPER,
                type,
                severity,
                category,
                "engine",
                subject,
                message,
                type + subject,
                repeats,
                start.minusSeconds(secondsAgo),
                start.minusSeconds(secondsAgo / 2),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Alert acknowledged(Alert alert, Instant now, String by) {
        return new Alert(
                alert.id(),
                PAPER,
                alert.type(),
                alert.severity(),
                alert.category(),
                alert.component(),
                alert.subject(),
                alert.message(),
                alert.fingerprint(),
                alert.repeats(),
                alert.triggeredAt(),
                alert.lastAt(),
                now,
                by,
                null,
                null,
                null,
                null,
                null);
    }

    /** An hour of public trades on each market, so that a chart has something to draw. */
    List<TradePrinted> prints() {
        List<TradePrinted> prints = new ArrayList<>();
        for (int at = 0; at < views.size(); at++) {
            MarketView view = views.get(at);
            int from = view.openingPrice() == null ? 5_000 : view.openingPrice().units();
            int to = view.lastPrice() == null ? 5_000 : view.lastPrice().units();
            for (int step = 0; step < 120; step++) {
                double wave = 180 * Math.sin(step / 9.0 + at) + 90 * Math.sin(step / 3.1 + 2 * at);
                int units = (int) (from + (to - from) * step / 119.0 + wave * (119 - step) / 119.0);
                prints.add(new TradePrinted(
                        start.minusSeconds(30L * (120L - step)),
                        view.listing().id(),
                        "p" + at + "-" + step,
                        new Price(Math.clamp(units - units % 100, 100, 9_900)),
                        Quantity.of(5L + (37L * step + 11L * at) % 90),
                        step % 2 == 0 ? Outcome.YES : Outcome.NO));
            }
        }
        return prints;
    }
}
