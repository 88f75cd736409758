/** The status line: clocks, database, feed and engine. */
@NullMarked
package precog.desk.status;

import org.jspecify.annotations.NullMarked;
