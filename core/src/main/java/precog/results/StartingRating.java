package precog.results;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import precog.value.Category;

/**
 * A rating that a side starts with, in place of the rule.
 *
 * @param tour rating pool inside the league, empty where there is only one
 * @param season the season it starts; null for the side's first rating ever
 * @param elo rating points
 */
public record StartingRating(
        Category league, String tour, String team, @Nullable Integer season, BigDecimal elo) {}
