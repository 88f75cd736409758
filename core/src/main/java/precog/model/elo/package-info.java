/** Elo ratings of teams and players, replayed from results, and the probabilities they give before a game. */
@NullMarked
package precog.model.elo;

import org.jspecify.annotations.NullMarked;
