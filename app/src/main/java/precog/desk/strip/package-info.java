/** The top strip: mode, money, exposure, connections, speed and the kill switch. */
@NullMarked
package precog.desk.strip;

import org.jspecify.annotations.NullMarked;
