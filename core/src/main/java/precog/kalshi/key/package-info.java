/** Keys to the venue: read from PEM, sign requests, kept encrypted. */
@NullMarked
package precog.kalshi.key;

import org.jspecify.annotations.NullMarked;
