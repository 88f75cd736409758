package precog.feed;

/** A source of markets, books, trades, games and settlements: a venue, a recording, or the simulator. */
public interface MarketFeed extends Timeline<FeedMessage>, AutoCloseable {
    /** What the desk calls this source, such as {@code simulated} or {@code kalshi-tape}. */
    String name();

    @Override
    void close();
}
