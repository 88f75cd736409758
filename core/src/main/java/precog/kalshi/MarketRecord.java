package precog.kalshi;

import static precog.kalshi.RecordFields.optionalQuantity;
import static precog.kalshi.RecordFields.optionalTime;
import static precog.kalshi.RecordFields.price;
import static precog.kalshi.RecordFields.text;
import static precog.kalshi.RecordFields.time;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the venue's REST interface records of a market.
 *
 * @param listing its terms, with its status when it was fetched
 * @param eventFees whether its fees are its event's own, and not those of the series
 * @param settlement how it was resolved; null while it is not
 * @param volume contracts traded so far; this and the next two null where the record does not say
 */
public record MarketRecord(
        MarketListing listing,
        boolean eventFees,
        @Nullable MarketSettled settlement,
        @Nullable Quantity volume,
        @Nullable Quantity volume24h,
        @Nullable Quantity openInterest) {
    /** Venue key of its markets. */
    public static final String PLATFORM = "kalshi";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Reads the answer to {@code /events/{e}} or {@code /markets/{t}}, bare or as a recording keeps it under
     * {@code response}.
     *
     * @throws IllegalArgumentException where it is no such answer, with the field at fault
     */
    static List<MarketRecord> parse(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            JsonNode answer = root.has("response") ? root.path("response") : root;
            List<MarketRecord> records = new ArrayList<>();
            for (JsonNode market : answer.path("markets")) {
                records.add(of(market, answer.path("event"), FeeTerms.QUADRATIC));
            }
            if (answer.has("market")) {
                records.add(of(answer.path("market"), answer.path("event"), FeeTerms.QUADRATIC));
            }
            if (records.isEmpty()) {
                throw new IllegalArgumentException("it names no market.");
            }
            return records;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON (" + e.getOriginalMessage() + ").", e);
        }
    }

    /**
     * Reads a market's record.
     *
     * @param event the record of its event; missing where it was not fetched
     * @throws IllegalArgumentException with the field at fault
     */
    public static MarketRecord of(JsonNode market, JsonNode event, FeeTerms seriesFees) {
        MarketId id = new MarketId(text(market, "ticker"));
        String eventTicker = text(market, "event_ticker");
        String series = event.path("series_ticker").asString(seriesOf(eventTicker));
        Instant close = time(market, "close_time");
        Instant expected = optionalTime(market, "expected_expiration_time");
        MarketListing listing = new MarketListing(
                id,
                PLATFORM,
                series,
                new EventId(eventTicker),
                SeriesCategory.of(series, event.path("category").asString("")),
                event.path("title").asString(market.path("title").asString(id.value())),
                market.path("yes_sub_title").asString(""),
                rules(market),
                sources(event),
                time(market, "open_time"),
                expected == null ? close : expected,
                close,
                ticks(market),
                status(text(market, "status")),
                null,
                fees(event, seriesFees),
                market.path("exchange_index").isIntegralNumber()
                        ? Integer.valueOf(market.path("exchange_index").asInt())
                        : null);
        return new MarketRecord(
                listing,
                hasFees(event),
                settlement(id, market),
                optionalQuantity(market, "volume_fp"),
                optionalQuantity(market, "volume_24h_fp"),
                optionalQuantity(market, "open_interest_fp"));
    }

    /** The series of an event or market: its ticker begins with the series' own. */
    public static String seriesOf(String ticker) {
        return ticker.split("-", 2)[0];
    }

    /** What an event says of its fees goes before what its series says. */
    private static FeeTerms fees(JsonNode event, FeeTerms series) {
        if (!hasFees(event)) {
            return series;
        }
        String type = event.path("fee_type_override").asString("");
        BigDecimal multiplier = FeeSchedule.multiplier(event, "fee_multiplier_override");
        return FeeSchedule.terms(
                type.isBlank() ? series.type() : type, multiplier == null ? series.multiplier() : multiplier);
    }

    private static boolean hasFees(JsonNode event) {
        return !event.path("fee_type_override").asString("").isBlank()
                || FeeSchedule.multiplier(event, "fee_multiplier_override") != null;
    }

    /** The record as news at a moment: the listing, how much it trades, and how it was resolved. */
    public List<FeedMessage.OfMarket> news(MarketListing as, Instant at) {
        List<FeedMessage.OfMarket> news = new ArrayList<>();
        news.add(new MarketListed(at, as));
        if (volume != null || volume24h != null || openInterest != null) {
            news.add(new MarketActivity(at, as.id(), volume, volume24h, openInterest));
        }
        if (settlement != null) {
            news.add(settlement.at(at));
        }
        return news;
    }

    private static String rules(JsonNode market) {
        String secondary = market.path("rules_secondary").asString("");
        String primary = market.path("rules_primary").asString("");
        return secondary.isEmpty() ? primary : primary + "\n\n" + secondary;
    }

    private static String sources(JsonNode event) {
        StringJoiner names = new StringJoiner(", ");
        event.path("settlement_sources")
                .forEach(source -> names.add(source.path("name").asString("unnamed")));
        return names.toString();
    }

    /** {@code price_ranges} decides; its name is for people. */
    private static TickStructure ticks(JsonNode market) {
        List<TickStructure.Range> ranges = new ArrayList<>();
        for (JsonNode range : market.path("price_ranges")) {
            ranges.add(new TickStructure.Range(
                    price(range, "start"),
                    price(range, "end"),
                    price(range, "step").units()));
        }
        return ranges.isEmpty()
                ? TickStructure.LINEAR_CENT
                : new TickStructure(market.path("price_level_structure").asString("unnamed"), ranges);
    }

    private static MarketStatus status(String word) {
        return switch (word) {
            case "initialized" -> MarketStatus.UNOPENED;
            case "active" -> MarketStatus.OPEN;
            case "closed" -> MarketStatus.CLOSED;
            case "determined", "disputed", "amended" -> MarketStatus.DETERMINED;
            case "finalized" -> MarketStatus.SETTLED;
            // "inactive", and any word to come: not trading is the safe reading.
            default -> MarketStatus.PAUSED;
        };
    }

    private static @Nullable MarketSettled settlement(MarketId id, JsonNode market) {
        if (!market.has("settlement_ts") || market.path("settlement_ts").isNull()) {
            return null;
        }
        Instant at = time(market, "settlement_ts");
        SettlementResult result = switch (market.path("result").asString("")) {
            case "yes" -> SettlementResult.YES;
            case "no" -> SettlementResult.NO;
            case "scalar" -> SettlementResult.SCALAR;
            case "void" -> SettlementResult.VOID;
            default -> throw new IllegalArgumentException("it is settled, but result is neither yes nor no.");
        };
        Price yesValue = switch (result) {
            case YES -> Price.ONE;
            case NO -> Price.ZERO;
            case SCALAR -> price(market, "settlement_value_dollars");
            case VOID -> null;
        };
        return new MarketSettled(at, id, id.value(), result, yesValue, market.toString());
    }
}
