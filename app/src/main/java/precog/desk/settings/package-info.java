/** Every setting with its value, where it comes from, its range and its effect; changed with a reason. */
@NullMarked
package precog.desk.settings;

import org.jspecify.annotations.NullMarked;
