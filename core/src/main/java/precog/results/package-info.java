/** Played and scheduled games, their lines and starting ratings, as published files tell them, and the port that keeps them. */
@NullMarked
package precog.results;

import org.jspecify.annotations.NullMarked;
