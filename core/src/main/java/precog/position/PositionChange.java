package precog.position;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** A position being rewritten: the fields that change in its life, all others as they were. Used once. */
final class PositionChange {
    private final Position from;
    private Quantity quantity;
    private Quantity bought;
    private Money cost;
    private Price entryPrice;
    private Money fees;
    private Money realizedPnl;
    private @Nullable Price mark;
    private @Nullable TrailingStop trailingStop;
    private int stagesTaken;
    private boolean holdToSettlement;
    private int thinChecks;
    private PositionStatus status;
    private @Nullable String exitReason;
    private @Nullable String exitPriority;
    private @Nullable Price exitPrice;
    private @Nullable Instant closedAt;
    private Instant checkedAt;

    PositionChange(Position from) {
        this.from = from;
        quantity = from.quantity();
        bought = from.bought();
        cost = from.cost();
        entryPrice = from.entryPrice();
        fees = from.fees();
        realizedPnl = from.realizedPnl();
        mark = from.mark();
        trailingStop = from.trailingStop();
        stagesTaken = from.stagesTaken();
        holdToSettlement = from.holdToSettlement();
        thinChecks = from.thinChecks();
        status = from.status();
        exitReason = from.exitReason();
        exitPriority = from.exitPriority();
        exitPrice = from.exitPrice();
        closedAt = from.closedAt();
        checkedAt = from.checkedAt();
    }

    PositionChange holding(Quantity held, Money itsCost) {
        quantity = held;
        cost = itsCost;
        return this;
    }

    PositionChange entry(Quantity total, Price average) {
        bought = total;
        entryPrice = average;
        return this;
    }

    PositionChange realized(Money profit) {
        realizedPnl = realizedPnl.plus(profit);
        return this;
    }

    /** A fee counts against the result the moment it is paid. */
    PositionChange charged(Money fee) {
        fees = fees.plus(fee);
        return realized(fee.negate());
    }

    PositionChange mark(@Nullable Price bid) {
        mark = bid;
        return this;
    }

    PositionChange trailing(@Nullable TrailingStop stop) {
        trailingStop = stop;
        return this;
    }

    PositionChange stages(int taken) {
        stagesTaken = taken;
        return this;
    }

    PositionChange hold(boolean toSettlement) {
        holdToSettlement = toSettlement;
        return this;
    }

    PositionChange checked(int thin, Instant at) {
        thinChecks = thin;
        checkedAt = at;
        return this;
    }

    PositionChange status(PositionStatus next, @Nullable Instant closed) {
        status = next;
        closedAt = closed;
        return this;
    }

    PositionChange exit(@Nullable String reason, @Nullable String priority, @Nullable Price average) {
        exitReason = reason;
        exitPriority = priority;
        exitPrice = average;
        return this;
    }

    /** The position with its value and gain computed anew: the one place where that is done. */
    Position result() {
        Money unrealized = mark == null ? null : Money.of(mark, quantity).minus(cost);
        BigDecimal gain = mark == null || entryPrice.units() == 0 ? null : gain(mark);
        return new Position(
                from.id(),
                from.environment(),
                from.platform(),
                from.market(),
                from.event(),
                from.category(),
                from.outcome(),
                quantity,
                bought,
                cost,
                entryPrice,
                fees,
                realizedPnl,
                mark,
                unrealized,
                gain,
                from.confidence(),
                trailingStop,
                stagesTaken,
                holdToSettlement,
                thinChecks,
                status,
                from.edgeId(),
                from.entryOrderId(),
                from.strategy(),
                from.model(),
                from.reason(),
                exitReason,
                exitPriority,
                exitPrice,
                from.openedAt(),
                closedAt,
                checkedAt);
    }

    private BigDecimal gain(Price bid) {
        return bid.decimal()
                .subtract(entryPrice.decimal())
                .divide(entryPrice.decimal(), Price.SCALE, RoundingMode.HALF_EVEN);
    }
}
