/** Every breaker with how near it is, and its reset by a typed word. */
@NullMarked
package precog.desk.breakers;

import org.jspecify.annotations.NullMarked;
