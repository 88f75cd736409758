/** Markets and their books: the quotes, depth and fee terms that feed messages fold into. */
@NullMarked
package precog.market;

import org.jspecify.annotations.NullMarked;
