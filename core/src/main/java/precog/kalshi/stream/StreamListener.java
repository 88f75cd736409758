package precog.kalshi.stream;

import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.value.MarketId;

/** Takes what the stream says, on the threads of its connections. */
public interface StreamListener {
    /** Something about a market, in order for each market. */
    void market(FeedMessage.OfMarket message);

    /** A market came, changed its terms or was resolved: its record tells how. */
    void recordChanged(MarketId market, String event);

    /** Something about the account. */
    void own(OwnNews news);

    /**
     * A public frame as it came.
     *
     * @param connection number of the connection it came over
     * @param market the market it is about; null where it is about none
     */
    void raw(int connection, @Nullable MarketId market, byte[] frame, long receivedMillis);

    /** The stream became whole, or stopped being so. */
    void state(StreamState state);

    /** A frame could not be read. */
    void unreadable(String reason);
}
