package precog.desk.grid;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import precog.desk.text.Figures;

/**
 * A column of a grid, free of any toolkit.
 *
 * @param id name under which its width, place and visibility are kept
 * @param title header
 * @param width preferred width in pixels at 100 % zoom
 * @param figure whether it holds numbers: right-aligned, drawn light
 * @param text what a row shows
 * @param tone colour of it
 * @param measure the number behind it, for the direction of a flash and for sorting; 0 for text columns
 * @param order ascending
 * @param freshness how far the number can be trusted; null for columns that neither flash nor fade
 * @param meaning a sentence that explains the number
 * @param exact what a file gets instead of the text; the text itself where there is nothing more exact
 */
public record Column<R>(
        String id,
        String title,
        double width,
        boolean figure,
        Function<R, String> text,
        Function<R, Tone> tone,
        ToLongFunction<R> measure,
        Comparator<R> order,
        @Nullable Function<R, Freshness> freshness,
        String meaning,
        Function<R, String> exact) {
    /** Measure of a number that is not known; sorts below all others. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** A column of words. */
    public static <R> Column<R> words(String id, String title, double width, Function<R, String> text, String meaning) {
        return new Column<>(
                id,
                title,
                width,
                false,
                text,
                row -> Tone.PLAIN,
                row -> 0,
                Comparator.comparing(text),
                null,
                meaning,
                text);
    }

    /** A column of numbers. */
    public static <R> Column<R> figures(
            String id,
            String title,
            double width,
            Function<R, String> text,
            ToLongFunction<R> measure,
            String meaning) {
        return new Column<>(
                id,
                title,
                width,
                true,
                text,
                row -> Tone.PLAIN,
                measure,
                Comparator.comparingLong(measure),
                null,
                meaning,
                text);
    }

    /** A column of UTC times of the day, to the millisecond; a file gets the whole instant. */
    public static <R> Column<R> time(String id, String title, Function<R, Instant> at, String meaning) {
        return Column.<R>figures(
                        id,
                        title,
                        104,
                        row -> TIME.format(at.apply(row)),
                        row -> at.apply(row).toEpochMilli(),
                        meaning)
                .exact(row -> at.apply(row).toString());
    }

    /** A column of UTC days and times, to the second, of what may not have happened; a file gets the whole instant. */
    public static <R> Column<R> moment(String id, String title, Function<R, @Nullable Instant> at, String meaning) {
        return Column.<R>figures(
                        id,
                        title,
                        136,
                        row -> Figures.moment(at.apply(row)),
                        row -> {
                            Instant then = at.apply(row);
                            return then == null ? UNKNOWN : then.toEpochMilli();
                        },
                        meaning)
                .exact(row -> {
                    Instant then = at.apply(row);
                    return then == null ? "" : then.toString();
                });
    }

    /** The same column, of which a file gets something more exact than the screen. */
    public Column<R> exact(Function<R, String> exact) {
        return new Column<>(id, title, width, figure, text, tone, measure, order, freshness, meaning, exact);
    }

    /** Whether it flashes on a change and fades with age. */
    public boolean live() {
        return freshness != null;
    }

    /** The same column, flashing and fading. */
    public Column<R> alive(Function<R, Freshness> freshness) {
        return new Column<>(id, title, width, figure, text, tone, measure, order, freshness, meaning, exact);
    }

    /** The same column, coloured. */
    public Column<R> toned(Function<R, Tone> tone) {
        return new Column<>(id, title, width, figure, text, tone, measure, order, freshness, meaning, exact);
    }

    /** The same column, coloured by the sign of its measure. */
    public Column<R> signed() {
        return toned(row -> {
            long value = measure.applyAsLong(row);
            return value == UNKNOWN ? Tone.MUTED : Tone.of(value);
        });
    }

    /** The same column, sorted otherwise. */
    public Column<R> sorted(Comparator<R> order) {
        return new Column<>(id, title, width, figure, text, tone, measure, order, freshness, meaning, exact);
    }
}
