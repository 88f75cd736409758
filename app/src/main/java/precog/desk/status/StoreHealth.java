package precog.desk.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the database does.
 *
 * @param database which one, such as {@code H2} or {@code PostgreSQL}
 * @param state {@code opening}, {@code ready} or {@code behind}, in words
 * @param writtenUpTo engine time up to which everything is in the database; null before the first write
 * @param backlog facts of the journal that wait to be written; {@code market} versions of market data that do
 * @param lost versions of market data the database refused, and that are not kept
 */
public record StoreHealth(
        String database, String state, @Nullable Instant writtenUpTo, int backlog, int market, long lost) {
    /** A database that is being opened. */
    public static StoreHealth opening(String database) {
        return new StoreHealth(database, "opening", null, 0, 0, 0);
    }
}
