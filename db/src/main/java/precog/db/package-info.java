/** The database: opening it, bringing its schema up to date, and saying in words what is wrong when that fails. */
@NullMarked
package precog.db;

import org.jspecify.annotations.NullMarked;
