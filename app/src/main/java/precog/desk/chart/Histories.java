package precog.desk.chart;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.engine.DeskSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.market.MarketView;
import precog.value.MarketId;

/** The history of every market since the desk was opened. */
public final class Histories implements LiveView {
    private final MarketRows rows;
    private final Map<MarketId, MarketHistory> histories = new HashMap<>();

    public Histories(MarketRows rows) {
        this.rows = rows;
    }

    public MarketHistory of(MarketId market) {
        return histories.computeIfAbsent(market, id -> new MarketHistory());
    }

    @Override
    public void trade(TradePrinted trade) {
        of(trade.market()).trade(trade);
    }

    @Override
    public void desk(DeskSnapshot desk) {
        Instant now = desk.at();
        for (MarketRow row : rows.touched()) {
            MarketView view = row.view();
            of(row.id())
                    .sample(
                            now,
                            view.quote(),
                            row.estimate() == null ? null : row.estimate().probability());
        }
    }
}
