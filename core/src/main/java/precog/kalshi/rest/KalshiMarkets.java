package precog.kalshi.rest;

import static precog.kalshi.rest.Throttle.Lane.MARKET_DATA;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage.BookSnapshot;
import precog.kalshi.FeeSchedule;
import precog.kalshi.MarketRecord;
import precog.kalshi.RecordFields;
import precog.line.Fetched;
import precog.line.Fetched.Missed;
import precog.value.EventId;
import precog.value.MarketId;
import tools.jackson.databind.JsonNode;

/** The public side of the venue: what is listed, what it costs, its books, and whether it trades. */
public final class KalshiMarkets {
    /** Books one question may ask for. */
    public static final int BOOKS_AT_ONCE = 100;

    private static final int EVENTS_A_PAGE = 200;
    private static final ZoneId VENUE = ZoneId.of("America/New_York");
    private static final Logger LOG = LoggerFactory.getLogger(KalshiMarkets.class);

    private final PagedReader reader;

    public KalshiMarkets(KalshiRest rest) {
        reader = new PagedReader(rest);
    }

    /** The fees of a series. */
    public Fetched<FeeTerms> fees(String series) throws InterruptedException {
        return reader.one(RestCall.read(MARKET_DATA, "/series/" + series)).map(answer -> {
            JsonNode record = answer.path("series");
            if (!record.isObject()) {
                throw new IllegalArgumentException("series is missing.");
            }
            return fees(record);
        });
    }

    private static FeeTerms fees(JsonNode record) {
        return FeeSchedule.terms(
                record.path("fee_type").asString(null), FeeSchedule.multiplier(record, "fee_multiplier"));
    }

    /**
     * A change of fees the venue has announced.
     *
     * @param ticker of a series or of an event
     * @param terms what holds then; null where an event goes back to the fees of its series
     */
    public record FeeChange(
            String ticker, boolean ofEvent, @Nullable FeeTerms terms, Instant from) {}

    /** Every change of fees that is to come. */
    public Fetched<List<FeeChange>> feeChanges() throws InterruptedException {
        Fetched<List<FeeChange>> series = feeChanges("series", "series_ticker", "fee_type", "fee_multiplier");
        if (!(series instanceof Fetched.Got<List<FeeChange>>(List<FeeChange> first))) {
            return series;
        }
        return feeChanges("event", "event_ticker", "fee_type_override", "fee_multiplier_override")
                .map(events -> Stream.concat(first.stream(), events.stream()).toList());
    }

    private Fetched<List<FeeChange>> feeChanges(String of, String ticker, String type, String multiplier)
            throws InterruptedException {
        boolean events = of.equals("event");
        return reader.one(RestCall.read(MARKET_DATA, events ? "/events/fee_changes" : "/series/fee_changes"))
                .map(answer -> {
                    List<FeeChange> changes = new ArrayList<>();
                    for (JsonNode row : answer.path(of + "_fee_change_arr")) {
                        String name = RecordFields.text(row, ticker);
                        String formula = row.path(type).asString("");
                        BigDecimal times = FeeSchedule.multiplier(row, multiplier);
                        boolean none = events && formula.isBlank() && times == null;
                        changes.add(new FeeChange(
                                name,
                                events,
                                none ? null : FeeSchedule.terms(formula, times),
                                RecordFields.time(row, "scheduled_ts")));
                    }
                    return changes;
                });
    }

    /** Every market of a series that can be traded now. One whose record makes no sense is left out and logged. */
    public Fetched<List<MarketRecord>> open(String series, FeeTerms fees) throws InterruptedException {
        RestCall call = RestCall.read(MARKET_DATA, "/events")
                .and("series_ticker", series)
                .and("status", "open")
                .and("with_nested_markets", true)
                .and("limit", EVENTS_A_PAGE);
        return reader.all(call, "events")
                .map(events -> events.stream()
                        .flatMap(event -> records(event.path("markets"), event, fees))
                        .toList());
    }

    /** Every market of an event, whatever its state. */
    public Fetched<List<MarketRecord>> event(EventId event, FeeTerms fees) throws InterruptedException {
        return reader.one(RestCall.read(MARKET_DATA, "/events/" + event.value()))
                .map(answer -> {
                    JsonNode record = answer.path("event");
                    JsonNode markets =
                            answer.path("markets").isArray() ? answer.path("markets") : record.path("markets");
                    return records(markets, record, fees).toList();
                });
    }

    /** The event and series a market belongs to, where only its ticker is known. */
    public Fetched<EventId> eventOf(MarketId market) throws InterruptedException {
        return reader.one(RestCall.read(MARKET_DATA, "/markets/" + market.value()))
                .map(answer ->
                        new EventId(answer.path("market").path("event_ticker").asString("")));
    }

    /** The record of a market that the venue has moved to its archive. */
    public Fetched<MarketRecord> archived(MarketId market) throws InterruptedException {
        return reader.one(RestCall.read(MARKET_DATA, "/historical/markets/" + market.value()))
                .map(answer -> {
                    JsonNode record = answer.path("market");
                    return MarketRecord.of(record, record.path("event"), FeeTerms.QUADRATIC);
                });
    }

    private static Stream<MarketRecord> records(JsonNode markets, JsonNode event, FeeTerms fees) {
        return markets.valueStream().flatMap(market -> {
            try {
                return Stream.of(MarketRecord.of(market, event, fees));
            } catch (IllegalArgumentException e) {
                LOG.warn(
                        "The record of market {} is not used: {}",
                        market.path("ticker").asString("?"),
                        e.getMessage());
                return Stream.empty();
            }
        });
    }

    /** The books of up to {@link #BOOKS_AT_ONCE} markets; those the venue does not answer for are left out. */
    public Fetched<List<BookSnapshot>> books(List<MarketId> markets, Supplier<Instant> clock)
            throws InterruptedException {
        RestCall call = RestCall.read(MARKET_DATA, "/markets/orderbooks");
        for (MarketId market : markets) {
            call = call.and("tickers", market.value());
        }
        return reader.one(call).map(answer -> {
            if (!answer.path("orderbooks").isArray()) {
                throw new IllegalArgumentException("orderbooks is missing.");
            }
            Instant at = clock.get();
            List<BookSnapshot> books = new ArrayList<>();
            for (JsonNode book : answer.path("orderbooks")) {
                try {
                    MarketId id = new MarketId(RecordFields.text(book, "ticker"));
                    if (markets.contains(id)) {
                        books.add(BookReader.book(id, book.path("orderbook_fp"), at));
                    }
                } catch (IllegalArgumentException | ArithmeticException e) {
                    // One that cannot be read must not hide the others.
                    LOG.debug("A book is not used: {}", e.getMessage());
                }
            }
            return books;
        });
    }

    /**
     * Whether the exchange works.
     *
     * @param exchange whether it takes anything at all
     * @param trading whether it takes orders
     * @param resumes when it expects to again; empty where it does not say
     */
    public record Status(boolean exchange, boolean trading, String resumes) {}

    /** Whether the exchange works now. An answer of 503 or 504 says it does not. */
    public Fetched<Status> status() throws InterruptedException {
        Fetched<JsonNode> answer = reader.one(RestCall.read(MARKET_DATA, "/exchange/status"));
        if (answer instanceof Missed<JsonNode> missed && (missed.status() == 503 || missed.status() == 504)) {
            return new Fetched.Got<>(new Status(false, false, ""));
        }
        return answer.map(status -> {
            if (!status.path("exchange_active").isBoolean()
                    || !status.path("trading_active").isBoolean()) {
                throw new IllegalArgumentException("exchange_active or trading_active is missing.");
            }
            return new Status(
                    status.path("exchange_active").asBoolean(),
                    status.path("trading_active").asBoolean(),
                    status.path("exchange_estimated_resume_time").asString(""));
        });
    }

    /** Pauses the exchange has announced, from and until. */
    public Fetched<Map<Instant, Instant>> maintenance() throws InterruptedException {
        return reader.one(RestCall.read(MARKET_DATA, "/exchange/schedule")).map(answer -> {
            Map<Instant, Instant> windows = new TreeMap<>();
            for (JsonNode window : answer.path("schedule").path("maintenance_windows")) {
                windows.put(time(window, "start_datetime"), time(window, "end_datetime"));
            }
            return windows;
        });
    }

    /** A time of the schedule, which is the venue's own where it does not say otherwise. */
    private static Instant time(JsonNode window, String field) {
        try {
            return LocalDateTime.parse(window.path(field).asString(""))
                    .atZone(VENUE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            return RecordFields.time(window, field);
        }
    }
}
