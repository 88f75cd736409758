/** How numbers, times and sides read on the desk: fixed decimals, a true minus, words for what is missing. */
@NullMarked
package precog.desk.text;

import org.jspecify.annotations.NullMarked;
