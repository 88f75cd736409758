/** What a market paid when it resolved. */
@NullMarked
package precog.settlement;

import org.jspecify.annotations.NullMarked;
