/** What games already played say of one in play: probability matrices, and the model that blends them with the ratings. */
@NullMarked
package precog.model.inplay;

import org.jspecify.annotations.NullMarked;
