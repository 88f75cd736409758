package precog.polymarket.book;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import precog.value.Price;
import tools.jackson.databind.JsonNode;

/** Reads the fields of books and their changes; {@link IllegalArgumentException} with the field where one is not right. */
final class BookFields {
    /** Far more digits than any real size has, and few enough that no sum of them takes long. */
    private static final int LONGEST = 40;

    private static final int LONGEST_TOKEN = 100;
    private static final String DECIMAL = "\\d{1,20}(\\.\\d{1,18})?|\\.\\d{1,18}";

    private BookFields() {}

    /** An id that has to be there. */
    static String text(JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (text.isBlank() || text.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException(field + " is missing.");
        }
        return text;
    }

    /** A price within 0 and 1, both left out: there nobody trades. */
    static Price price(JsonNode node, String field) {
        Price price = optionalPrice(node, field);
        if (price == null) {
            throw new IllegalArgumentException(field + " is no price.");
        }
        return price;
    }

    /** The same; null where it is missing, 0 or 1, which is how the venue writes that there is none. */
    static @Nullable Price optionalPrice(JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (text.isBlank()) {
            return null;
        }
        try {
            Price price = Price.of(decimal(text));
            return price.equals(Price.ZERO) || price.equals(Price.ONE) ? null : price;
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new IllegalArgumentException(field + " is no price: '" + cut(text) + "'.", e);
        }
    }

    /** A number of contracts, 0 or more. */
    static BigDecimal size(JsonNode node, String field) {
        String text = node.path(field).asString("");
        try {
            return decimal(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(field + " is no size: '" + cut(text) + "'.", e);
        }
    }

    /** Milliseconds since 1970, written as text or as a number. */
    static Instant time(JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (!text.matches("\\d{1,15}")) {
            throw new IllegalArgumentException(field + " is no time: '" + cut(text) + "'.");
        }
        return Instant.ofEpochMilli(Long.parseLong(text));
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches(DECIMAL)) {
            throw new IllegalArgumentException("no decimal");
        }
        return new BigDecimal(text);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
