/** The strategies screen: versions, what each earned, and two of them side by side. */
@NullMarked
package precog.desk.strategies;

import org.jspecify.annotations.NullMarked;
