/** Rows of edges, recommendations, analyses and what was decided on them. */
@NullMarked
package precog.db.edge;

import org.jspecify.annotations.NullMarked;
