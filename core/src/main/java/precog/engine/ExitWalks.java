package precog.engine;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.alert.AlertLog.Notice;
import precog.alert.Severity;
import precog.config.WalkSettings;
import precog.edge.Shown;
import precog.exit.ExitCondition;
import precog.exit.ExitIntent;
import precog.exit.ExitPriority;
import precog.exit.ExitStep;
import precog.exit.ExitWalk;
import precog.exit.ExitWatch.Reading;
import precog.feed.MarketStatus;
import precog.market.Market;
import precog.market.Quote;
import precog.order.Order;
import precog.position.Position;

/** The walks under way: positions on their way out, each with one working exit order at most. */
final class ExitWalks {
    private record Rest(long positionId, ExitCondition condition) {}

    private final Ledger ledger;
    private final MarketWatch watch;
    private final VenueDesk venue;
    private final ExitOrders orders;
    private final Map<Long, ExitWalk> walks = new TreeMap<>();
    private final Map<Rest, Instant> rests = new HashMap<>();

    ExitWalks(Ledger ledger, MarketWatch watch, VenueDesk venue, ExitOrders orders) {
        this.ledger = ledger;
        this.watch = watch;
        this.venue = venue;
        this.orders = orders;
    }

    /** The walk of a position; null where it is on none. */
    @Nullable
    ExitWalk of(long positionId) {
        return walks.get(positionId);
    }

    /** Whether a condition of a position has no cool-down to wait for. */
    boolean isAwake(long positionId, ExitCondition condition) {
        Instant until = rests.get(new Rest(positionId, condition));
        return until == null || !ledger.now().isBefore(until);
    }

    /** Whether the market trades and the venue takes orders. */
    boolean canSell(Market market) {
        return market.status() == MarketStatus.OPEN && venue.takesOrders();
    }

    /** Starts a walk for a reading, or lets it take over the one under way. */
    void start(Market market, Position position, Reading reading, WalkSettings settings) {
        ExitWalk walk = walks.get(position.id());
        if (walk != null) {
            walk.overtake(reading.condition(), reading.quantity(), ledger.now());
            return;
        }
        if (!reading.quantity().isPositive()) {
            return;
        }
        if (!canSell(market)) {
            tellWaiting(market, position, reading);
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
                        settings,
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
                "Position " + position.id() + " in " + position.market() + " is being left: "
                        + Shown.word(reading.condition()) + " at " + reading.observed() + " (" + reading.trigger()
                        + ")."));
    }

    /** A position that should be left and cannot be is news, however quiet the venue is. */
    private void tellWaiting(Market market, Position position, Reading reading) {
        if (market.status().compareTo(MarketStatus.CLOSED) >= 0) {
            return;
        }
        String pause = venue.pause();
        ledger.alert(new Notice(
                "exit_waits",
                Severity.HIGH,
                "trading",
                "exit",
                "position " + position.id(),
                "Position " + position.id() + " in " + position.market() + " should be left ("
                        + Shown.word(reading.condition())
                        + "), but " + (pause == null ? "its market does not trade now." : "no order goes out: " + pause)
                        + " It is left as soon as it can be."));
    }

    /**
     * Takes the next step of a position's walk where it is on one.
     *
     * @param readings of its last check, so that an order keeps what else was true
     * @return whether the walk ended
     */
    boolean step(long positionId, List<Reading> readings) {
        ExitWalk walk = walks.get(positionId);
        Position position = ledger.state().holdings.position(positionId);
        if (walk == null || position == null) {
            return false;
        }
        Market market = watch.market(position.market());
        if (market == null || market.status().compareTo(MarketStatus.CLOSED) >= 0) {
            walk.stop();
            walks.remove(positionId);
            return false;
        }
        if (!canSell(market)) {
            return false;
        }
        Quote quote = watch.trustedQuote(market.id());
        if (quote == null && walk.working() == null) {
            return false;
        }
        return switch (walk.step(quote == null ? market.quote() : quote, position.quantity(), ledger.now())) {
            case ExitStep.Place place -> {
                place(market, position, walk, place, readings);
                yield false;
            }
            case ExitStep.Cancel _ -> {
                Order working =
                        walk.working() == null ? null : ledger.state().blotter.order(walk.working());
                if (working != null) {
                    orders.cancel(working);
                }
                yield false;
            }
            case ExitStep.Wait _ -> false;
            case ExitStep.Done _ -> {
                end(positionId, walk);
                yield true;
            }
        };
    }

    private void place(Market market, Position position, ExitWalk walk, ExitStep.Place place, List<Reading> readings) {
        String others = readings.stream()
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
    void done(long positionId, Order order) {
        ExitIntent intent = ledger.state().exitIntent(order.id());
        orders.attempted(order);
        ExitWalk walk = walks.get(positionId);
        if (walk != null) {
            walk.finished(order, ledger.now());
        } else if (intent != null && intent.condition() == ExitCondition.MANUAL) {
            tellUnfinished(positionId, order);
        }
    }

    /** A condition would start again by itself; what a person wanted before a restart only a person can want again. */
    private void tellUnfinished(long positionId, Order order) {
        Position position = ledger.state().holdings.position(positionId);
        if (position == null || !position.isOpen() || order.remaining().isZero()) {
            return;
        }
        ledger.alert(new Notice(
                "exit_unfinished",
                Severity.HIGH,
                "trading",
                "exit",
                "position " + positionId,
                "Position " + positionId + " in " + position.market() + " was being closed by hand when the desk "
                        + "ended. That order is done, and " + position.quantity()
                        + " contracts are still held: close it again if it should go."));
    }

    private void end(long positionId, ExitWalk walk) {
        walks.remove(positionId);
        Instant until = walk.restUntil();
        if (until != null) {
            rests.put(new Rest(positionId, walk.condition()), until);
        }
    }

    /** Forgets the walks of closed positions and the cool-downs that are over. */
    void forgetClosed() {
        walks.keySet().removeIf(ledger.state().holdings::isClosed);
        rests.entrySet()
                .removeIf(rest -> ledger.state().holdings.isClosed(rest.getKey().positionId())
                        || !ledger.now().isBefore(rest.getValue()));
    }
}
