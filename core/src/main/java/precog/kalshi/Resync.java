package precog.kalshi;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import precog.value.MarketId;

/**
 * Frames of a subscription were lost: its books must be fetched anew, and of a subscription without books whatever it
 * tells of.
 *
 * @param sid the subscription whose sequence broke
 * @param markets whose books came on it, all of them invalid until their snapshots come
 * @param reason what broke it, in words
 */
public record Resync(long sid, SortedSet<MarketId> markets, String reason) {
    public Resync {
        markets = Collections.unmodifiableSortedSet(new TreeSet<>(markets));
    }
}
