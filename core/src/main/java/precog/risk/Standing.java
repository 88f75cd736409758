package precog.risk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.edge.Exposure;
import precog.value.ExecutionEnvironment;

/**
 * How the desk stands when the gate is asked.
 *
 * @param environment whose money the exchange behind the gate moves
 * @param mode what the desk is doing, in words, such as {@code PAPER · SIMULATED} or {@code reconciling}
 * @param entriesAllowed whether that mode lets positions be opened
 * @param blocking tripped breakers that stop entries on this market
 * @param collateral the cash of each part of the exchange; null where it is one whole
 * @param unresolved whether an order on the market has an unknown fate
 */
public record Standing(
        ExecutionEnvironment environment,
        String mode,
        boolean entriesAllowed,
        Exposure exposure,
        @Nullable Collateral collateral,
        List<BreakerState> blocking,
        boolean unresolved,
        Instant at) {
    public Standing {
        blocking = List.copyOf(blocking);
    }
}
