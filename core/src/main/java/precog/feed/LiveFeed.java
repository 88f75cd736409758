package precog.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage.ConnectionReported;

/**
 * The timeline of a desk whose sources speak by themselves: one message with which its time begins, then nothing to
 * wait for and no end until it is closed.
 */
public final class LiveFeed implements MarketFeed {
    private final String name;
    private @Nullable FeedMessage first;
    private volatile boolean closed;

    /** @param start when the desk's time begins: now, by the clock it goes by */
    public LiveFeed(String name, Instant start) {
        this.name = name;
        first = new ConnectionReported(start, name + "_rest", ConnectionStatus.DEGRADED, null, "Connecting.");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable Instant nextAt() {
        return first == null ? null : first.at();
    }

    @Override
    public FeedMessage next() {
        FeedMessage next = first;
        if (next == null) {
            throw new IllegalStateException("Live sources speak by themselves.");
        }
        first = null;
        return next;
    }

    @Override
    public boolean ended() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
