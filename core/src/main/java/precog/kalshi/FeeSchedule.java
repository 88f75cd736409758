package precog.kalshi;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import precog.feed.FeeTerms;
import tools.jackson.databind.JsonNode;

/** The venue's fee formulas by name. Source: its fee page of October 2026. */
public final class FeeSchedule {
    private static final BigDecimal TAKER = new BigDecimal("0.07");
    private static final BigDecimal QUARTER = new BigDecimal("0.0175");
    private static final BigDecimal HALF = new BigDecimal("0.035");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?");

    private FeeSchedule() {}

    /** A multiplier as the venue writes it, as a number or as text; null where it gives none. */
    public static @Nullable BigDecimal multiplier(JsonNode record, String field) {
        JsonNode value = record.path(field);
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isString() && NUMBER.matcher(value.asString()).matches() ? new BigDecimal(value.asString()) : null;
    }

    /**
     * The terms of a series or event.
     *
     * @param type the venue's name for the formula; null where it gives none, which is {@code quadratic}
     * @param multiplier null where it gives none, which is 1
     */
    public static FeeTerms terms(@Nullable String type, @Nullable BigDecimal multiplier) {
        String name = type == null || type.isBlank() ? "quadratic" : type;
        BigDecimal times = multiplier == null || multiplier.signum() < 0 ? BigDecimal.ONE : multiplier;
        return switch (name) {
            case "quadratic" -> new FeeTerms(name, TAKER, BigDecimal.ZERO, times, true);
            case "quadratic_with_maker_fees" -> new FeeTerms(name, TAKER, QUARTER, times, true);
            case "quadratic_with_combo_maker_fees" -> new FeeTerms(name, TAKER, HALF, times, true);
            // A formula nobody here knows: the dearest rate on both sides, and flagged.
            default -> new FeeTerms(name, TAKER, TAKER, times.max(BigDecimal.ONE), false);
        };
    }
}
