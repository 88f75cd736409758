/** What the engine's journal and feeds say, kept in tables: money by transaction, market data written behind. */
@NullMarked
package precog.db.store;

import org.jspecify.annotations.NullMarked;
