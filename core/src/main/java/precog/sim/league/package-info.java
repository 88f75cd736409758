/** The simulator's invented leagues: teams, fixtures, strengths, and each game's whole course. */
@NullMarked
package precog.sim.league;

import org.jspecify.annotations.NullMarked;
