/** Rows of positions and how they were left. */
@NullMarked
package precog.db.position;

import org.jspecify.annotations.NullMarked;
