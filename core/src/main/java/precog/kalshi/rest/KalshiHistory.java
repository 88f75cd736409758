package precog.kalshi.rest;

import static precog.kalshi.rest.Throttle.Lane.MARKET_DATA;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.analytics.QuoteRecord;
import precog.feed.FeedMessage.TradePrinted;
import precog.kalshi.MarketRecord;
import precog.kalshi.RecordFields;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import tools.jackson.databind.JsonNode;

/** What became of a market before anybody here looked at it: its candlesticks and its public trades. */
public final class KalshiHistory {
    /** Trades one question may ask for. */
    public static final int MOST_TRADES = 1_000;

    private static final int CENTS = Price.ONE_DOLLAR / 100;

    private final PagedReader reader;

    public KalshiHistory(KalshiRest rest) {
        reader = new PagedReader(rest);
    }

    /** How much time a candlestick spans. */
    public enum Grain {
        MINUTE(1),
        HOUR(60),
        DAY(1440);

        private final int minutes;

        Grain(int minutes) {
            this.minutes = minutes;
        }

        /** The time one spans. */
        public Duration span() {
            return Duration.ofMinutes(minutes);
        }
    }

    /**
     * Bid and ask at the end of every candlestick that ended in the time given, oldest first. Periods in which nothing
     * happened have none. A market that was moved to the venue's archive is read there.
     */
    public Fetched<List<QuoteRecord>> quotes(MarketId market, Instant from, Instant until, Grain grain)
            throws InterruptedException {
        String series = MarketRecord.seriesOf(market.value());
        Fetched<JsonNode> recent =
                reader.one(candles("/series/" + series + "/markets/" + market.value(), from, until, grain));
        boolean archived = recent instanceof Missed<JsonNode> missed && missed.status() == 404;
        Fetched<JsonNode> answer =
                archived ? reader.one(candles("/historical/markets/" + market.value(), from, until, grain)) : recent;
        return answer.map(candles -> each(candles, "candlesticks", KalshiHistory::quote).stream()
                .filter(quote -> !quote.at().isAfter(until))
                .toList());
    }

    private static RestCall candles(String market, Instant from, Instant until, Grain grain) {
        return RestCall.read(MARKET_DATA, market + "/candlesticks")
                .and("start_ts", from.getEpochSecond())
                .and("end_ts", until.getEpochSecond())
                .and("period_interval", grain.minutes);
    }

    /** The newest public trades of a market, oldest first. {@code newest} is at most {@link #MOST_TRADES}. */
    public Fetched<List<TradePrinted>> trades(MarketId market, int newest) throws InterruptedException {
        Fetched<List<TradePrinted>> recent = trades("/markets/trades", market, newest);
        boolean none = recent instanceof Got<List<TradePrinted>>(List<TradePrinted> trades) && trades.isEmpty();
        return none ? trades("/historical/trades", market, newest) : recent;
    }

    private Fetched<List<TradePrinted>> trades(String path, MarketId market, int newest) throws InterruptedException {
        RestCall call =
                RestCall.read(MARKET_DATA, path).and("ticker", market.value()).and("limit", newest);
        return reader.one(call)
                .map(answer ->
                        each(answer, "trades", trade -> print(market, trade)).reversed());
    }

    private static <T> List<T> each(JsonNode answer, String field, Function<JsonNode, T> reading) {
        JsonNode entries = answer.path(field);
        if (!entries.isArray()) {
            throw new IllegalArgumentException(field + " is missing.");
        }
        List<T> all = new ArrayList<>(entries.size());
        entries.forEach(entry -> all.add(reading.apply(entry)));
        return all;
    }

    private static QuoteRecord quote(JsonNode candle) {
        if (!candle.path("end_period_ts").isIntegralNumber()) {
            throw new IllegalArgumentException("end_period_ts is missing.");
        }
        return new QuoteRecord(
                Instant.ofEpochSecond(candle.path("end_period_ts").longValue()),
                close(candle.path("yes_bid")),
                close(candle.path("yes_ask")),
                null);
    }

    /** An empty side is written as a bid of 0 or an ask of 1. The archive's fields carry no unit in their names. */
    private static @Nullable Price close(JsonNode side) {
        JsonNode close = side.has("close_dollars") ? side.path("close_dollars") : side.path("close");
        if (close.isMissingNode() || close.isNull()) {
            return null;
        }
        Price price = close.isIntegralNumber()
                ? new Price(Math.multiplyExact(close.intValue(), CENTS))
                : Price.of(close.asString(""));
        return price.equals(Price.ZERO) || price.equals(Price.ONE) ? null : price;
    }

    private static TradePrinted print(MarketId market, JsonNode trade) {
        String taker = trade.path("taker_outcome_side")
                .asString(trade.path("taker_side").asString(""));
        return new TradePrinted(
                RecordFields.time(trade, "created_time"),
                market,
                RecordFields.text(trade, "trade_id"),
                RecordFields.price(trade, "yes_price_dollars"),
                RecordFields.quantity(trade, "count_fp"),
                taker.equals("no") ? Outcome.NO : Outcome.YES);
    }
}
