/** Games as random processes: how they are played event by event, and the chances that follow from the same rules. */
@NullMarked
package precog.sim.sport;

import org.jspecify.annotations.NullMarked;
