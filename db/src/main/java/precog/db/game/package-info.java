/** Rows of leagues, teams, games, their odds and states. */
@NullMarked
package precog.db.game;

import org.jspecify.annotations.NullMarked;
