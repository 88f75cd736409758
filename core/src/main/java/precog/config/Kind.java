package precog.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/**
 * A kind of value a setting can have: how it is written and in which unit.
 *
 * @param unit the unit as shown beside the value
 * @param reader reads a value; {@link IllegalArgumentException} where the text is none
 * @param writer writes a value so that the reader reads it back
 */
public record Kind<T extends Comparable<? super T>>(
        String unit, Function<String, T> reader, Function<T, String> writer) {
    public static final Kind<Integer> COUNT = new Kind<>("number", Integer::valueOf, String::valueOf);
    public static final Kind<BigDecimal> SHARE =
            new Kind<>("share, 0.10 is 10 %", BigDecimal::new, BigDecimal::toPlainString);
    public static final Kind<Price> PRICE = new Kind<>("$ per contract", Price::of, Price::toString);
    public static final Kind<Money> MONEY = new Kind<>("$", Money::of, Kind::dollars);
    public static final Kind<Quantity> CONTRACTS = new Kind<>("contracts", Quantity::of, Quantity::toString);
    public static final Kind<Duration> DURATION =
            new Kind<>("time in s, min, h or d", Kind::readDuration, Kind::writeDuration);
    public static final Kind<Boolean> SWITCH = new Kind<>("on or off", Kind::readSwitch, on -> on ? "on" : "off");

    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private static String dollars(Money money) {
        BigDecimal plain = money.decimal().stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    private static Duration readDuration(String text) {
        String digits = text.replaceFirst("\\D.*$", "");
        Duration unit = UNITS.get(text.substring(digits.length()).strip());
        if (digits.isEmpty() || unit == null) {
            throw new IllegalArgumentException("'" + text + "' is no time such as 30 s, 5 min, 1 h or 2 d.");
        }
        try {
            return unit.multipliedBy(Long.parseLong(digits));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + text + "' is too long a time.", e);
        }
    }

    private static String writeDuration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds != 0 && seconds % 86_400 == 0) {
            return seconds / 86_400 + " d";
        }
        if (seconds != 0 && seconds % 3_600 == 0) {
            return seconds / 3_600 + " h";
        }
        return seconds != 0 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    private static boolean readSwitch(String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither on nor off.");
        };
    }
}
