package precog.desk.archive;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.feed.MarketListing.GameLink;
import precog.matching.ConfirmedMatches.Confirmation;
import precog.matching.UnmatchedMarket;
import precog.value.MarketId;

/**
 * Markets on games that no table ties to one, and what persons said of them. Everything returns at once and is done on
 * another thread; what fails does so with a sentence.
 */
public interface GameReviews {
    /**
     * A person's word.
     *
     * @param game the game it is about; null where that is not known now
     */
    record Said(Confirmation word, @Nullable GameReport game) {}

    /**
     * How it stands.
     *
     * @param open markets that are tied to no game
     * @param said what persons said
     */
    record Standing(List<UnmatchedMarket> open, List<Said> said) {
        public Standing {
            open = List.copyOf(open);
            said = List.copyOf(said);
        }
    }

    CompletableFuture<Standing> standing();

    /** Ties a market to a game because somebody says so. */
    CompletableFuture<Standing> tie(MarketId market, GameLink link, String by);

    /** Takes back what was said of a market. */
    CompletableFuture<Standing> untie(MarketId market);
}
