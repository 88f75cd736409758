package precog.settlement;

import java.time.Instant;
import precog.value.ExecutionEnvironment;
import precog.value.Money;

/**
 * Cash of one environment at one venue.
 *
 * @param startingCash what it began with, in paper mode the practice bankroll
 */
public record Account(ExecutionEnvironment environment, String platform, Money startingCash, Money cash, Instant at) {}
