/** How good predicted probabilities turned out to be. */
@NullMarked
package precog.model.evaluation;

import org.jspecify.annotations.NullMarked;
