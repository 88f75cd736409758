package precog.analytics;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Money;

/**
 * What the account was worth at one moment.
 *
 * @param equity cash and what the contracts held could be sold for
 * @param cash null where it was not noted
 * @param realized realized on all positions so far, fees counted; null where it was not noted
 */
public record EquityPoint(
        Instant at,
        Money equity,
        @Nullable Money cash,
        @Nullable Money realized) {}
