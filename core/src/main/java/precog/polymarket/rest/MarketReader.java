package precog.polymarket.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.line.PlainText;
import precog.pairing.Counterpart;
import precog.pairing.Counterpart.Token;
import precog.pairing.TakerFee;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the venue's records of markets and events. */
final class MarketReader {
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_RULES = 20_000;
    private static final BigDecimal HIGHEST_RATE = BigDecimal.ONE;

    private final JsonMapper json = new JsonMapper();

    /** Every market that can be read, of its own or within its event; those that cannot are left out. */
    List<Counterpart> all(Iterable<JsonNode> list) {
        List<Counterpart> markets = new ArrayList<>();
        collect(list, "", markets);
        return markets;
    }

    private void collect(Iterable<JsonNode> list, String event, List<Counterpart> into) {
        for (JsonNode record : list) {
            if (record.path("markets").isArray()) {
                collect(record.path("markets"), line(record, "title"), into);
            } else {
                try {
                    into.add(market(record, event));
                } catch (IllegalArgumentException e) {
                    // A market without books, or of a form we do not know: nothing to hold ours against.
                }
            }
        }
    }

    /** {@link IllegalArgumentException} with the field where it is no market with books. */
    Counterpart market(JsonNode market) {
        return market(market, "");
    }

    private Counterpart market(JsonNode market, String event) {
        String within = line(market.path("events").path(0), "title");
        return new Counterpart(
                required(market, "id"),
                line(market, "slug"),
                within.isEmpty() ? event : within,
                required(market, "question"),
                rules(market),
                time(market, "endDate"),
                trades(market),
                tokens(market),
                fee(market));
    }

    private static String required(JsonNode node, String field) {
        String text = line(node, field);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(field + " is missing.");
        }
        return text;
    }

    private static String line(JsonNode node, String field) {
        return PlainText.line(node.path(field).asString(""), LONGEST_LINE);
    }

    /** The market's own text, and the source it names where it names one beside. */
    private static String rules(JsonNode market) {
        String text = PlainText.lines(market.path("description").asString(""), LONGEST_RULES);
        String source = line(market, "resolutionSource");
        return source.isEmpty() ? text : (text + "\n\nResolution source: " + source).strip();
    }

    private static @Nullable Instant time(JsonNode node, String field) {
        try {
            return OffsetDateTime.parse(node.path(field).asString("")).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static boolean trades(JsonNode market) {
        return market.path("active").asBoolean(true)
                && !market.path("closed").asBoolean(false)
                && !market.path("archived").asBoolean(false)
                && market.path("acceptingOrders").asBoolean(true);
    }

    private List<Token> tokens(JsonNode market) {
        List<String> outcomes = texts(market, "outcomes");
        List<String> ids = texts(market, "clobTokenIds");
        if (outcomes.isEmpty() || outcomes.size() != ids.size()) {
            throw new IllegalArgumentException("outcomes and clobTokenIds do not belong together.");
        }
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            tokens.add(new Token(ids.get(i), PlainText.line(outcomes.get(i), LONGEST_LINE)));
        }
        return tokens;
    }

    /** A list that the venue writes as the text of one; taken as a list as well. */
    private List<String> texts(JsonNode market, String field) {
        JsonNode told = market.path(field);
        JsonNode list = told;
        if (told.isString()) {
            try {
                list = json.readTree(told.asString());
            } catch (JacksonException e) {
                throw new IllegalArgumentException(field + " is no list.", e);
            }
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            if (!text.isString() || text.asString().isBlank()) {
                throw new IllegalArgumentException(field + " is no list of texts.");
            }
            texts.add(text.asString());
        }
        return texts;
    }

    /** The market's own schedule; one we do not know how to compute is not known. */
    private static TakerFee fee(JsonNode market) {
        if (market.path("feesEnabled").isBoolean()
                && !market.path("feesEnabled").asBoolean()) {
            return TakerFee.FREE;
        }
        JsonNode schedule = market.path("feeSchedule");
        BigDecimal rate = number(schedule, "rate");
        BigDecimal exponent = number(schedule, "exponent");
        if (rate == null || rate.signum() < 0 || rate.compareTo(HIGHEST_RATE) > 0) {
            return TakerFee.UNKNOWN;
        }
        return exponent == null || exponent.compareTo(BigDecimal.ONE) == 0
                ? new TakerFee(rate, true)
                : TakerFee.UNKNOWN;
    }

    private static @Nullable BigDecimal number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        String text = value.isNumber() || value.isString() ? value.asString() : "";
        return text.matches("-?\\d{1,9}(\\.\\d{1,9})?") ? new BigDecimal(text) : null;
    }
}
