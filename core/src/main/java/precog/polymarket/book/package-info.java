/** The books of outcomes, and how each is told. */
@NullMarked
package precog.polymarket.book;

import org.jspecify.annotations.NullMarked;
