/** What the outside world says, as immutable messages in time order, and the port it arrives through. */
@NullMarked
package precog.feed;

import org.jspecify.annotations.NullMarked;
