package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import precog.edge.Rule;
import precog.engine.Command.SetSetting;
import precog.engine.Command.SetSettings;
import precog.engine.DeskSnapshot.Pending;
import precog.kalshi.fake.Side;
import precog.order.Order;
import precog.order.OrderState;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.risk.BreakerState;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** A restless trader: approves every edge, rests and cancels orders, leaves positions, and puts breakers back. */
final class DayTrader {
    private static final String WHO = "day";

    private final LiveRig rig;
    private final Flood flood;
    private final Random random;
    private final Map<Rule, Integer> refusals = new ConcurrentHashMap<>();
    private long conflated;

    DayTrader(LiveRig rig, Flood flood, Random random) {
        this.rig = rig;
        this.flood = flood;
        this.random = random;
    }

    /** Lifts what keeps a person from trading this often. */
    void widen() {
        List<SetSetting> wide = Stream.of(
                        "risk.activity.orders.count=10000",
                        "risk.activity.entries_hour.count=10000",
                        "risk.activity.entries_day.count=10000",
                        "risk.api_failures.count=10000",
                        "risk.data_quality.count=10000",
                        "risk.limit.positions=1000",
                        "risk.limit.total=1000000",
                        "risk.limit.event=100000",
                        "risk.limit.event_positions=100",
                        "risk.limit.correlated=1000000",
                        "risk.limit.share.nfl=1",
                        "risk.loss.consecutive=100",
                        "risk.loss.daily=2000",
                        "risk.loss.weekly=14000",
                        "risk.loss.rapid=2000")
                .map(setting -> setting.split("="))
                .map(setting -> new SetSetting(setting[0], setting[1], "a day pressed together", null, WHO))
                .toList();
        Answer answer = rig.submit(new SetSettings(wide));
        assertThat(answer.done()).as(answer.message()).isTrue();
    }

    void act() {
        DeskSnapshot now = rig.desk();
        conflated = Math.max(conflated, now.conflated());
        for (BreakerState breaker : now.breakers()) {
            if (breaker.tripped() && !breaker.type().resetsByItself() && random.nextInt(20) == 0) {
                rig.ask(new Command.ResetBreaker(breaker.type(), "RESET", WHO));
            }
        }
        for (Pending edge : now.edges()) {
            if (random.nextInt(4) == 0) {
                rig.ask(new Command.Approve(edge.edge().id(), null, null, WHO));
            }
        }
        String market = flood.markets().get(random.nextInt(flood.markets().size()));
        switch (random.nextInt(8)) {
            case 0 -> rig.holds(market, price(flood.bid(market) + random.nextInt(-14, 15)));
            case 1, 2 -> buy(market);
            case 3 -> cancel(now.orders());
            case 4 -> leave(now.positions());
            case 5, 6 -> takeFromOurs(now.orders());
            default -> drift(market);
        }
    }

    private static String price(int cents) {
        return BigDecimal.valueOf(Math.clamp(cents, 3, 97), 2).setScale(4).toPlainString();
    }

    private void buy(String market) {
        boolean yes = random.nextBoolean();
        int touch = yes ? flood.bid(market) + 2 : 100 - flood.bid(market);
        CompletableFuture<Answer> asked = rig.ask(new Command.PlaceOrder(
                new MarketId(market),
                yes ? Outcome.YES : Outcome.NO,
                Action.BUY,
                Quantity.of(BigDecimal.valueOf(random.nextInt(100, 3_000), 2)),
                Price.of(price(touch - random.nextInt(4))),
                random.nextInt(4) == 0 ? TimeInForce.IMMEDIATE_OR_CANCEL : TimeInForce.GOOD_TILL_CANCELED,
                false,
                WHO));
        var _ = asked.thenAccept(
                answer -> answer.refusals().forEach(refusal -> refusals.merge(refusal.rule(), 1, Integer::sum)));
    }

    /** How often which rule refused an entry. */
    String refused() {
        return new TreeMap<>(refusals).toString();
    }

    private void cancel(List<Order> orders) {
        List<Order> working =
                orders.stream().filter(order -> !order.state().isDone()).toList();
        if (!working.isEmpty()) {
            rig.ask(new Command.CancelOrder(
                    working.get(random.nextInt(working.size())).id(), WHO));
        }
    }

    private void leave(List<Position> positions) {
        List<Position> open = positions.stream().filter(Position::isOpen).toList();
        if (!open.isEmpty()) {
            rig.ask(new Command.ClosePosition(
                    open.get(random.nextInt(open.size())).id(), null, WHO));
        }
    }

    /** Someone takes what rests, in part or whole, and ours with it. */
    private void takeFromOurs(List<Order> orders) {
        orders.stream()
                .filter(order -> order.state() == OrderState.RESTING || order.state() == OrderState.PARTIALLY_FILLED)
                .filter(order -> flood.markets().contains(order.market().value()))
                .skip(random.nextInt(3))
                .findFirst()
                .ifPresent(order -> {
                    boolean bid = (order.outcome() == Outcome.YES) == (order.action() == Action.BUY);
                    Price yes = order.outcome() == Outcome.YES
                            ? order.limit()
                            : order.limit().complement();
                    String count =
                            BigDecimal.valueOf(random.nextInt(100, 200_000), 2).toPlainString();
                    rig.kalshi().venue().take(order.market().value(), bid ? Side.ASK : Side.BID, yes.toString(), count);
                });
    }

    private void drift(String market) {
        flood.begin(market, Math.clamp(flood.bid(market) + random.nextInt(-3, 4), 20, 78));
    }

    long conflated() {
        return conflated;
    }

    /** Opens nothing more. */
    void rest() {
        rig.submit(new Command.Kill(false, WHO));
    }

    /** Nothing is on its way, and nothing of ours rests any more. */
    boolean isQuiet() {
        return rig.desk().orders().stream()
                .noneMatch(order -> order.state() == OrderState.INTENT
                        || order.state() == OrderState.SUBMITTED
                        || order.state() == OrderState.UNKNOWN);
    }
}
