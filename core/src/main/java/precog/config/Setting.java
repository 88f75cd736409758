package precog.config;

import java.math.BigDecimal;
import java.time.Duration;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/**
 * One number or switch that configuration can change.
 *
 * @param key dotted name, such as {@code edge.minimum.nfl}
 * @param standard the value where nobody says otherwise
 * @param lowest lowest value accepted, {@code highest} the highest; both included
 * @param effect one sentence that says what it does
 */
public record Setting<T extends Comparable<? super T>>(
        String key, Kind<T> kind, T standard, T lowest, T highest, String effect) {
    public Setting {
        if (standard.compareTo(lowest) < 0 || standard.compareTo(highest) > 0) {
            throw new IllegalArgumentException("The default of " + key + " lies outside its own range.");
        }
    }

    /** The range as a person reads it. */
    public String range() {
        return kind.equals(Kind.SWITCH)
                ? "on or off"
                : kind.writer().apply(lowest) + " to " + kind.writer().apply(highest);
    }

    /** Reads a value; {@link IllegalArgumentException} where the text is none or lies outside the range. */
    T read(String text) {
        T value = kind.reader().apply(text);
        if (value.compareTo(lowest) < 0 || value.compareTo(highest) > 0) {
            throw new IllegalArgumentException("'" + text + "' lies outside the range.");
        }
        return value;
    }

    static Setting<Integer> count(String key, int standard, int lowest, int highest, String effect) {
        return new Setting<>(key, Kind.COUNT, standard, lowest, highest, effect);
    }

    static Setting<BigDecimal> share(String key, String standard, String lowest, String highest, String effect) {
        return read(key, Kind.SHARE, standard, lowest, highest, effect);
    }

    static Setting<Price> price(String key, String standard, String lowest, String highest, String effect) {
        return read(key, Kind.PRICE, standard, lowest, highest, effect);
    }

    static Setting<Money> money(String key, String standard, String lowest, String highest, String effect) {
        return read(key, Kind.MONEY, standard, lowest, highest, effect);
    }

    static Setting<Quantity> contracts(String key, String standard, String lowest, String highest, String effect) {
        return read(key, Kind.CONTRACTS, standard, lowest, highest, effect);
    }

    static Setting<Duration> duration(String key, String standard, String lowest, String highest, String effect) {
        return read(key, Kind.DURATION, standard, lowest, highest, effect);
    }

    static Setting<Boolean> toggle(String key, boolean standard, String effect) {
        return new Setting<>(key, Kind.SWITCH, standard, false, true, effect);
    }

    private static <T extends Comparable<? super T>> Setting<T> read(
            String key, Kind<T> kind, String standard, String lowest, String highest, String effect) {
        return new Setting<>(
                key,
                kind,
                kind.reader().apply(standard),
                kind.reader().apply(lowest),
                kind.reader().apply(highest),
                effect);
    }
}
