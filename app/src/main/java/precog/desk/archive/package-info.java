/** What the desk asks the records, and what it may ask. */
@NullMarked
package precog.desk.archive;

import org.jspecify.annotations.NullMarked;
