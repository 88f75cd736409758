/** How values of the trading field are written in columns. */
@NullMarked
package precog.db.type;

import org.jspecify.annotations.NullMarked;
