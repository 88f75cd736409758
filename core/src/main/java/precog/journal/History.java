package precog.journal;

import precog.edge.Edge;
import precog.feed.FeedMessage;
import precog.market.MarketView;

/**
 * Where market data goes to be kept: versions of markets, games and edges, written behind in conflated batches. It may
 * lag and may drop intermediate versions when it does; money never goes this way. Calls return at once.
 */
public interface History extends AutoCloseable {
    void market(MarketView market);

    void game(FeedMessage.GameReported game);

    /** An edge version nobody had to decide on. */
    void edge(Edge edge);

    void connection(FeedMessage.ConnectionReported connection);

    /** Waits until everything taken so far is written, for a clean stop. */
    void flush();

    @Override
    void close();
}
