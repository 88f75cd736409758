/** Orders, their one table of states, and the port to an exchange. */
@NullMarked
package precog.order;

import org.jspecify.annotations.NullMarked;
