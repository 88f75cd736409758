/** What H2 cannot say in SQL: triggers that protect rows, and functions other databases have built in. */
@NullMarked
package precog.db.h2;

import org.jspecify.annotations.NullMarked;
