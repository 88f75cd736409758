package precog.kalshi;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the fields of the venue's records; {@link IllegalArgumentException} with the field where one is not right. */
public final class RecordFields {
    /** Fewer are seconds until the year 5138, more are milliseconds since 1973. */
    private static final long FEWEST_MILLIS = 100_000_000_000L;

    private RecordFields() {}

    /** Text that has to be there, under one of its names. */
    public static String text(JsonNode node, String... names) {
        JsonNode value = value(node, names);
        if (!value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException(names[0] + " is missing.");
        }
        return value.asString();
    }

    /** The value of the first of these names that has one: the venue has called some things otherwise before. */
    private static JsonNode value(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (!value.isMissingNode() && !value.isNull()) {
                return value;
            }
        }
        return node.path(names[0]);
    }

    /** Whether there is something to read. */
    private static boolean isThere(JsonNode node, String... names) {
        JsonNode value = value(node, names);
        return value.isNumber() || (value.isString() && !value.asString().isBlank());
    }

    /** A time that has to be there: as text, or in Unix seconds or milliseconds, which no date confuses. */
    public static Instant time(JsonNode node, String... names) {
        JsonNode value = value(node, names);
        if (!value.isIntegralNumber()) {
            return read(node, "no time", Instant::parse, names);
        }
        if (!value.canConvertToLong()) {
            throw new IllegalArgumentException(names[0] + " is no time: '" + value + "'.");
        }
        long number = value.longValue();
        return Math.abs(number) < FEWEST_MILLIS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    /** A time; null where the venue does not say. */
    public static @Nullable Instant optionalTime(JsonNode node, String... names) {
        return isThere(node, names) ? time(node, names) : null;
    }

    /** A price that has to be there. */
    public static Price price(JsonNode node, String... names) {
        return read(node, "no price", Price::of, names);
    }

    /** A price; null where the venue does not say. */
    public static @Nullable Price optionalPrice(JsonNode node, String... names) {
        return isThere(node, names) ? price(node, names) : null;
    }

    /** Contracts that have to be there. */
    public static Quantity quantity(JsonNode node, String... names) {
        return read(node, "no number of contracts", Quantity::of, names);
    }

    /** Contracts; null where the venue does not say. */
    public static @Nullable Quantity optionalQuantity(JsonNode node, String... names) {
        return isThere(node, names) ? quantity(node, names) : null;
    }

    /** Dollars that have to be there. */
    public static Money money(JsonNode node, String... names) {
        return read(node, "no amount", Money::of, names);
    }

    /** A number is read by its digits: some of what is text now was a number once. */
    private static <T> T read(JsonNode node, String wrong, Function<String, T> reading, String... names) {
        JsonNode value = value(node, names);
        String text = value.isNumber() ? value.asString() : text(node, names);
        try {
            return reading.apply(value.isNumber() ? value.decimalValue().toPlainString() : text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException | JacksonException e) {
            throw new IllegalArgumentException(names[0] + " is " + wrong + ": '" + text + "'.", e);
        }
    }
}
