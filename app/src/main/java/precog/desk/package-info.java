/** The desk: one window on a workstation, composed of its screens. */
@NullMarked
package precog.desk;

import org.jspecify.annotations.NullMarked;
