/** The games screen: every game with its score, its win probability and its markets. */
@NullMarked
package precog.desk.games;

import org.jspecify.annotations.NullMarked;
