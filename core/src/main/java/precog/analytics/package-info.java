/** Reckoning over what was traded: balances, performance, attribution. */
@NullMarked
package precog.analytics;

import org.jspecify.annotations.NullMarked;
