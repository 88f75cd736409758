/** Tests of the schema on real databases: H2 from a file, PostgreSQL from a server. */
@NullMarked
package precog.db;

import org.jspecify.annotations.NullMarked;
