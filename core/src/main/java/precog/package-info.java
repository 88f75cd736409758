/** Precog: estimate, compare, approve, trade, and always be able to say why. */
@NullMarked
package precog;

import org.jspecify.annotations.NullMarked;
