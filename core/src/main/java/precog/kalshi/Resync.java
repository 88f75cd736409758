package precog.kalshi;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import precog.value.MarketId;

/**
 * Books of a subscription that must be fetched anew, by {@code get_snapshot} or by subscribing again.
 *
 * @param sid the subscription whose sequence broke
 * @param markets its markets, all of them invalid until their snapshots come
 * @param reason what broke it, in words
 */
public record Resync(long sid, SortedSet<MarketId> markets, String reason) {
    public Resync {
        markets = Collections.unmodifiableSortedSet(new TreeSet<>(markets));
    }
}
