/** Orders with the unresolved ones first, and fills with their times. */
@NullMarked
package precog.desk.orders;

import org.jspecify.annotations.NullMarked;
