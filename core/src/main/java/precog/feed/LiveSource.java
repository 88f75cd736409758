package precog.feed;

import java.util.Collection;
import java.util.function.Consumer;
import precog.value.MarketId;

/** A source that speaks when it has something to say, from threads of its own: a venue or a score service. */
public interface LiveSource extends AutoCloseable {
    /** What the desk calls this source, such as {@code kalshi} or {@code espn}. */
    String name();

    /**
     * Begins to listen; returns at once. Trouble is told as {@link FeedMessage.ConnectionReported}, never thrown.
     *
     * @param out takes every message, in order for each market and game; safe from any thread
     */
    void start(Consumer<FeedMessage> out);

    /** Told before it begins: markets the books hold, which have to be known whatever else is followed. */
    default void follow(Collection<MarketId> held) {
        // A source of something else than markets has nothing to follow.
    }

    /** Ends; nothing is said afterwards. */
    @Override
    void close();
}
