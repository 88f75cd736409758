package precog.desk.live;

import java.time.Instant;
import precog.engine.DeskSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.market.MarketView;

/** A part of the screen that follows the engine. Called on the FX thread, by the {@link Bridge} alone. */
public interface LiveView {
    /** Before each drain. */
    default void draining() {}

    default void market(MarketView market) {}

    default void game(GameReport game) {}

    default void trade(TradePrinted trade) {}

    default void desk(DeskSnapshot snapshot) {}

    /** After each drain, however much it brought. */
    default void drained() {}

    /**
     * Once a second of real time.
     *
     * @param now engine time
     */
    default void second(Instant now) {}
}
