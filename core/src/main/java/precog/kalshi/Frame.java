package precog.kalshi;

import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.value.MarketId;

/** One WebSocket frame, decoded. */
public sealed interface Frame {
    /** Stands for a subscription id, sequence number or time that a frame does not carry. */
    long NONE = -1;

    /** The subscription the frame belongs to, or {@link #NONE}. */
    default long sid() {
        return NONE;
    }

    /** The frame's number within its subscription, over all its markets, or {@link #NONE}. */
    default long seq() {
        return NONE;
    }

    /**
     * Something about one market.
     *
     * @param receivedMillis when a recording received it, epoch milliseconds, or {@link #NONE}
     */
    record MarketData(long sid, long seq, long receivedMillis, FeedMessage.OfMarket message) implements Frame {}

    /**
     * A market's terms or result changed in a way that only its full record tells: read that next.
     *
     * @param event the venue's word, such as {@code determined} or {@code close_date_updated}
     */
    record LifecycleNotice(long sid, long seq, MarketId market, String event) implements Frame {}

    /**
     * The venue confirms a command.
     *
     * @param id the command's id, or {@link #NONE}
     * @param type {@code subscribed}, {@code unsubscribed} or {@code ok}
     * @param channel the channel subscribed to; empty on other confirmations
     */
    record Acknowledged(long sid, long seq, long id, String type, String channel) implements Frame {}

    /**
     * The venue refuses a command or ends a subscription.
     *
     * @param code the venue's number, or {@link #NONE}
     */
    record VenueError(long sid, long seq, long id, long code, String text) implements Frame {}

    /** A frame of a type nobody here reads; it still counts in its subscription. */
    record Ignored(long sid, long seq, String type) implements Frame {}

    /**
     * A frame that could not be read. Nothing of it may be used; its type, number and market, as far as they could be
     * read, only tell what is not known any more.
     *
     * @param type empty where not even that is known
     * @param offset byte in the frame or stream where reading failed
     * @param reason what is wrong, in words
     */
    record Malformed(
            long sid, long seq, String type, @Nullable MarketId market, long offset, String reason) implements Frame {}
}
