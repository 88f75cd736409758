/** Rows of features, data sets and training runs. */
@NullMarked
package precog.db.training;

import org.jspecify.annotations.NullMarked;
