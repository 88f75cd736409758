package precog.risk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.ExecutionEnvironment;

/**
 * A breaker as it stands.
 *
 * @param eventId row of the tripping in {@code circuit_breaker_events}; 0 where it never tripped
 * @param scope what it blocks: a market, a source, or {@code *} for everything
 * @param observed the number that tripped it or stands now, {@code limit} the one it trips at
 * @param resetsAt when it resets by itself; null where a person must
 */
public record BreakerState(
        long eventId,
        ExecutionEnvironment environment,
        BreakerType type,
        String scope,
        boolean tripped,
        boolean flattens,
        String observed,
        String limit,
        @Nullable Instant trippedAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant resetsAt,
        @Nullable String resolution) {}
