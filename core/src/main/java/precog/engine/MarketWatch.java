package precog.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.GameReported;
import precog.feed.FeedMessage.OfMarket;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.MarketListing.GameLink;
import precog.game.GameBoard;
import precog.game.GameState;
import precog.market.Market;
import precog.market.MarketView;
import precog.market.Markets;
import precog.market.Quote;
import precog.model.Estimate;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;

/** What the feeds tell: markets, games, connections; and which of it changed since somebody last asked. */
final class MarketWatch {
    /** Levels of each side that are shown and that an order may take. */
    private static final int LEVELS = 20;

    /** Points kept of a game's win-probability line: one each half minute of a long game. */
    private static final int LINE_POINTS = 512;

    private final Markets markets = new Markets();
    private final GameBoard games = new GameBoard(LINE_POINTS);
    private final Map<GameId, Set<MarketId>> marketsOfGame = new HashMap<>();
    private final Map<String, ConnectionReported> connections = new LinkedHashMap<>();
    private final Map<MarketId, Estimate> estimates = new LinkedHashMap<>();
    private final Changes forListeners = new Changes();
    private final Changes forHistory = new Changes();
    private long messages;

    /** What changed since the last time it was taken. */
    static final class Changes {
        private final Set<MarketId> markets = new LinkedHashSet<>();
        private final Set<GameId> games = new LinkedHashSet<>();
        private final List<TradePrinted> trades = new ArrayList<>();

        void clear() {
            markets.clear();
            games.clear();
            trades.clear();
        }

        Collection<MarketId> markets() {
            return markets;
        }

        Collection<GameId> games() {
            return games;
        }

        List<TradePrinted> trades() {
            return trades;
        }
    }

    /** Folds a message about a market; null where the market was never listed. */
    @Nullable
    Market apply(OfMarket message) {
        messages++;
        Market market = markets.apply(message);
        if (market == null) {
            return null;
        }
        forListeners.markets.add(market.id());
        forHistory.markets.add(market.id());
        if (message instanceof TradePrinted trade) {
            forListeners.trades.add(trade);
        }
        if (message instanceof FeedMessage.MarketListed) {
            GameLink link = market.listing().game();
            if (link != null) {
                marketsOfGame
                        .computeIfAbsent(link.game(), _ -> new LinkedHashSet<>())
                        .add(market.id());
            }
        }
        return market;
    }

    /** Takes in a game's state; returns the markets it concerns, none where the report was refused. */
    Collection<Market> apply(GameReported game) {
        messages++;
        GameBoard.Change change = games.apply(game);
        if (change != GameBoard.Change.APPLIED && change != GameBoard.Change.CONFIRMED) {
            return List.of();
        }
        GameId id = game.report().id();
        forListeners.games.add(id);
        forHistory.games.add(id);
        List<Market> concerned = new ArrayList<>();
        for (MarketId market : marketsOfGame.getOrDefault(id, Set.of())) {
            Market found = markets.find(market);
            if (found != null) {
                concerned.add(found);
            }
        }
        return concerned;
    }

    void apply(ConnectionReported connection) {
        messages++;
        connections.put(connection.component(), connection);
    }

    @Nullable
    Market market(MarketId id) {
        return markets.find(id);
    }

    /** An immutable picture of a market. */
    static MarketView view(Market market) {
        return market.view(LEVELS);
    }

    Collection<Market> markets() {
        return markets.all();
    }

    GameBoard games() {
        return games;
    }

    /** Last state of the game a market is about; null where there is none. */
    @Nullable
    GameState gameOf(Market market) {
        GameLink link = market.listing().game();
        return link == null ? null : games.state(link.game()).orElse(null);
    }

    /** The top of a market's book; null where it is unknown or cannot be trusted. */
    @Nullable
    Quote trustedQuote(MarketId id) {
        Market market = markets.find(id);
        return market == null || !market.book().isValid() || market.book().isCrossed() ? null : market.quote();
    }

    /** What one contract could be sold for now; null where nobody bids or the book cannot be trusted. */
    @Nullable
    Price bid(MarketId id, Outcome outcome) {
        Quote quote = trustedQuote(id);
        return quote == null ? null : quote.bid(outcome);
    }

    Collection<ConnectionReported> connections() {
        return connections.values();
    }

    void estimate(Estimate estimate) {
        estimates.put(estimate.market(), estimate);
    }

    void noEstimate(MarketId market) {
        estimates.remove(market);
    }

    @Nullable
    Estimate estimate(MarketId market) {
        return estimates.get(market);
    }

    Map<MarketId, Estimate> estimates() {
        return estimates;
    }

    Changes forListeners() {
        return forListeners;
    }

    Changes forHistory() {
        return forHistory;
    }

    long messages() {
        return messages;
    }
}
