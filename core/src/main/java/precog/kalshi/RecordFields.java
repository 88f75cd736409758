package precog.kalshi;

import java.time.Instant;
import java.time.format.DateTimeParseException;
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
        String text = text(node, field);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(field + " is no time: '" + text + "'.", e);
        }
    }

    /** A price that has to be there. */
    public static Price price(JsonNode node, String field) {
        String text = text(node, field);
        try {
            return Price.of(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(field + " is no price: '" + text + "'.", e);
        }
    }

    /** Contracts that have to be there. */
    public static Quantity quantity(JsonNode node, String field) {
        String text = text(node, field);
        try {
            return Quantity.of(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(field + " is no number of contracts: '" + text + "'.", e);
        }
    }

    /** Contracts; null where the venue does not say. */
    public static @Nullable Quantity optionalQuantity(JsonNode node, String field) {
        return node.path(field).isString() ? quantity(node, field) : null;
    }

    /** Dollars that have to be there. */
    public static Money money(JsonNode node, String field) {
        String text = text(node, field);
        try {
            return Money.of(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(field + " is no amount: '" + text + "'.", e);
        }
    }
}
