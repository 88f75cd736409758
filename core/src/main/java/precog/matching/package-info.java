/** Ties a venue's markets to a score source's games: by known codes and the date, by a person's word, never by guess. */
@NullMarked
package precog.matching;

import org.jspecify.annotations.NullMarked;
