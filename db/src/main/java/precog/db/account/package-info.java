/** Rows of settlements, balances and results. */
@NullMarked
package precog.db.account;

import org.jspecify.annotations.NullMarked;
