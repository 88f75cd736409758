/** The ten exit conditions, the trailing stop and the walk of an exit order towards its fill. */
@NullMarked
package precog.exit;

import org.jspecify.annotations.NullMarked;
