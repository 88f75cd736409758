/** Limits, breakers and the one gate every order passes. */
@NullMarked
package precog.risk;

import org.jspecify.annotations.NullMarked;
