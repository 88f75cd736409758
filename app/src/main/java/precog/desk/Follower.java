package precog.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.desk.live.LiveView;
import precog.desk.page.Page;
import precog.engine.DeskSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.market.MarketView;

/**
 * Follows the engine for a page: with every snapshot while the page is on the screen, with one a second while it is
 * not, so that what no one sees costs next to nothing and its keys still mean what is so.
 */
final class Follower implements LiveView {
    private final Page page;
    private final List<? extends LiveView> parts;
    private @Nullable DeskSnapshot unseen;

    Follower(Page page) {
        this.page = page;
        parts = page.followers();
    }

    /** Tells the page how the desk stands, where it was not told yet. */
    void catchUp() {
        DeskSnapshot snapshot = unseen;
        if (snapshot != null) {
            unseen = null;
            parts.forEach(part -> part.desk(snapshot));
        }
    }

    @Override
    public void draining() {
        parts.forEach(LiveView::draining);
    }

    @Override
    public void market(MarketView market) {
        parts.forEach(part -> part.market(market));
    }

    @Override
    public void game(GameReport game) {
        parts.forEach(part -> part.game(game));
    }

    @Override
    public void trade(TradePrinted trade) {
        parts.forEach(part -> part.trade(trade));
    }

    @Override
    public void desk(DeskSnapshot snapshot) {
        unseen = snapshot;
        if (page.view().getScene() != null) {
            catchUp();
        }
    }

    @Override
    public void drained() {
        parts.forEach(LiveView::drained);
    }

    @Override
    public void second(Instant now) {
        catchUp();
        parts.forEach(part -> part.second(now));
    }
}
