package precog.kalshi;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;
import tools.jackson.databind.JsonNode;

/** Reads the fields of the venue's records; {@link IllegalArgumentException} with the field where one is not right. */
public final class RecordFields {
    private RecordFields() {}

    /** Text that has to be there. */
    public static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString() || value.asString().isBlank()) {
            throw new IllegalArgumentException(field + " is missing.");
        }
        return value.asString();
    }

    /** A time that has to be there. */
    public static Instant time(JsonNode node, String field) {
        return read(node, field, "no time", Instant::parse);
    }

    /** A time that has to be there, as text or in Unix seconds: the venue's {@code *_ts} are both. */
    public static Instant moment(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isIntegralNumber() ? Instant.ofEpochSecond(value.longValue()) : time(node, field);
    }

    /** A price that has to be there. */
    public static Price price(JsonNode node, String field) {
        return read(node, field, "no price", Price::of);
    }

    /** A price; null where the venue does not say. */
    public static @Nullable Price optionalPrice(JsonNode node, String field) {
        return node.path(field).isString() ? price(node, field) : null;
    }

    /** Contracts that have to be there. */
    public static Quantity quantity(JsonNode node, String field) {
        return read(node, field, "no number of contracts", Quantity::of);
    }

    /** Contracts; null where the venue does not say. */
    public static @Nullable Quantity optionalQuantity(JsonNode node, String field) {
        return node.path(field).isString() ? quantity(node, field) : null;
    }

    /** Dollars that have to be there. */
    public static Money money(JsonNode node, String field) {
        return read(node, field, "no amount", Money::of);
    }

    private static <T> T read(JsonNode node, String field, String wrong, Function<String, T> reading) {
        String text = text(node, field);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException(field + " is " + wrong + ": '" + text + "'.", e);
        }
    }
}
