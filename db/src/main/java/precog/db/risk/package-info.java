/** Rows of gate verdicts, breakers and alerts. */
@NullMarked
package precog.db.risk;

import org.jspecify.annotations.NullMarked;
