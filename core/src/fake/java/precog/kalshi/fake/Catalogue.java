package precog.kalshi.fake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The series, events and markets listed. */
final class Catalogue {
    private final Exchange exchange;
    final Map<String, ObjectNode> series = new LinkedHashMap<>();
    final Map<String, ObjectNode> events = new LinkedHashMap<>();
    final Map<String, Market> markets = new LinkedHashMap<>();

    Catalogue(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The market, or the 404 of one that is not listed. */
    Market market(String ticker) {
        Market market = markets.get(ticker);
        if (market == null) {
            throw Refusal.nested(404, "not_found", "market not found");
        }
        return market;
    }

    List<Market> of(String event) {
        return markets.values().stream()
                .filter(market -> market.event.equals(event))
                .toList();
    }

    /** A market that takes orders now, or the refusal of one that does not. */
    Market open(String ticker) {
        Market market = cancellable(ticker);
        if (!exchange.tradingActive) {
            throw inactive("TRADING_PAUSED", "trading is paused");
        }
        if (!market.isTrading()) {
            throw inactive("MARKET_INACTIVE", "market is " + market.status);
        }
        return market;
    }

    /** A market that takes cancellations now, or the refusal of one that does not. */
    Market cancellable(String ticker) {
        Market market = market(ticker);
        if (!exchange.exchangeActive) {
            throw inactive("EXCHANGE_PAUSED", "exchange is paused");
        }
        if (!market.isTrading() && !market.isPaused()) {
            throw inactive("MARKET_INACTIVE", "market is " + market.status);
        }
        return market;
    }

    private static Refusal inactive(String message, String details) {
        return Refusal.nested(400, "invalid_order", message, details);
    }

    @Nullable
    String seriesOf(String event) {
        ObjectNode known = events.get(event);
        return known == null ? null : known.path("series_ticker").asString();
    }
}
