/** Rows of venues, series, events, markets and their fees. */
@NullMarked
package precog.db.market;

import org.jspecify.annotations.NullMarked;
