package precog.engine;

import precog.feed.FeedMessage;
import precog.feed.GameReport;
import precog.market.MarketView;

/**
 * Where the engine publishes what changed. Called on the engine's thread after the change is durable; a listener
 * takes the immutable value and returns at once (it conflates by key and drains on its own thread).
 */
public interface DeskListener {
    /** A market's new state; the newest of one market replaces any older. */
    void market(MarketView market);

    /** A game's new state. */
    void game(GameReport game);

    /** A public trade, for charts. */
    void trade(FeedMessage.TradePrinted trade);

    /** Everything that is not per market; at most some 20 a second of real time. */
    void desk(DeskSnapshot snapshot);
}
