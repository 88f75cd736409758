/** Every control and chart of our own in each of its states, to see what a change of style does to them. */
@NullMarked
package precog.desk.gallery;

import org.jspecify.annotations.NullMarked;
