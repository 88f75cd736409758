package precog.desk.scripted;

import static precog.value.ExecutionEnvironment.PAPER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import precog.alert.Alert;
import precog.alert.Severity;
import precog.config.SettingLayers;
import precog.config.SettingOverride;
import precog.config.SettingProblem;
import precog.edge.Check;
import precog.edge.Commitment;
import precog.edge.Rule;
import precog.engine.Answer;
import precog.engine.AtStake;
import precog.engine.Command;
import precog.engine.DeskListener;
import precog.engine.DeskSnapshot;
import precog.engine.DeskSnapshot.Pending;
import precog.engine.Mode;
import precog.engine.VenueAccount;
import precog.engine.Workstation;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.feed.MarketListing;
import precog.market.MarketView;
import precog.model.Estimate;
import precog.order.Order;
import precog.position.Position;
import precog.risk.BreakerState;
import precog.risk.BreakerType;
import precog.settlement.Account;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/**
 * Plays a fixed script: the same markets, edges, positions and alerts on every run, moved only by {@link #step}.
 * Carries commands out just far enough that a desk can show their consequence, and keeps them for the test.
 */
public final class ScriptedWorkstation implements Workstation {
    public static final Instant START = Instant.parse("2026-11-22T20:31:07Z");

    private final ScriptedMarkets markets = new ScriptedMarkets(START);
    private final ScriptedTrades script = new ScriptedTrades(markets.views, START);
    private final ScriptedOrders scriptedOrders = new ScriptedOrders(markets.views, START);
    private final ScriptedBreakers scriptedBreakers = new ScriptedBreakers(START);
    private final ScriptedAlerts scriptedAlerts = new ScriptedAlerts(markets.views, START);
    private final List<DeskListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Command> commands = new CopyOnWriteArrayList<>();
    private final List<Pending> edges = new ArrayList<>(script.pending());
    private final List<Alert> alerts = new ArrayList<>(scriptedAlerts.alerts());
    private final List<Order> orders = new ArrayList<>(scriptedOrders.orders());
    private final Map<BreakerType, BreakerState> breakers = new TreeMap<>();
    private SettingLayers settings = new SettingLayers(PAPER, List.of(), List.of());
    private Instant now = START;
    private boolean killed;
    private double speed = 5;
    private long messages = 48_210;

    public ScriptedWorkstation() {
        scriptedBreakers.breakers().forEach(breaker -> breakers.put(breaker.type(), breaker));
    }

    /** Every command the desk sent, oldest first. */
    public List<Command> commands() {
        return commands;
    }

    @Override
    public synchronized void listen(DeskListener listener) {
        listeners.add(listener);
        markets.games.forEach(listener::game);
        markets.views.forEach(listener::market);
        script.prints().forEach(listener::trade);
        listener.desk(snapshot());
    }

    @Override
    public void release(DeskListener listener) {
        listeners.remove(listener);
    }

    /** A second goes by: some quotes move, some trades print. */
    public synchronized void step() {
        now = now.plusSeconds(1);
        List<MarketView> moved = markets.step(now);
        messages += 40 + moved.size() * 3L;
        for (DeskListener listener : listeners) {
            moved.forEach(listener::market);
            for (MarketView view : moved) {
                if (view.lastPrice() != null) {
                    listener.trade(new TradePrinted(
                            now, view.listing().id(), "t" + messages, view.lastPrice(), Quantity.of(12), Outcome.YES));
                }
            }
        }
        publish();
    }

    /** An alert is raised. */
    public synchronized void raise(Severity severity, String message) {
        alerts.add(scriptedAlerts.raised(100 + alerts.size(), severity, message, now));
        publish();
    }

    private void alert(long id, UnaryOperator<Alert> change) {
        alerts.replaceAll(alert -> alert.id() == id ? change.apply(alert) : alert);
    }

    /** Another edge waits from now on, better than the others. */
    public synchronized void offer(long id, int market) {
        edges.addFirst(script.pending(id, market, Outcome.YES, "0.1500", 120, 25));
        publish();
    }

    /** An edge is priced again: its next version is {@code as}. */
    public synchronized void reprice(long id, long as) {
        edges.replaceAll(pending -> pending.edge().id() == id ? repriced(pending, as) : pending);
        publish();
    }

    private Pending repriced(Pending pending, long as) {
        int at = markets.views.stream()
                .map(view -> view.listing().id())
                .toList()
                .indexOf(pending.edge().market());
        Pending next = script.pending(as, at, pending.edge().outcome(), "0.0511", 80, 29);
        return new Pending(next.edge(), pending.alertedAt(), next.expiresAt(), null);
    }

    /** An edge is gone without a decision of the trader. */
    public synchronized void expire(long id) {
        edges.removeIf(pending -> pending.edge().id() == id);
        publish();
    }

    /** The home side of a game scores. */
    public synchronized void score(int game, int points) {
        GameReport scored = markets.score(game, points);
        listeners.forEach(listener -> listener.game(scored));
        publish();
    }

    public synchronized GameReport game(int at) {
        return markets.games.get(at);
    }

    /** The bid of one market goes away. */
    public synchronized void loseBid(int at) {
        MarketView lost = markets.loseBid(at);
        listeners.forEach(listener -> listener.market(lost));
    }

    public synchronized MarketView market(int at) {
        return markets.views.get(at);
    }

    private void publish() {
        DeskSnapshot snapshot = snapshot();
        listeners.forEach(listener -> listener.desk(snapshot));
    }

    @Override
    public synchronized CompletableFuture<Answer> submit(Command command) {
        commands.add(command);
        Answer answer = carryOut(command);
        publish();
        return CompletableFuture.completedFuture(answer);
    }

    private Answer carryOut(Command command) {
        return switch (command) {
            case Command.Approve approve -> approve(approve);
            case Command.Reject reject -> {
                edges.removeIf(pending -> pending.edge().id() == reject.edgeId());
                yield Answer.done("Rejected: " + reject.reasonCode().replace('_', ' ') + ".");
            }
            case Command.Snooze snooze -> {
                edges.replaceAll(pending -> pending.edge().id() == snooze.edgeId()
                        ? new Pending(
                                pending.edge(), pending.alertedAt(), pending.expiresAt(), now.plus(snooze.length()))
                        : pending);
                yield Answer.done("Snoozed for " + snooze.length().toMinutes() + " minutes.");
            }
            case Command.PlaceOrder order ->
                ask(order).done()
                        ? Answer.done("The order is sent.")
                        : Answer.refused("The order was refused.", ask(order).refusals());
            case Command.AskGate ask -> ask(ask.order());
            case Command.AmendOrder amend -> {
                orders.replaceAll(order -> order.id() == amend.orderId()
                        ? order.withTerms(amend.limit(), order.filled().plus(amend.remaining()))
                        : order);
                yield Answer.done("Changed.");
            }
            case Command.CancelOrder cancel -> {
                orders.removeIf(order -> order.id() == cancel.orderId());
                yield Answer.done("Canceled.");
            }
            case Command.TakeOverHoldings _ -> Answer.refused("There is nothing to take over.");
            case Command.CancelOrders all -> Answer.done("Canceled what works.");
            case Command.ClosePosition close -> Answer.done("Closing position " + close.positionId() + ".");
            case Command.ClosePositions close ->
                Answer.done(close.positionIds().size() + " positions are being closed.");
            case Command.HoldToSettlement hold -> Answer.done(hold.hold() ? "Held to settlement." : "No longer held.");
            case Command.Kill kill -> {
                killed = true;
                breakers.put(BreakerType.MANUAL, scriptedBreakers.pulled(kill, now));
                yield Answer.done("Killed: 2 resting entries are being canceled, new ones are blocked. 3 positions stay"
                        + (kill.flatten() ? " until they are closed." : " and their exits go on."));
            }
            case Command.ResetBreaker reset -> reset(reset);
            case Command.AcknowledgeAlert acknowledge -> {
                alert(acknowledge.alertId(), alert -> alert.acknowledged(acknowledge.by(), acknowledge.note(), now));
                yield Answer.done("Acknowledged.");
            }
            case Command.ResolveAlert resolve -> {
                alert(
                        resolve.alertId(),
                        alert -> alert.resolved(resolve.by(), resolve.resolution(), resolve.note(), now));
                yield Answer.done("Resolved as " + resolve.resolution().replace('_', ' ') + ".");
            }
            case Command.SnoozeAlert snooze -> {
                alert(snooze.alertId(), alert -> alert.snoozed(now.plus(snooze.length())));
                yield Answer.done("Alert snoozed.");
            }
            case Command.SetView view -> Answer.done("Your view of " + view.market() + " is noted.");
            case Command.SetSetting setting ->
                set(
                        List.of(setting),
                        setting.key() + (setting.value() == null ? " is lifted." : " is now " + setting.value() + "."));
            case Command.SetSettings all -> set(all.changes(), all.changes().size() + " settings are changed.");
            case Command.AddNote _ -> Answer.done("Noted.");
            case Command.SeekTo seek -> Answer.done("There.");
            case Command.SetSpeed next -> {
                speed = next.speed();
                yield Answer.done(speed == 0 ? "Paused." : "Going on.");
            }
        };
    }

    private Answer set(List<Command.SetSetting> changes, String done) {
        List<SettingOverride> overrides = changes.stream()
                .map(change -> new SettingOverride(
                        commands.size(),
                        change.key(),
                        change.value(),
                        change.reason(),
                        change.by(),
                        now,
                        change.validFor() == null ? null : now.plus(change.validFor())))
                .toList();
        List<SettingProblem> problems = settings.refusals(overrides);
        if (!problems.isEmpty()) {
            return Answer.refused(problems.getFirst().sentence());
        }
        for (SettingOverride override : overrides) {
            settings = settings.with(override);
        }
        return Answer.done(done);
    }

    /** This desk's gate lets at most 5 contracts through. */
    private static Answer ask(Command.PlaceOrder order) {
        return order.quantity().compareTo(Quantity.of(5)) <= 0
                ? Answer.done("The risk gate would let it pass.")
                : Answer.refused(
                        "The risk gate would refuse it.",
                        List.of(new Check(Rule.POSITION_SIZE, false, order.quantity() + " contracts", "at most 5.00")));
    }

    private Answer approve(Command.Approve approve) {
        Pending approved = edges.stream()
                .filter(pending -> pending.edge().id() == approve.edgeId())
                .findFirst()
                .orElse(null);
        if (approved == null) {
            return Answer.refused(
                    "That edge is gone.",
                    List.of(new Check(Rule.DECISION_IN_TIME, false, "expired", "a waiting edge")));
        }
        edges.remove(approved);
        Quantity size = approve.quantity() == null ? approved.edge().quantity() : approve.quantity();
        return Answer.done("Approved: buying " + size + " " + approved.edge().outcome() + " at "
                + approved.edge().limit() + " or better.");
    }

    private Answer reset(Command.ResetBreaker reset) {
        if (!reset.word().equals("RESET")) {
            return Answer.refused("Type RESET to reset it; you typed \"" + reset.word() + "\".");
        }
        if (reset.type() == BreakerType.MANUAL) {
            killed = false;
        }
        breakers.computeIfPresent(reset.type(), (type, breaker) -> scriptedBreakers.reset(breaker, now));
        return Answer.done("Reset.");
    }

    /** The desk as it stands. */
    public synchronized DeskSnapshot snapshot() {
        List<Position> positions = script.positions(markets.views, now);
        Money open = Money.ZERO;
        Money exposure = Money.ofDollars(212);
        for (Position position : positions) {
            open = position.unrealizedPnl() == null ? open : open.plus(position.unrealizedPnl());
            exposure = exposure.plus(position.cost());
        }
        Map<MarketId, Estimate> estimates = new TreeMap<>();
        for (MarketView view : markets.views) {
            if (view.listing().game() != null && view.quote().yesBid() != null) {
                estimates.put(view.listing().id(), estimate(view, view.quote().yesBid()));
            }
        }
        return new DeskSnapshot(
                now,
                Mode.PAPER_SIMULATED,
                speed,
                killed,
                new Account(PAPER, "simulated", Money.ofDollars(10_000), Money.of("9241.8300"), now),
                VenueAccount.NONE,
                exposure,
                Money.ofDollars(10_000),
                atStake(positions),
                Money.of("86.4200"),
                open,
                List.copyOf(edges),
                script.ignored(),
                List.copyOf(orders),
                positions,
                script.exits(positions),
                scriptedOrders.trades(),
                scriptedOrders.decisions(),
                scriptedOrders.verdicts(),
                scriptedOrders.settlements(),
                List.copyOf(breakers.values()),
                scriptedBreakers.utilisation(exposure),
                List.copyOf(alerts),
                estimates,
                List.of(new ConnectionReported(now.minusSeconds(1), "simulated", ConnectionStatus.HEALTHY, 4L, "")),
                settings.at(now),
                new DeskSnapshot.Counters(1_204, 63, 41, 52, 47, 11, 6, 14),
                3,
                120,
                messages,
                null);
    }

    private List<AtStake> atStake(List<Position> positions) {
        List<AtStake> atStake = new ArrayList<>();
        for (Position position : positions) {
            Money open = position.unrealizedPnl();
            atStake.add(new AtStake(
                    new Commitment(
                            listing(position.market()),
                            position.outcome(),
                            position.cost().plus(position.fees()),
                            true),
                    position.strategy(),
                    open == null ? position.cost().negate() : open));
        }
        for (Order order : orders) {
            if (order.purpose().opens() && !order.state().isDone()) {
                Money worst = Money.of(order.limit(), order.remaining());
                atStake.add(new AtStake(
                        new Commitment(listing(order.market()), order.outcome(), worst, false), null, Money.ZERO));
            }
        }
        return atStake;
    }

    private MarketListing listing(MarketId id) {
        return markets.views.stream()
                .map(MarketView::listing)
                .filter(listing -> listing.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Estimate estimate(MarketView view, Price bid) {
        int shift = (view.listing().id().hashCode() & 0x7ff) - 900;
        int p = Math.clamp(bid.units() + shift / 2, 300, 9_700);
        return new Estimate(
                view.listing().id(),
                new ModelRef(3, "elo_in_play", "v1.2"),
                new Probability(p),
                612,
                new Probability(Math.max(0, p - 400)),
                new Probability(Math.min(10_000, p + 400)),
                START,
                START,
                "Elo 1612 against 1548 with 65 home field, then the score and the time left.");
    }
}
