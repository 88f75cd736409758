/** The typed tree of settings: default, range, effect and origin of every value. */
@NullMarked
package precog.config;

import org.jspecify.annotations.NullMarked;
