package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import precog.config.Settings;
import precog.engine.Command.ClosePosition;
import precog.engine.Command.ClosePositions;
import precog.engine.Command.HoldToSettlement;
import precog.exit.ExitCondition;
import precog.exit.ExitConditions;
import precog.exit.ExitSituation;
import precog.exit.ExitWalk;
import precog.exit.ExitWatch;
import precog.exit.ExitWatch.Reading;
import precog.exit.Monitoring;
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
    private final Ledger ledger;
    private final MarketWatch watch;
    private final ExitSituations situations;
    private final ExitWalks walks;
    private final Map<Long, Instant> nextCheck = new HashMap<>();
    private final Map<Long, ExitWatch> watches = new TreeMap<>();
    private Settings settings;
    private ExitConditions conditions;
    private Monitoring monitoring;

    ExitDesk(Ledger ledger, MarketWatch watch, ExitWalks walks, ExitSituations situations, Settings settings) {
        this.ledger = ledger;
        this.watch = watch;
        this.walks = walks;
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
                    || walks.of(position.id()) != null) {
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
        Optional<Reading> winner = ExitConditions.winner(readings.stream()
                .filter(reading -> walks.isAwake(seen.id(), reading.condition()))
                .toList());
        if (scheduled || trailed || (winner.isPresent() && walks.of(seen.id()) == null)) {
            ledger.record(new Fact.PositionFact(seen));
        }
        winner.ifPresent(reading -> trigger(market, seen, reading));
        remember(now, seen, readings);
    }

    private TrailingStopRule trailing() {
        var rule = settings.exit().trailing();
        return new TrailingStopRule(rule.activation(), rule.distance(), rule.tighten(), rule.per(), rule.floor());
    }

    private void remember(ExitSituation now, Position position, List<Reading> readings) {
        ExitWalk walk = walks.of(position.id());
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
        walks.start(market, position, reading, settings.walk());
    }

    private void step(long positionId) {
        ExitWatch seen = watches.get(positionId);
        if (walks.step(positionId, seen == null ? List.of() : seen.readings())) {
            nextCheck.remove(positionId);
        }
    }

    /** An exit order is known to be done. */
    void done(Order order) {
        Long positionId = order.positionId();
        if (order.purpose() != OrderPurpose.EXIT || positionId == null) {
            return;
        }
        walks.done(positionId, order);
        Position position = ledger.state().holdings.position(positionId);
        if (position != null && position.isOpen()) {
            int stages = conditions.stagesTaken(position);
            if (stages != position.stagesTaken()) {
                ledger.record(new Fact.PositionFact(position.withStagesTaken(stages)));
            }
        }
        step(positionId);
    }

    private void forgetClosed() {
        Holdings holdings = ledger.state().holdings;
        watches.keySet().removeIf(holdings::isClosed);
        nextCheck.keySet().removeIf(holdings::isClosed);
        walks.forgetClosed();
    }

    /** The trader wants out, now. */
    Answer close(ClosePosition command) {
        Position position = ledger.state().holdings.position(command.positionId());
        if (position == null || !position.isOpen()) {
            return Answer.refused("There is no open position " + command.positionId() + ".");
        }
        Market market = watch.market(position.market());
        if (market == null || !walks.canSell(market)) {
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

    /** The trader wants out of several at once. One that cannot be sold keeps none of the others. */
    Answer close(ClosePositions command) {
        List<String> refused = new ArrayList<>();
        for (long id : command.positionIds()) {
            Answer answer = close(new ClosePosition(id, null, command.by()));
            if (!answer.done()) {
                refused.add(answer.message());
            }
        }
        int closing = command.positionIds().size() - refused.size();
        String words = closing == 1 ? "1 position is being closed." : closing + " positions are being closed.";
        if (!refused.isEmpty()) {
            words += " " + String.join(" ", refused);
        }
        return closing > 0 ? Answer.done(words) : Answer.refused(words);
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
