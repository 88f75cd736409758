/** The simulator's trading pits: one market's makers, takers and book each. */
@NullMarked
package precog.sim.pit;

import org.jspecify.annotations.NullMarked;
