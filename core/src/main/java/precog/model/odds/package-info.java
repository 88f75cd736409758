/** What bookmakers' odds say is likely once their margin is taken out. */
@NullMarked
package precog.model.odds;

import org.jspecify.annotations.NullMarked;
