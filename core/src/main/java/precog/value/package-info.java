/** The exact numbers and names everything else is made of: price, probability, quantity, money, and the two outcomes of a contract. */
@NullMarked
package precog.value;

import org.jspecify.annotations.NullMarked;
