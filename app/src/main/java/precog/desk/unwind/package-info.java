/** Getting out: what closing positions, or taking back the last fills, would do and cost now, before it is done. */
@NullMarked
package precog.desk.unwind;

import org.jspecify.annotations.NullMarked;
