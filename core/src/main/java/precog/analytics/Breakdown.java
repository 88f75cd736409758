package precog.analytics;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Closed positions put apart by one of their marks. */
public final class Breakdown {
    private static final String BY_HAND = "by hand";
    private static final int BAND_UNITS = 1_000;

    private Breakdown() {}

    /** The mark they are put apart by. */
    public enum By {
        DAY("Day", "The day they were closed, UTC."),
        LEAGUE("League", "The league or field of the market."),
        STRATEGY("Strategy", "The exact strategy version whose edge was taken; by hand where there was none."),
        MODEL("Model", "The exact model version that judged the edge; by hand where there was none."),
        EXIT("Exit", "The condition that ended the position."),
        PRICE_BAND("Price", "The own price paid, in bands of ten cents.");

        private final String words;
        private final String meaning;

        By(String words, String meaning) {
            this.words = words;
            this.meaning = meaning;
        }

        public String words() {
            return words;
        }

        public String meaning() {
            return meaning;
        }
    }

    /** Positions with one mark in common. */
    public record Slice(String key, Performance performance) {}

    /**
     * Puts the closed ones of {@code positions} apart.
     *
     * @param strategy name and version of a strategy id; {@code model} the same of a model id
     * @return one slice a mark, in the order of the marks
     */
    public static List<Slice> of(
            Collection<PositionRecord> positions, By by, LongFunction<String> strategy, LongFunction<String> model) {
        Map<String, List<PositionRecord>> apart = new TreeMap<>();
        for (PositionRecord position : positions) {
            if (position.closed()) {
                apart.computeIfAbsent(mark(position, by, strategy, model), key -> new ArrayList<>())
                        .add(position);
            }
        }
        return apart.entrySet().stream()
                .map(each -> new Slice(each.getKey(), Performance.of(each.getValue())))
                .toList();
    }

    private static String mark(
            PositionRecord position, By by, LongFunction<String> strategy, LongFunction<String> model) {
        return switch (by) {
            case DAY ->
                position.closedAt() == null
                        ? "not dated"
                        : position.closedAt()
                                .atZone(ZoneOffset.UTC)
                                .toLocalDate()
                                .toString();
            case LEAGUE -> position.league().words();
            case STRATEGY -> version(position.strategyId(), strategy);
            case MODEL -> version(position.modelId(), model);
            case EXIT ->
                position.exitReason() == null
                        ? "not recorded"
                        : position.exitReason().replace('_', ' ');
            case PRICE_BAND -> band(position.entryPrice().units());
        };
    }

    private static String version(@Nullable Long id, LongFunction<String> label) {
        return id == null ? BY_HAND : label.apply(id);
    }

    /** The band of a price in units of 1/10,000: {@code 0.50 to 0.60} holds 0.50 and not 0.60. */
    private static String band(int units) {
        int from = Math.min(units / BAND_UNITS, 9);
        return String.format(Locale.ROOT, "%.2f to %.2f", from / 10.0, (from + 1) / 10.0);
    }
}
