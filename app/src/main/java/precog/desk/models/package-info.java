/** The models screen: versions and parameters, calibration against what happened, and ratings over time. */
@NullMarked
package precog.desk.models;

import org.jspecify.annotations.NullMarked;
