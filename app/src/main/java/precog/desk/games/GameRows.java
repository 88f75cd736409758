package precog.desk.games;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.engine.DeskSnapshot;
import precog.feed.GameReport;
import precog.feed.MarketListing.GameLink;
import precog.value.GameId;

/** Every game the desk knows, as rows that stay the same objects, and which of them the last drain touched. */
public final class GameRows implements LiveView {
    private final MarketRows markets;
    private final Map<GameId, GameRow> rows = new HashMap<>();
    private final Map<GameId, GameReport> arrived = new LinkedHashMap<>();
    private final Set<GameRow> touched = new LinkedHashSet<>();
    private final List<GameRow> added = new ArrayList<>();

    public GameRows(MarketRows markets) {
        this.markets = markets;
    }

    /** The game a market is about; null where it is about something else, or its game is not known. */
    @Nullable
    GameRow of(MarketRow market) {
        GameLink link = market.view().listing().game();
        return link == null ? null : rows.get(link.game());
    }

    Collection<GameRow> all() {
        return rows.values();
    }

    /** Rows the last drain changed, new ones included. */
    Collection<GameRow> touched() {
        return touched;
    }

    /** Rows the last drain brought. */
    List<GameRow> added() {
        return added;
    }

    Instant now() {
        return markets.now();
    }

    @Override
    public void draining() {
        touched.clear();
        added.clear();
    }

    /** Noted at the next snapshot, which says what time it is. */
    @Override
    public void game(GameReport report) {
        arrived.put(report.id(), report);
    }

    @Override
    public void desk(DeskSnapshot desk) {
        arrived.values().forEach(report -> take(report, desk.at()));
        arrived.clear();
        for (MarketRow market : markets.touched()) {
            GameRow row = of(market);
            if (row != null) {
                touched.add(row);
            }
        }
        touched.forEach(row -> row.take(markets.of(row.id()), desk.at()));
    }

    private void take(GameReport report, Instant at) {
        GameRow row = rows.get(report.id());
        if (row == null) {
            row = new GameRow(report, at);
            rows.put(report.id(), row);
            added.add(row);
        } else {
            row.take(report, at);
        }
        touched.add(row);
    }
}
