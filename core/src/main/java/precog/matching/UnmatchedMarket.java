package precog.matching;

import java.util.List;
import precog.feed.GameReport;
import precog.feed.MarketListing;

/**
 * A market on a game that could not be tied to one, for a person to look at.
 *
 * @param candidates games it might be about: those of its league and day, none where even that is unclear
 * @param words why it is not tied, for the operator
 */
public record UnmatchedMarket(MarketListing listing, Reason reason, List<GameReport> candidates, String words) {
    public UnmatchedMarket {
        candidates = List.copyOf(candidates);
    }

    /** The same with other games it might be about. */
    UnmatchedMarket among(List<GameReport> games) {
        return new UnmatchedMarket(listing, reason, games, words);
    }

    /** Why a market is not tied to a game. */
    public enum Reason {
        /** The ticker is not of the form we know. */
        UNKNOWN_FORM,
        /** The league has no table of codes, as tennis with its players. */
        NO_TABLE,
        /** A team's code is not in the table. */
        UNKNOWN_CODE,
        /** No game of that league is known to be played by these two on that day; it may become known. */
        NO_GAME,
        /** More than one game fits. */
        SEVERAL_GAMES,
        /** The only game that fits begins at quite another time. */
        OTHER_TIME,
        /** A college is called otherwise by the score source than in the table: the same letters may mean another. */
        OTHER_NAME,
        /** What YES stands for is neither side nor a draw. */
        UNKNOWN_SIDE
    }
}
