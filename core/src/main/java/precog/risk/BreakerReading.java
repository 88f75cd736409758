package precog.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.edge.Shown;
import precog.value.Money;

/**
 * What a breaker measures, tripped or not: a row of the risk screen.
 *
 * @param scope what it is about: a market, a source, or {@code *} for everything
 * @param measure what is measured, in words
 * @param observed the number now, {@code limit} the one it trips at, both as shown
 * @param used observed as a share of the limit, 2 decimals, at least 0
 * @param over whether the limit is reached
 * @param clearsAt when, without anything new, the cause is over; null where that cannot be told
 */
public record BreakerReading(
        BreakerType type,
        String scope,
        String measure,
        String observed,
        String limit,
        BigDecimal used,
        boolean over,
        @Nullable Instant clearsAt) {
    /** The scope of everything. */
    public static final String EVERYTHING = "*";

    /** A count that trips where it reaches its limit. */
    static BreakerReading of(
            BreakerType type, String scope, String measure, int observed, int limit, @Nullable Instant clearsAt) {
        return new BreakerReading(
                type,
                scope,
                measure,
                Integer.toString(observed),
                Integer.toString(limit),
                used(BigDecimal.valueOf(observed), BigDecimal.valueOf(limit)),
                observed >= limit,
                clearsAt);
    }

    /** An amount that trips where it reaches its limit. */
    static BreakerReading of(BreakerType type, String scope, String measure, Money observed, Money limit) {
        return new BreakerReading(
                type,
                scope,
                measure,
                Shown.dollars(observed),
                Shown.dollars(limit),
                used(observed.decimal(), limit.decimal()),
                observed.compareTo(limit) >= 0,
                null);
    }

    static BigDecimal used(BigDecimal observed, BigDecimal limit) {
        return limit.signum() == 0 ? BigDecimal.ONE : observed.divide(limit, 2, RoundingMode.HALF_EVEN);
    }

    /** The same with the time its cause is over. */
    BreakerReading clearing(@Nullable Instant at) {
        return new BreakerReading(type, scope, measure, observed, limit, used, over, at);
    }
}
