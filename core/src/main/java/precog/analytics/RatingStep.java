package precog.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one game did to a rating.
 *
 * @param opponent name of the other side
 * @param probability of a win, as the ratings said before the game
 * @param score 1 for a win, 0.5 for a tie, 0 for a loss
 */
public record RatingStep(
        LocalDate date,
        @Nullable Integer season,
        String opponent,
        boolean home,
        BigDecimal before,
        BigDecimal after,
        BigDecimal probability,
        BigDecimal score) {}
