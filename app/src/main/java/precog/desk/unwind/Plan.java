package precog.desk.unwind;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.engine.Command;
import precog.value.Money;

/**
 * What one confirmation would do, reckoned anew with every change of the books.
 *
 * @param title what it is about
 * @param lines what it would do, one by one
 * @param total what it would come to, in a sentence
 * @param command what a confirmation sends; null where there is nothing to do, and then {@code total} says why
 */
public record Plan(
        String title,
        List<Line> lines,
        String total,
        @Nullable Command command) {
    public Plan {
        lines = List.copyOf(lines);
    }

    /**
     * One thing it would do.
     *
     * @param subject the market and side
     * @param deed what happens, with the price
     * @param fee estimated fee; null where nothing is traded
     * @param result gain or loss, fees counted; null where nothing is traded
     * @param left what cannot be done now; empty where all can
     */
    public record Line(
            String subject,
            String deed,
            @Nullable Money fee,
            @Nullable Money result,
            String left) {}

    Optional<Command> toConfirm() {
        return Optional.ofNullable(command);
    }
}
