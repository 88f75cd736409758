package precog.analytics;

import java.time.Instant;
import precog.value.ExecutionEnvironment;
import precog.value.Money;

/**
 * What an account was worth at one moment.
 *
 * @param value contracts held at their own bid; a contract nobody bids for counts nothing
 * @param cost what the contracts held cost, without fees
 * @param realized realized on all positions so far, fees counted
 * @param dayRealized of that, since midnight UTC
 * @param exposure worst case of positions and resting entries
 * @param openPositions positions with contracts
 */
public record Portfolio(
        ExecutionEnvironment environment,
        String platform,
        Instant at,
        Money cash,
        Money value,
        Money cost,
        Money realized,
        Money dayRealized,
        Money exposure,
        int openPositions) {
    /** Cash and what the contracts held could be sold for now. */
    public Money equity() {
        return cash.plus(value);
    }
}
