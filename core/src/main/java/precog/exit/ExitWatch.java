package precog.exit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.value.Price;
import precog.value.Quantity;

/**
 * What monitoring sees of one position: each condition with its distance, and the exit order that works.
 *
 * @param urgent whether it is checked every 5 s
 * @param working the condition being executed; null where none is
 * @param attempt number of the current attempt, 0 where none
 * @param limit its limit; null where none
 */
public record ExitWatch(
        long positionId,
        boolean urgent,
        List<Reading> readings,
        @Nullable ExitCondition working,
        int attempt,
        @Nullable Price limit) {
    public ExitWatch {
        readings = List.copyOf(readings);
    }

    /**
     * One condition, read once.
     *
     * @param triggered whether it is true now
     * @param quantity contracts it wants out
     * @param observed the number now, {@code trigger} where it fires, both as shown
     */
    public record Reading(
            ExitCondition condition, boolean triggered, Quantity quantity, String observed, String trigger) {}
}
