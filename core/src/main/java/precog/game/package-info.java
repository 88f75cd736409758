/** Games in play: score, clock and situation, as reported. */
@NullMarked
package precog.game;

import org.jspecify.annotations.NullMarked;
