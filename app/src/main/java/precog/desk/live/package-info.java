/** Where the engine's changes reach the screen and the trader's commands leave it. */
@NullMarked
package precog.desk.live;

import org.jspecify.annotations.NullMarked;
