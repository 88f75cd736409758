package precog.exit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.config.WalkSettings;
import precog.config.WalkSettings.AtEnd;
import precog.config.WalkSettings.Row;
import precog.market.Quote;
import precog.order.Order;
import precog.order.TimeInForce;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

/**
 * The way of one exit to its fill: which order comes next, and when. One order works at a time, and the next one is
 * only placed when the last is known to be done, so a position is never oversold. Owned by the engine's thread.
 */
public final class ExitWalk {
    private final WalkSettings settings;
    private final Outcome outcome;
    private final TickStructure ticks;

    private ExitCondition condition;
    private Quantity wanted;
    private @Nullable Overtaking overtaking;

    private int number;
    private int walks;
    private boolean last;
    private @Nullable Price limit;
    private @Nullable Long working;
    private boolean canceling;
    private Instant notBefore;
    private Instant deadline = Instant.MAX;
    private boolean over;
    private @Nullable Instant restUntil;

    private record Overtaking(ExitCondition condition, Quantity wanted) {}

    /**
     * Starts on the way out.
     *
     * @param ticks the market's, as listed
     * @param wanted contracts to sell, at most those held
     */
    public ExitWalk(
            WalkSettings settings,
            ExitCondition condition,
            Quantity wanted,
            Outcome outcome,
            TickStructure ticks,
            Instant now) {
        this.settings = settings;
        this.condition = condition;
        this.wanted = wanted;
        this.outcome = outcome;
        this.ticks = ticks.of(outcome);
        notBefore = now;
    }

    public ExitCondition condition() {
        return condition;
    }

    /** Number of the order that works, or of the last one. */
    public int number() {
        return number;
    }

    /** Limit of the order that works, or of the last one; null before the first. */
    public @Nullable Price limit() {
        return limit;
    }

    /** Key of the order that works; null where none does. */
    public @Nullable Long working() {
        return working;
    }

    public boolean isOver() {
        return over;
    }

    /** Until when the condition rests after the walk gave up; null where it need not. */
    public @Nullable Instant restUntil() {
        return restUntil;
    }

    /** Whether a person should be told: a critical exit has tried as often as its row allows and goes on. */
    public boolean needsHelp() {
        return row().atEnd() == AtEnd.REPEAT && number >= row().walks();
    }

    /** When time alone brings the next step; {@link Instant#MAX} where only a report does. */
    public Instant nextAt() {
        if (over) {
            return Instant.MAX;
        }
        return working != null ? deadline : notBefore;
    }

    /**
     * A condition of higher priority takes over: the working order is canceled first, and what follows waits for its
     * cancel or fill. One of the same or a lower priority changes nothing.
     */
    public void overtake(ExitCondition by, Quantity quantity, Instant now) {
        ExitPriority standing = overtaking == null
                ? condition.priority()
                : overtaking.condition().priority();
        if (by.priority().compareTo(standing) <= 0) {
            return;
        }
        overtaking = new Overtaking(by, quantity);
        if (working == null) {
            restart(now);
        } else if (!canceling) {
            deadline = now;
        }
    }

    /** The market takes no orders any more: no step follows. */
    public void stop() {
        over = true;
        notBefore = Instant.MAX;
    }

    /** What is to be done now. A {@link ExitStep.Place} is to be answered with {@link #placed}. */
    public ExitStep step(Quote quote, Quantity held, Instant now) {
        if (over) {
            return new ExitStep.Done();
        }
        if (working != null) {
            return workingStep(now);
        }
        Quantity rest = wanted.min(held);
        if (!rest.isPositive()) {
            over = true;
            return new ExitStep.Done();
        }
        return now.isBefore(notBefore) ? new ExitStep.Wait() : place(quote, rest);
    }

    private ExitStep workingStep(Instant now) {
        if (now.isBefore(deadline)) {
            return new ExitStep.Wait();
        }
        canceling = true;
        // A cancel can get lost like any call: without an answer it is asked again.
        deadline = now.plus(row().walkWait());
        return new ExitStep.Cancel();
    }

    private ExitStep place(Quote quote, Quantity rest) {
        Price next = nextLimit(quote);
        if (next == null) {
            return new ExitStep.Wait();
        }
        boolean immediate = isImmediate();
        return new ExitStep.Place(
                next,
                rest,
                immediate ? TimeInForce.IMMEDIATE_OR_CANCEL : TimeInForce.GOOD_TILL_CANCELED,
                number + 1,
                number == 0 ? row().firstWait() : row().walkWait());
    }

    /** The order of the last {@link ExitStep.Place} is on its way. */
    public void placed(ExitStep.Place step, long orderId, Instant now) {
        number = step.number();
        limit = step.limit();
        working = orderId;
        canceling = false;
        // An immediate order ends by itself; its wait is the pause before the next one.
        notBefore = now.plus(step.timeout());
        deadline = isImmediate() ? Instant.MAX : notBefore;
    }

    /** The order was refused here and never sent: the same step is tried again after its wait. */
    public void refused(Instant now) {
        notBefore = now.plus(row().walkWait());
    }

    /** The working order is done; {@code order} holds what it filled. Reports about other orders change nothing. */
    public void finished(Order order, Instant now) {
        if (working == null || order.id() != working) {
            return;
        }
        boolean immediate = isImmediate();
        working = null;
        canceling = false;
        wanted = wanted.minus(order.filled());
        if (overtaking != null) {
            restart(now);
        } else if (!wanted.isPositive()) {
            over = true;
        } else if (last) {
            rest(row().walkWait(), now);
        } else if (row().atEnd() != AtEnd.REPEAT) {
            advance(now);
        } else if (!immediate) {
            notBefore = now;
        }
    }

    private void advance(Instant now) {
        if (walks < row().walks()) {
            walks++;
            notBefore = now;
        } else if (row().atEnd() == AtEnd.IMMEDIATE) {
            last = true;
            notBefore = now;
        } else {
            rest(row().coolDown(), now);
        }
    }

    private void rest(Duration pause, Instant now) {
        over = true;
        restUntil = now.plus(pause);
    }

    private void restart(Instant now) {
        if (overtaking != null) {
            condition = overtaking.condition();
            wanted = overtaking.wanted();
            overtaking = null;
        }
        number = 0;
        walks = 0;
        last = false;
        limit = null;
        notBefore = now;
    }

    private boolean isImmediate() {
        return last || row().firstPrice() == WalkSettings.FirstPrice.FLOOR;
    }

    private @Nullable Price nextLimit(Quote quote) {
        Price bid = quote.bid(outcome);
        if (bid == null) {
            return null;
        }
        if (isImmediate()) {
            return floor(bid);
        }
        return walks == 0 || limit == null ? first(bid, quote.ask(outcome)) : walked(limit, row().step(walks));
    }

    private Price first(Price bid, @Nullable Price ask) {
        return switch (row().firstPrice()) {
            case FLOOR -> floor(bid);
            case BID -> sellable(ticks.floor(bid));
            case MID -> ask == null ? sellable(ticks.floor(bid)) : sellable(ticks.ceiling(middle(bid, ask)));
            case ASK -> ask == null ? sellable(ticks.up(bid)) : sellable(ticks.ceiling(ask));
        };
    }

    private static Price middle(Price bid, Price ask) {
        return new Price((bid.units() + ask.units() + 1) / 2);
    }

    private Price walked(Price from, int steps) {
        Price price = from;
        for (int i = 0; i < steps; i++) {
            price = ticks.down(price);
        }
        return sellable(price);
    }

    private Price floor(Price bid) {
        int lowest = Math.max(0, bid.units() - settings.floorDistance().units());
        return sellable(ticks.ceiling(new Price(lowest)));
    }

    /** Within what a venue accepts: on a tick and neither 0 nor 1. */
    private Price sellable(Price price) {
        if (price.units() <= 0) {
            return ticks.up(Price.ZERO);
        }
        return price.units() >= Price.ONE_DOLLAR ? ticks.down(Price.ONE) : price;
    }

    private Row row() {
        return switch (condition.priority()) {
            case CRITICAL -> settings.critical();
            case HIGH -> settings.high();
            case MEDIUM -> settings.medium();
            case LOW -> settings.low();
        };
    }
}
