package precog.feed;

import precog.value.Price;
import precog.value.Quantity;

/**
 * One price level of a book.
 *
 * @param price own-side price
 * @param quantity contracts bid there, positive
 */
public record Level(Price price, Quantity quantity) {}
