package precog.kalshi.fake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** What a test says of a series, an event or a market before it is listed; everything has a default. */
public final class Listings {
    private Listings() {}

    private static String parent(String ticker) {
        int dash = ticker.lastIndexOf('-');
        return dash < 0 ? ticker : ticker.substring(0, dash);
    }

    /** A series to list. */
    public static final class Series {
        private final Exchange exchange;
        private final String ticker;
        private final ObjectNode node;

        Series(Exchange exchange, String ticker) {
            this.exchange = exchange;
            this.ticker = ticker;
            node = StreamForms.object()
                    .put("ticker", ticker)
                    .put("title", ticker)
                    .put("category", "Sports")
                    .put("frequency", "custom")
                    .put("contract_url", "")
                    .put("exchange_index", 0);
            node.putArray("tags");
            node.putArray("settlement_sources");
        }

        /** What it is called. */
        public Series title(String title) {
            node.put("title", title);
            return this;
        }

        /** The category it is filed under, Sports unless said otherwise. */
        public Series category(String category) {
            node.put("category", category);
            return this;
        }

        /** Fees from now on. */
        public Series fee(String type, String multiplier) {
            exchange.locked(() -> exchange.fees.apply(new FeeBook.Change(
                    "", false, ticker, new FeeTerms(type, new BigDecimal(multiplier)), exchange.now())));
            return this;
        }

        /** Sets fields as they are to be written. */
        public Series fields(Consumer<ObjectNode> fields) {
            fields.accept(node);
            return this;
        }

        /** Lists it, or lists it anew. */
        public void list() {
            exchange.locked(() -> exchange.catalogue.series.put(ticker, node));
        }
    }

    /** An event to list. */
    public static final class Event {
        private final Exchange exchange;
        private final String ticker;
        private final ObjectNode node;

        Event(Exchange exchange, String ticker) {
            this.exchange = exchange;
            this.ticker = ticker;
            node = StreamForms.object()
                    .put("event_ticker", ticker)
                    .put("series_ticker", ticker.contains("-") ? ticker.substring(0, ticker.indexOf('-')) : ticker)
                    .put("title", ticker)
                    .put("sub_title", "")
                    .put("mutually_exclusive", true)
                    .put("collateral_return_type", "")
                    .put("strike_period", "")
                    .put("category", "Sports")
                    .put("exchange_index", 0)
                    .put("last_updated_ts", Fp.time(exchange.now()));
            node.putObject("product_metadata");
            node.putArray("settlement_sources");
        }

        /** Its series, the first part of its ticker unless said otherwise. */
        public Event series(String series) {
            node.put("series_ticker", series);
            return this;
        }

        /** What it is called. */
        public Event title(String title) {
            node.put("title", title);
            return this;
        }

        /** Whether exactly one of its markets can pay. */
        public Event mutuallyExclusive(boolean exclusive) {
            node.put("mutually_exclusive", exclusive);
            return this;
        }

        /** Sets fields as they are to be written. */
        public Event fields(Consumer<ObjectNode> fields) {
            fields.accept(node);
            return this;
        }

        /** Lists it, or lists it anew. */
        public void list() {
            exchange.locked(() -> {
                String series = node.path("series_ticker").asString();
                if (!exchange.catalogue.series.containsKey(series)) {
                    new Series(exchange, series).list();
                }
                boolean known = exchange.catalogue.events.put(ticker, node) != null;
                if (!known) {
                    exchange.publisher.lifecycle(
                            "event_lifecycle",
                            StreamForms.object()
                                    .put("event_ticker", ticker)
                                    .put("title", node.path("title").asString())
                                    .put("sub_title", node.path("sub_title").asString())
                                    .put("series_ticker", series));
                }
            });
        }
    }

    /** A market to list: active, on a cent grid, open since yesterday and until tomorrow, unless said otherwise. */
    public static final class NewMarket {
        private final Exchange exchange;
        private final String ticker;
        private String event;
        private int shard;
        private Consumer<Market> terms = _ -> {};

        NewMarket(Exchange exchange, String ticker) {
            this.exchange = exchange;
            this.ticker = ticker;
            event = parent(ticker);
        }

        private NewMarket and(Consumer<Market> more) {
            terms = terms.andThen(more);
            return this;
        }

        /** Its event, the ticker without its last part unless said otherwise. */
        public NewMarket event(String event) {
            this.event = event;
            return this;
        }

        /** The shard that trades it and whose cash pays for it. */
        public NewMarket shard(int index) {
            shard = index;
            return this;
        }

        /** What it is called, and what YES and NO are called. */
        public NewMarket title(String title, String yes, String no) {
            return and(market -> {
                market.title = title;
                market.yesTitle = yes;
                market.noTitle = no;
            });
        }

        /** What it resolves by. */
        public NewMarket rules(String primary, String secondary) {
            return and(market -> {
                market.rulesPrimary = primary;
                market.rulesSecondary = secondary;
            });
        }

        /** Prices by the name of a structure, as {@code tapered_deci_cent}. */
        public NewMarket structure(String name) {
            return and(market -> market.grid = PriceGrid.named(name));
        }

        /** When trading starts; a market that opens later is not active yet. */
        public NewMarket opens(Instant at) {
            return and(market -> {
                market.opens = at;
                market.status = at.isAfter(exchange.now()) ? "initialized" : market.status;
            });
        }

        /** The close, and the expected expiration with it. */
        public NewMarket closes(Instant at) {
            return and(market -> {
                market.closes = at;
                market.expected = at;
                market.latest = at.plus(Duration.ofDays(7));
            });
        }

        /** When its result is expected. */
        public NewMarket expects(Instant expiration) {
            return and(market -> market.expected = expiration);
        }

        /** From the result to the payment. */
        public NewMarket settlementTimer(Duration timer) {
            return and(market -> market.settlementTimer = timer);
        }

        /** Sets fields as they are to be written, over the standard ones; unknown ones too. */
        public NewMarket fields(Consumer<ObjectNode> fields) {
            return and(market -> fields.accept(market.own));
        }

        /** Lists it, or lists it anew. */
        public void list() {
            exchange.locked(() -> {
                if (!exchange.catalogue.events.containsKey(event)) {
                    new Event(exchange, event).list();
                }
                String series = String.valueOf(exchange.catalogue.seriesOf(event));
                Market market = new Market(ticker, event, series, exchange.newId(), shard, exchange.now());
                terms.accept(market);
                exchange.catalogue.markets.put(ticker, market);
                exchange.ledger.move(shard, BigDecimal.ZERO);
                exchange.lifecycle.created(market);
                if (market.isTrading()) {
                    exchange.lifecycle.activate(market);
                }
            });
        }
    }
}
