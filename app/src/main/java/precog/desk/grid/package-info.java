/** Tables of live rows: stable row objects, cells of one text, a shared flash, and an order that holds still under the pointer. */
@NullMarked
package precog.desk.grid;

import org.jspecify.annotations.NullMarked;
