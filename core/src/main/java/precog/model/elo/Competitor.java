package precog.model.elo;

import precog.value.Category;

/**
 * A team or player that is rated, in its own pool: ATP and WTA never meet.
 *
 * @param tour pool inside the league, empty where there is only one
 * @param id normalized team or player id
 */
public record Competitor(Category league, String tour, String id) {}
