package precog.matching;

import java.time.Instant;
import java.util.List;
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

    /** Every word a person said, by market. */
    List<Confirmation> all();

    /** Keeps what a person said; the last word on a market counts. Durable when it returns. */
    void confirm(Confirmation confirmation);

    /** Takes back what was said of a market, if anything was. Durable when it returns. */
    void withdraw(MarketId market);
}
