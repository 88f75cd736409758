/** ESPN's public scoreboards: games, scores, clocks and win probabilities, asked for as often as the games deserve. */
@NullMarked
package precog.espn;

import org.jspecify.annotations.NullMarked;
