package precog.risk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.edge.Check;
import precog.value.Action;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * What the one gate said to one order that was asked for.
 *
 * @param orderId the order that followed; null where it was refused
 * @param edgeId the edge behind it; null for manual orders and exits
 */
public record RiskVerdict(
        long id,
        ExecutionEnvironment environment,
        MarketId market,
        Outcome outcome,
        Action action,
        Price limit,
        Quantity quantity,
        boolean allowed,
        List<Check> checks,
        @Nullable Long edgeId,
        @Nullable Long orderId,
        Instant at) {
    public RiskVerdict {
        checks = List.copyOf(checks);
    }

    public List<Check> refusals() {
        return checks.stream().filter(check -> !check.passed()).toList();
    }
}
