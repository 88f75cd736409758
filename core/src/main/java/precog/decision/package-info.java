/** The trader's verdict on an alerted edge, and how much to stake on it. */
@NullMarked
package precog.decision;

import org.jspecify.annotations.NullMarked;
