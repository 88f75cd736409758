/** A venue that needs no network: leagues played out, markets made on them, and games of the past to learn from. */
@NullMarked
package precog.sim;

import org.jspecify.annotations.NullMarked;
