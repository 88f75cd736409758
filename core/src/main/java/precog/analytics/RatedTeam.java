package precog.analytics;

import java.math.BigDecimal;
import java.time.LocalDate;
import precog.value.Category;

/**
 * A team or player with a rating history of one model version.
 *
 * @param games rated games in the history
 * @param rating after the last of them
 * @param last day of it
 */
public record RatedTeam(
        long modelId, Category league, String id, String name, int games, BigDecimal rating, LocalDate last) {}
