/** Models that say how likely an outcome is, and the ratings and matrices they rest on. */
@NullMarked
package precog.model;

import org.jspecify.annotations.NullMarked;
