package precog.desk.scripted;

import static precog.desk.scripted.ScriptedTrades.MODEL;
import static precog.desk.scripted.ScriptedTrades.STRATEGY;
import static precog.desk.scripted.ScriptedTrades.ask;
import static precog.value.ExecutionEnvironment.PAPER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.decision.Decision;
import precog.decision.Verdict;
import precog.edge.Check;
import precog.edge.Confidence;
import precog.edge.Rule;
import precog.feed.SettlementResult;
import precog.market.MarketView;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.OrderState;
import precog.order.TimeInForce;
import precog.order.Trade;
import precog.risk.RiskVerdict;
import precog.settlement.Settlement;
import precog.value.Action;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** The synthetic orders, fills, decisions, verdicts and settlements of the script. */
final class ScriptedOrders {
    private final List<MarketView> views;
    private final Instant start;

    ScriptedOrders(List<MarketView> views, Instant start) {
        this.views = views;
        this.start = start;
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
                decided(
                        33,
                        order(596, 2, Outcome.YES, Action.BUY, 300, 300, OrderState.FILLED, OrderPurpose.ENTRY, null)));
    }

    /** The order of a decision. */
    private static Order decided(long decision, Order order) {
        return new Order(
                order.id(),
                order.clientOrderId(),
                order.exchangeOrderId(),
                order.environment(),
                order.platform(),
                order.market(),
                order.event(),
                order.outcome(),
                order.action(),
                order.limit(),
                order.quantity(),
                order.amendment(),
                order.filled(),
                order.cost(),
                order.fees(),
                order.timeInForce(),
                order.postOnly(),
                order.purpose(),
                order.state(),
                order.edgeId(),
                decision,
                order.positionId(),
                order.reasonCode(),
                order.reason(),
                order.createdAt(),
                order.sentAt(),
                order.acknowledgedAt(),
                order.venueAt(),
                order.updatedAt());
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
                null,
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
}
