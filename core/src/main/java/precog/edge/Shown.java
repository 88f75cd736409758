package precog.edge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** Numbers as the words of a check show them. */
public final class Shown {
    private Shown() {}

    /** Dollars and cents, such as {@code $1,234.50}; a fraction of a cent is rounded half-even. */
    public static String dollars(Money money) {
        long cents = money.decimal()
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        StringBuilder text = new StringBuilder(16).append(Math.abs(cents) / 100);
        for (int place = text.length() - 3; place > 0; place -= 3) {
            text.insert(place, ',');
        }
        text.insert(0, cents < 0 ? "−$" : "$").append('.');
        long rest = Math.abs(cents) % 100;
        return text.append(rest < 10 ? "0" : "").append(rest).toString();
    }

    /** Price units as dollars, such as {@code 0.0500}; also a difference of prices, which may be negative. */
    public static String price(int units) {
        return BigDecimal.valueOf(units, Price.SCALE).toPlainString();
    }

    /** A share in per cent, such as {@code 12.5 %}. */
    public static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.max(0, Math.min(2, percent.scale())), RoundingMode.HALF_EVEN)
                        .toPlainString() + " %";
    }

    /** A time in its two largest units, such as {@code 2 h 5 min}; {@code never} where there is none. */
    public static String time(@Nullable Duration time) {
        if (time == null) {
            return "never";
        }
        if (time.isNegative()) {
            return "−" + time(time.negated());
        }
        if (time.toDays() > 0) {
            return time.toDays() + " d" + and(time.toHoursPart(), " h");
        }
        if (time.toHours() > 0) {
            return time.toHours() + " h" + and(time.toMinutesPart(), " min");
        }
        return time.toMinutes() > 0
                ? time.toMinutes() + " min" + and(time.toSecondsPart(), " s")
                : time.toSeconds() + " s";
    }

    private static String and(int count, String unit) {
        return count == 0 ? "" : " " + count + unit;
    }

    /** Contracts, grouped by thousands, with decimals only where there is a part of one, such as {@code 23,665.97}. */
    public static String contracts(Quantity quantity) {
        String whole = String.format(Locale.ROOT, "%,d", quantity.units() / Quantity.ONE_CONTRACT);
        long part = quantity.units() % Quantity.ONE_CONTRACT;
        return part == 0 ? whole : whole + String.format(Locale.ROOT, ".%02d", part);
    }

    /** A stored code in lower-case words, such as {@code stop loss}. */
    public static String word(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
