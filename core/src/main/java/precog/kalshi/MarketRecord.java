package precog.kalshi;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.TickStructure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the venue's REST interface records of a market.
 *
 * @param listing its terms, with its status when it was fetched
 * @param settlement how it was resolved; null while it is not
 */
public record MarketRecord(MarketListing listing, @Nullable MarketSettled settlement) {
    static final String PLATFORM = "kalshi";

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
                records.add(of(market, answer.path("event")));
            }
            if (answer.has("market")) {
                records.add(of(answer.path("market"), answer.path("event")));
            }
            if (records.isEmpty()) {
                throw new IllegalArgumentException("it names no market.");
            }
            return records;
        } catch (JacksonException e) {
            throw new IllegalArgumentException("it is not JSON (" + e.getOriginalMessage() + ").", e);
        }
    }

    private static MarketRecord of(JsonNode market, JsonNode event) {
        MarketId id = new MarketId(text(market, "ticker"));
        String eventTicker = text(market, "event_ticker");
        String series = event.path("series_ticker").asString(eventTicker.split("-", 2)[0]);
        Instant close = time(market, "close_time");
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
                market.has("expected_expiration_time") ? time(market, "expected_expiration_time") : close,
                close,
                ticks(market),
                status(text(market, "status")),
                null,
                FeeTerms.QUADRATIC);
        return new MarketRecord(listing, settlement(id, market));
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

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException(field + " is missing.");
        }
        return value.asString();
    }

    private static Instant time(JsonNode node, String field) {
        String text = text(node, field);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " is no time: '" + text + "'.", e);
        }
    }

    private static Price price(JsonNode node, String field) {
        String text = text(node, field);
        try {
            return Price.of(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(field + " is no price: '" + text + "'.", e);
        }
    }
}
