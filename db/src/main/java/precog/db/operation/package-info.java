/** Rows of settings, jobs, journal progress and the system's health. */
@NullMarked
package precog.db.operation;

import org.jspecify.annotations.NullMarked;
