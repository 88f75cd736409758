/** The Kalshi venue: its frames, its sequence rules, its recordings and its market records. */
@NullMarked
package precog.kalshi;

import org.jspecify.annotations.NullMarked;
