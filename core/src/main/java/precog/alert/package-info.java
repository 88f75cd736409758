/** What a person should look at, once per cause. */
@NullMarked
package precog.alert;

import org.jspecify.annotations.NullMarked;
