/** Rows of models, strategies, methods and ratings. */
@NullMarked
package precog.db.model;

import org.jspecify.annotations.NullMarked;
