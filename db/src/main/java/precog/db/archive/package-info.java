/** Reads back what was recorded: one question at a time, on a thread of its own, changing nothing. */
@NullMarked
package precog.db.archive;

import org.jspecify.annotations.NullMarked;
