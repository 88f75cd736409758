/** ESPN on loopback: real HTTP, scoreboards that move as a test says, and faults on demand. For tests. */
@NullMarked
package precog.espn.fake;

import org.jspecify.annotations.NullMarked;
