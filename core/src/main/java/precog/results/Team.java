package precog.results;

import precog.value.Category;

/**
 * A side that plays games.
 *
 * @param id normalized id, the same from every source
 * @param name in words; the id where the source has no better
 */
public record Team(Category league, String id, String name) {}
