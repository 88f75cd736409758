package precog.desk.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the database does.
 *
 * @param database which one, such as {@code H2} or {@code PostgreSQL}
 * @param state {@code opening}, {@code ready} or {@code behind}, in words
 * @param writtenUpTo engine time up to which everything is in the database; null before the first write
 */
public record StoreHealth(
        String database, String state, @Nullable Instant writtenUpTo) {}
