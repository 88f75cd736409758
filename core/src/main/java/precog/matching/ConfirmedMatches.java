package precog.matching;

import java.time.Instant;
import java.util.Optional;
import precog.feed.MarketListing.GameLink;
import precog.value.MarketId;

/** Where a person's word on which game a market is about is kept. */
public interface ConfirmedMatches {
    /**
     * A confirmed match.
     *
     * @param by who said so
     */
    record Confirmation(MarketId market, GameLink link, String by, Instant at) {}

    /** What a person said of a market; none where nobody did. */
    Optional<Confirmation> of(MarketId market);

    /** Keeps what a person said; the last word on a market counts. Durable when it returns. */
    void confirm(Confirmation confirmation);
}
