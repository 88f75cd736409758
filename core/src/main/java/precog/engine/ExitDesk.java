package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import precog.alert.AlertLog.Notice;
import precog.alert.Severity;
import precog.config.Settings;
import precog.engine.Command.ClosePosition;
import precog.engine.Command.HoldToSettlement;
import precog.exit.ExitCondition;
import precog.exit.ExitConditions;
import precog.exit.ExitPriority;
import precog.exit.ExitSituation;
import precog.exit.ExitStep;
import precog.exit.ExitWalk;
import precog.exit.ExitWatch;
import precog.exit.ExitWatch.Reading;
import precog.exit.Monitoring;
import precog.feed.MarketStatus;
import precog.journal.Fact;
import precog.market.Market;
import precog.market.Quote;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.position.Position;
import precog.position.TrailingStopRule;
import precog.value.Price;
import precog.value.Quantity;

/** Watches open positions and walks them out when a condition says so: one working exit order for each, never two. */
final class ExitDesk {
    private record Rest(long positionId, ExitCondition condition) {}

    private final Ledger ledger;
    private final MarketWatch watch;
    private final ExitOrders orders;
    private final ExitSituations situations;
    private final Map<Long, ExitWalk> walks = new TreeMap<>();
    private final Map<Long, Instant> nextCheck = new HashMap<>();
    private final Map<Long, ExitWatch> watches = new TreeMap<>();
    private final Map<Rest, Instant> rests = new HashMap<>();
    private Settings settings;
    private ExitConditions conditions;
    private Monitoring monitoring;

    ExitDesk(Ledger ledger, MarketWatch watch, ExitOrders orders, ExitSituations situations, Settings settings) {
        this.ledger = ledger;
        this.watch = watch;
        this.orders = orders;
        this.situations = situations;
        this.settings = settings;
        conditions = new ExitConditions(settings.exit());
        monitoring = new Monitoring(settings.monitor(), settings.exit());
    }

    /** Walks under way keep the settings they began with. */
    void use(Settings changed) {
        settings = changed;
        conditions = new ExitConditions(changed.exit());
        monitoring = new Monitoring(changed.monitor(), changed.exit());
    }

    /** Checks what is due and moves the walks whose time has come. */
    void tick() {
        for (Position position : ledger.state().holdings.open()) {
            Instant due = nextCheck.get(position.id());
            if (due == null || !ledger.now().isBefore(due)) {
                check(position, true);
            }
            step(position.id());
        }
        forgetClosed();
    }

    /** Checks everything now, as when a breaker flattens. */
    void checkAll() {
        ledger.state().holdings.open().forEach(position -> check(position, false));
    }

    /** The price of a market moved. */
    void priceMoved(Market market) {
        ledger.state().holdings.open(market.id()).forEach(position -> {
            if (!Objects.equals(position.mark(), watch.bid(market.id(), position.outcome()))
                    || walks.containsKey(position.id())) {
                check(position, false);
                step(position.id());
            }
        });
    }

    private void check(Position position, boolean scheduled) {
        Market market = watch.market(position.market());
        if (market == null) {
            return;
        }
        Quote quote = watch.trustedQuote(market.id());
        Price bid = quote == null ? null : quote.bid(position.outcome());
        Position marked = position.marked(bid).trailed(trailing());
        ExitSituation now = situations.of(market, marked, quote);
        Boolean thin = (scheduled && quote != null) ? Boolean.valueOf(conditions.isThin(now)) : null;
        Position seen = scheduled ? marked.checked(thin, ledger.now()) : marked;
        now = situations.of(market, seen, quote);
        List<Reading> readings = conditions.read(now);
        boolean trailed = !Objects.equals(seen.trailingStop(), position.trailingStop());
        Optional<Reading> winner = ExitConditions.winner(awake(seen.id(), readings));
        if (scheduled || trailed || (winner.isPresent() && !walks.containsKey(seen.id()))) {
            ledger.record(new Fact.PositionFact(seen));
        }
        winner.ifPresent(reading -> trigger(market, seen, reading));
        remember(now, seen, readings);
    }

    private TrailingStopRule trailing() {
        var rule = settings.exit().trailing();
        return new TrailingStopRule(rule.activation(), rule.distance(), rule.tighten(), rule.per(), rule.floor());
    }

    private List<Reading> awake(long positionId, List<Reading> readings) {
        return readings.stream()
                .filter(reading -> {
                    Instant until = rests.get(new Rest(positionId, reading.condition()));
                    return until == null || !ledger.now().isBefore(until);
                })
                .toList();
    }

    private void remember(ExitSituation now, Position position, List<Reading> readings) {
        ExitWalk walk = walks.get(position.id());
        boolean urgent = monitoring.isUrgent(now, walk != null);
        watches.put(
                position.id(),
                new ExitWatch(
                        position.id(),
                        urgent,
                        readings,
                        walk == null ? null : walk.condition(),
                        walk == null ? 0 : walk.number(),
                        walk == null ? null : walk.limit()));
        Duration interval = monitoring.interval(now, walk != null);
        nextCheck.put(position.id(), position.checkedAt().plus(interval));
    }

    private void trigger(Market market, Position position, Reading reading) {
        ExitWalk walk = walks.get(position.id());
        if (walk != null) {
            walk.overtake(reading.condition(), reading.quantity(), ledger.now());
            return;
        }
        if (!canSell(market) || !reading.quantity().isPositive()) {
            return;
        }
        Order leftover = ledger.state().blotter.workingExit(position.id());
        if (leftover != null) {
            // From before a restart, or by hand: it must be known to be done before another goes out.
            orders.cancelOnce(leftover);
            return;
        }
        walks.put(
                position.id(),
                new ExitWalk(
                        settings.walk(),
                        reading.condition(),
                        reading.quantity(),
                        position.outcome(),
                        market.listing().ticks(),
                        ledger.now()));
        ledger.alert(new Notice(
                "exit",
                reading.condition().priority().compareTo(ExitPriority.HIGH) >= 0 ? Severity.HIGH : Severity.LOW,
                "trading",
                "exit",
                "position " + position.id(),
                "Position " + position.id() + " in " + position.market() + " is being left: " + reading.condition()
                        + " at " + reading.observed() + " (" + reading.trigger() + ")."));
    }

    private static boolean canSell(Market market) {
        return market.status() == MarketStatus.OPEN;
    }

    private void step(long positionId) {
        ExitWalk walk = walks.get(positionId);
        Position position = ledger.state().holdings.position(positionId);
        if (walk == null || position == null) {
            return;
        }
        Market market = watch.market(position.market());
        if (market == null || market.status().compareTo(MarketStatus.CLOSED) >= 0) {
            walk.stop();
            walks.remove(positionId);
            return;
        }
        if (!canSell(market)) {
            return;
        }
        Quote quote = watch.trustedQuote(market.id());
        if (quote == null && walk.working() == null) {
            return;
        }
        switch (walk.step(quote == null ? market.quote() : quote, position.quantity(), ledger.now())) {
            case ExitStep.Place place -> place(market, position, walk, place);
            case ExitStep.Cancel _ -> {
                Order working =
                        walk.working() == null ? null : ledger.state().blotter.order(walk.working());
                if (working != null) {
                    orders.cancel(working);
                }
            }
            case ExitStep.Wait _ -> {}
            case ExitStep.Done _ -> end(positionId, walk);
        }
    }

    private void place(Market market, Position position, ExitWalk walk, ExitStep.Place place) {
        ExitWatch seen = watches.get(position.id());
        String others = seen == null
                ? ""
                : seen.readings().stream()
                        .filter(Reading::triggered)
                        .map(reading -> reading.condition().name())
                        .filter(code -> !code.equals(walk.condition().name()))
                        .collect(Collectors.joining(","));
        Order order = orders.place(market, position, walk.condition(), place, others);
        if (order == null) {
            walk.refused(ledger.now());
        } else {
            walk.placed(place, order.id(), ledger.now());
        }
        if (walk.needsHelp()) {
            ledger.alert(new Notice(
                    "exit_stuck",
                    Severity.CRITICAL,
                    "trading",
                    "exit",
                    "position " + position.id(),
                    "Position " + position.id() + " in " + position.market() + " is not out after " + walk.number()
                            + " tries. It keeps trying; look at the book, and close it elsewhere if you can."));
        }
    }

    /** An exit order is known to be done. */
    void done(Order order) {
        Long positionId = order.positionId();
        if (order.purpose() != OrderPurpose.EXIT || positionId == null) {
            return;
        }
        orders.attempted(order);
        Position position = ledger.state().holdings.position(positionId);
        if (position != null && position.isOpen()) {
            int stages = conditions.stagesTaken(position);
            if (stages != position.stagesTaken()) {
                ledger.record(new Fact.PositionFact(position.withStagesTaken(stages)));
            }
        }
        ExitWalk walk = walks.get(positionId);
        if (walk != null) {
            walk.finished(order, ledger.now());
            step(positionId);
        }
    }

    private void end(long positionId, ExitWalk walk) {
        walks.remove(positionId);
        Instant until = walk.restUntil();
        if (until != null) {
            rests.put(new Rest(positionId, walk.condition()), until);
        }
        nextCheck.remove(positionId);
    }

    private void forgetClosed() {
        watches.keySet().removeIf(this::isClosed);
        walks.keySet().removeIf(this::isClosed);
        nextCheck.keySet().removeIf(this::isClosed);
        rests.entrySet()
                .removeIf(rest ->
                        isClosed(rest.getKey().positionId()) || !ledger.now().isBefore(rest.getValue()));
    }

    private boolean isClosed(long positionId) {
        Position position = ledger.state().holdings.position(positionId);
        return position == null || !position.isOpen();
    }

    /** The trader wants out, now. */
    Answer close(ClosePosition command) {
        Position position = ledger.state().holdings.position(command.positionId());
        if (position == null || !position.isOpen()) {
            return Answer.refused("There is no open position " + command.positionId() + ".");
        }
        Market market = watch.market(position.market());
        if (market == null || !canSell(market)) {
            return Answer.refused("The market of position " + position.id() + " does not trade now.");
        }
        Quantity wanted = command.quantity() == null ? position.quantity() : command.quantity();
        if (!wanted.isPositive() || wanted.compareTo(position.quantity()) > 0) {
            return Answer.refused("Position " + position.id() + " holds " + position.quantity() + " contracts; "
                    + wanted + " of them cannot be sold.");
        }
        Reading wish = new Reading(ExitCondition.MANUAL, true, wanted, "asked by " + command.by(), "the trader");
        trigger(market, position, wish);
        step(position.id());
        return Answer.done("Position " + position.id() + " is being closed: " + wanted + " contracts.");
    }

    /** The trader spares a position the time-based exit, or no longer. */
    Answer hold(HoldToSettlement command) {
        Position position = ledger.state().holdings.position(command.positionId());
        if (position == null || !position.isOpen()) {
            return Answer.refused("There is no open position " + command.positionId() + ".");
        }
        ledger.record(new Fact.PositionFact(position.withHoldToSettlement(command.hold())));
        return Answer.done("Position " + position.id()
                + (command.hold() ? " is held to settlement." : " is left before settlement."));
    }

    /** What the conditions read at the last check, of open positions. */
    Map<Long, ExitWatch> watches() {
        return Collections.unmodifiableMap(new TreeMap<>(watches));
    }
}
