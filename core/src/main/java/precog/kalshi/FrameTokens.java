package precog.kalshi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.feed.Level;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads any frame token by token, in whatever order its fields come, passing over those it does not know. */
final class FrameTokens {
    private static final JsonFactory JSON = new JsonFactory();

    private final FrameFields fields;

    FrameTokens(FrameFields fields) {
        this.fields = fields;
    }

    /** Gathers a frame's fields, or what is wrong with it. */
    void read(byte[] bytes, int offset, int length) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes, offset, length)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                fields.broken(0, "The frame is empty.");
                return;
            }
            if (first != JsonToken.START_OBJECT) {
                fields.broken(offset(parser), "A frame starts with '{'.");
                return;
            }
            readEnvelope(parser);
            if (parser.nextToken() != null) {
                fields.broken(offset(parser), "More follows the end of the frame.");
            }
        } catch (JacksonException e) {
            long at = e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
            fields.broken(
                    at,
                    "It is not JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse("no reason given"));
        }
    }

    private void readEnvelope(JsonParser parser) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "event" -> {
                    if (value == JsonToken.START_OBJECT) {
                        readEnvelope(parser);
                    } else {
                        wrong(parser, name, "is no object");
                    }
                }
                case "msg" -> {
                    if (value == JsonToken.START_OBJECT) {
                        readMessage(parser);
                    } else {
                        parser.skipChildren();
                    }
                }
                case "type" -> fields.type = text(parser, name);
                case "sid" -> fields.sid = natural(parser, name);
                case "seq" -> fields.seq = natural(parser, name);
                case "id" -> fields.id = integer(parser, name);
                case "recv_ms" -> fields.receivedMillis = millis(parser, name);
                case "sending_ts_ms" -> fields.sendingMillis = millis(parser, name);
                default -> parser.skipChildren();
            }
        }
    }

    private void readMessage(JsonParser parser) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "market_ticker" -> fields.market = market(parser, name);
                case "price_dollars" -> fields.price = price(parser, name);
                case "delta_fp" -> fields.delta = quantity(parser, name);
                case "side" -> fields.side = outcome(parser, name);
                case "ts_ms" -> fields.eventMillis = millis(parser, name);
                case "yes_dollars_fp" -> fields.yesBids = levels(parser, name);
                case "no_dollars_fp" -> fields.noBids = levels(parser, name);
                case "trade_id" -> fields.tradeId = text(parser, name);
                case "yes_price_dollars" -> fields.yesPrice = price(parser, name);
                case "count_fp" -> fields.count = quantity(parser, name);
                case "taker_outcome_side" -> fields.takerOutcome = outcome(parser, name);
                case "taker_side" -> fields.takerSide = outcome(parser, name);
                case "volume_fp" -> fields.volume = quantity(parser, name);
                case "open_interest_fp" -> fields.openInterest = quantity(parser, name);
                case "event_type" -> fields.event = text(parser, name);
                case "channel" -> fields.channel = text(parser, name);
                case "sid" -> fields.sid = natural(parser, name);
                case "code" -> fields.code = integer(parser, name);
                case "msg" -> fields.text = text(parser, name);
                default -> parser.skipChildren();
            }
        }
    }

    /** Reads {@code [["0.4700","3.00"],…]}. */
    private List<Level> levels(JsonParser parser, String name) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return List.of();
        }
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrong(parser, name, "is no list");
            return List.of();
        }
        int depth = parser.streamReadContext().getNestingDepth();
        List<Level> levels = new ArrayList<>();
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
            long price = price(parser, name);
            parser.nextToken();
            long size = quantity(parser, name);
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                wrong(parser, name, "holds a level that is no pair of price and quantity");
            } else if (size < 0) {
                wrong(parser, name, "holds a level of less than nothing");
            }
            if (fields.problem != null) {
                skipTo(depth, parser);
                return List.of();
            }
            levels.add(new Level(new Price((int) price), new Quantity(size)));
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            wrong(parser, name, "holds something that is no level");
            skipTo(depth, parser);
        }
        return levels;
    }

    /** Passes over what is left of the list that began at a depth. */
    private static void skipTo(int depth, JsonParser parser) {
        while (parser.streamReadContext().getNestingDepth() >= depth) {
            parser.nextToken();
        }
    }

    private long price(JsonParser parser, String name) {
        long units = decimal(parser, name, Price.SCALE);
        if (units != FrameFields.ABSENT && (units < 0 || units > Price.ONE_DOLLAR)) {
            wrong(parser, name, "is not between 0 and 1");
        }
        return units;
    }

    private long quantity(JsonParser parser, String name) {
        return decimal(parser, name, Quantity.SCALE);
    }

    private long decimal(JsonParser parser, String name, int scale) {
        if (parser.currentToken() != JsonToken.VALUE_STRING
                && !parser.currentToken().isNumeric()) {
            wrong(parser, name, "is no decimal");
            return FrameFields.ABSENT;
        }
        byte[] text = parser.getString().getBytes(StandardCharsets.UTF_8);
        long units = Decimals.parse(text, 0, text.length, scale);
        if (units == Decimals.INVALID) {
            wrong(parser, name, "is no decimal of at most " + scale + " places: '" + parser.getString() + "'");
            return FrameFields.ABSENT;
        }
        return units;
    }

    private long millis(JsonParser parser, String name) {
        boolean whole = parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (whole && FrameFields.isTime(parser.getLongValue())) {
            return parser.getLongValue();
        }
        if (fields.timed) {
            wrong(parser, name, "is no time in milliseconds");
        } else {
            parser.skipChildren();
        }
        return FrameFields.ABSENT;
    }

    /** A number of the venue's counting; less than 0 stands here for none. */
    private long natural(JsonParser parser, String name) {
        long number = integer(parser, name);
        if (number < 0) {
            wrong(parser, name, "is less than nothing");
            return Frame.NONE;
        }
        return number;
    }

    private long integer(JsonParser parser, String name) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            wrong(parser, name, "is no whole number");
            return Frame.NONE;
        }
        return parser.getLongValue();
    }

    private String text(JsonParser parser, String name) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrong(parser, name, "is no text");
            return "";
        }
        return parser.getString();
    }

    private @Nullable Outcome outcome(JsonParser parser, String name) {
        return switch (text(parser, name)) {
            case "yes" -> Outcome.YES;
            case "no" -> Outcome.NO;
            default -> {
                wrong(parser, name, "is neither yes nor no");
                yield null;
            }
        };
    }

    private @Nullable MarketId market(JsonParser parser, String name) {
        String ticker = text(parser, name);
        if (ticker.isBlank()) {
            wrong(parser, name, "is empty");
            return null;
        }
        return fields.marketId(ticker);
    }

    private void wrong(JsonParser parser, String name, String what) {
        fields.wrong(offset(parser), name + " " + what + ".");
        parser.skipChildren();
    }

    private static long offset(JsonParser parser) {
        return parser.currentTokenLocation().getByteOffset();
    }
}
