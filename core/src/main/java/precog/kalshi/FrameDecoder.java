package precog.kalshi;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the frames of one connection or one recording, token by token. A frame comes bare, or as a recording wraps it:
 * {@code {"recv_ms":…,"event":{…}}}. Unknown fields and types are passed over. What cannot be read is a {@link
 * Frame.Malformed}, never an exception and never half a frame.
 *
 * <p>Time never goes back: a snapshot carries no exchange time, only when it was sent or received, and a change made a
 * moment earlier may follow it; that one is given the later time.
 *
 * <p>Prices of NO bids are read as NO prices: a live subscription must ask for {@code use_yes_price:false}.
 */
public final class FrameDecoder {
    /** Interned names make every comparison with a literal one of references. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    /** Times outside the years 2000 to 2100 are errors, not times: one of them would hold back all that follow. */
    private static final long EARLIEST_MILLIS =
            Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    private static final long LATEST_MILLIS =
            Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

    private static final char[] YES = {'y', 'e', 's'};
    private static final char[] NO = {'n', 'o'};

    private final FrameFields fields = new FrameFields();
    private final Map<String, MarketId> markets = new HashMap<>();
    private String lastType = "";
    private char[] lastTypeText = {};
    private @Nullable MarketId lastMarket;
    private char[] lastMarketText = {};
    private long latestMillis = EARLIEST_MILLIS;
    private int line;
    private Instant latest = Instant.ofEpochMilli(EARLIEST_MILLIS);

    /** A parser of the frames in a stream, for {@link #decode(JsonParser, Instant)}. */
    static JsonParser parser(InputStream input) {
        return JSON.createParser(ObjectReadContext.empty(), input);
    }

    /**
     * Decodes one frame as it came over the wire.
     *
     * @param receivedAt its time where it carries none
     */
    public Frame decode(byte[] frame, Instant receivedAt) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), frame)) {
            Frame decoded = decode(parser, receivedAt);
            if (decoded == null) {
                return new Frame.Malformed(0, "The frame is empty.");
            }
            if (!(decoded instanceof Frame.Malformed) && parser.nextToken() != null) {
                return new Frame.Malformed(offset(parser), "More follows the end of the frame.");
            }
            return decoded;
        } catch (JacksonException e) {
            return malformed(e);
        }
    }

    /**
     * Decodes the next frame of a parser; null at the end of its input. After a {@link Frame.Malformed} the parser
     * cannot be relied on.
     */
    @Nullable
    Frame decode(JsonParser parser, Instant receivedAt) {
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return null;
            }
            fields.clear();
            line = parser.currentTokenLocation().getLineNr();
            if (first != JsonToken.START_OBJECT) {
                return new Frame.Malformed(offset(parser), "A frame starts with '{'.");
            }
            readEnvelope(parser);
            TokenStreamLocation end = parser.currentLocation();
            if (end.getLineNr() != line) {
                return new Frame.Malformed(end.getByteOffset(), "A line ends within the frame.");
            }
            if (fields.problem != null) {
                return new Frame.Malformed(fields.problemOffset, fields.problem);
            }
            return fields.frame(time(receivedAt), end.getByteOffset());
        } catch (JacksonException e) {
            return malformed(e);
        }
    }

    /** The line of its input on which the frame last decoded begins, from 1. */
    int line() {
        return line;
    }

    private static Frame malformed(JacksonException e) {
        long offset = e.getLocation() == null ? Frame.NONE : e.getLocation().getByteOffset();
        String what = e instanceof JacksonIOException ? "It cannot be read: " : "It is not JSON: ";
        return new Frame.Malformed(
                offset, what + e.getOriginalMessage().lines().findFirst().orElse("no reason given"));
    }

    private Instant time(Instant receivedAt) {
        long millis = fields.millis();
        if (millis == FrameFields.ABSENT) {
            millis = receivedAt.toEpochMilli();
        }
        if (millis > latestMillis) {
            latestMillis = millis;
            latest = Instant.ofEpochMilli(millis);
        }
        return latest;
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
                case "type" -> fields.type = type(parser, name);
                case "sid" -> fields.sid = integer(parser, name);
                case "seq" -> fields.seq = integer(parser, name);
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
                case "sid" -> fields.sid = integer(parser, name);
                case "code" -> fields.code = integer(parser, name);
                case "msg" -> fields.text = text(parser, name);
                default -> parser.skipChildren();
            }
        }
    }

    /** Reads {@code [["0.4700","3.00"],…]}. */
    private List<Level> levels(JsonParser parser, String name) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            wrong(parser, name, "is no list");
            return List.of();
        }
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
                return List.of();
            }
            levels.add(new Level(new Price((int) price), new Quantity(size)));
        }
        if (parser.currentToken() != JsonToken.END_ARRAY) {
            wrong(parser, name, "holds something that is no level");
        }
        return levels;
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
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            wrong(parser, name, "is no decimal in quotes");
            return FrameFields.ABSENT;
        }
        long units =
                Decimals.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength(), scale);
        if (units == Decimals.INVALID) {
            wrong(parser, name, "is no decimal of at most " + scale + " places: '" + parser.getString() + "'");
            return FrameFields.ABSENT;
        }
        return units;
    }

    private long millis(JsonParser parser, String name) {
        long millis = integer(parser, name);
        if (millis < EARLIEST_MILLIS || millis > LATEST_MILLIS) {
            wrong(parser, name, "is no time in milliseconds");
        }
        return millis;
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
        if (says(parser, YES)) {
            return Outcome.YES;
        }
        if (says(parser, NO)) {
            return Outcome.NO;
        }
        wrong(parser, name, "is neither yes nor no");
        return null;
    }

    /** The type, without a new string where it is the same as before. */
    private String type(JsonParser parser, String name) {
        if (!says(parser, lastTypeText)) {
            lastType = text(parser, name);
            lastTypeText = lastType.toCharArray();
        }
        return lastType;
    }

    /** The ticker, without a new string where it is the same market's as before. */
    private @Nullable MarketId market(JsonParser parser, String name) {
        if (lastMarket == null || !says(parser, lastMarketText)) {
            String ticker = text(parser, name);
            if (ticker.isBlank()) {
                wrong(parser, name, "is empty");
                return null;
            }
            lastMarket = markets.computeIfAbsent(ticker, MarketId::new);
            lastMarketText = ticker.toCharArray();
        }
        return lastMarket;
    }

    /** Whether the current value is this text. */
    private static boolean says(JsonParser parser, char[] text) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return false;
        }
        char[] buffer = parser.getStringCharacters();
        int start = parser.getStringOffset();
        return Arrays.equals(buffer, start, start + parser.getStringLength(), text, 0, text.length);
    }

    private void wrong(JsonParser parser, String name, String what) {
        fields.wrong(offset(parser), name + " " + what + ".");
        parser.skipChildren();
    }

    private static long offset(JsonParser parser) {
        return parser.currentTokenLocation().getByteOffset();
    }
}
