/** Every breaker and limit with how much of it is used, the kill switch, and what the gate said to each order. */
@NullMarked
package precog.desk.risk;

import org.jspecify.annotations.NullMarked;
