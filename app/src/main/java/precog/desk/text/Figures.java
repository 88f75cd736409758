package precog.desk.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.value.Money;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/** Numbers as the desk shows them. What is missing reads {@value #NONE}, never 0. */
public final class Figures {
    /** Stands for a number that is not known. */
    public static final String NONE = "–";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private static final char MINUS = '−';
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000};

    private Figures() {}

    /** A price with the decimals its market needs, 2 for cents. */
    public static String price(@Nullable Price price, int decimals) {
        return price == null ? NONE : fixed(price.units(), Price.SCALE, decimals);
    }

    /** A price in full, as averages and limits need it. */
    public static String price(@Nullable Price price) {
        return price(price, Price.SCALE);
    }

    /** A probability in per cent with one decimal, such as {@code 47.3 %}. */
    public static String percent(@Nullable Probability probability) {
        return probability == null ? NONE : fixed(probability.units(), 2, 1) + " %";
    }

    /** A signed fraction in per cent with one decimal, such as {@code +12.4 %}. */
    public static String signedPercent(@Nullable BigDecimal fraction) {
        return fraction == null ? NONE : signed(scaled(fraction, 3), 1, 1) + " %";
    }

    /** A share in per cent with one decimal, such as {@code 47.3 %}; NaN is not known. */
    public static String share(double fraction) {
        return Double.isFinite(fraction)
                ? String.format(Locale.ROOT, "%.1f %%", 100 * fraction).replace('-', MINUS)
                : NONE;
    }

    /** The same with a sign. */
    public static String signedShare(double fraction) {
        return Double.isFinite(fraction) && fraction > 0 ? "+" + share(fraction) : share(fraction);
    }

    /** A figure with four decimals, such as a Brier score; NaN is not known. */
    public static String score(double value) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%.4f", value).replace('-', MINUS)
                : NONE;
    }

    /** A signed difference of prices in dollars per contract, such as {@code +0.0312}. */
    public static String edge(@Nullable BigDecimal perContract) {
        return perContract == null ? NONE : signed(scaled(perContract, Price.SCALE), Price.SCALE, Price.SCALE);
    }

    /** A signed change of a price. */
    public static String change(int units, int decimals) {
        return signed(units, Price.SCALE, decimals);
    }

    /** Dollars and cents, such as {@code $1,234.50}. */
    public static String money(@Nullable Money money) {
        return money == null ? NONE : dollars(money, false, 2);
    }

    /** Dollars and cents with a sign, such as {@code +$12.40}. */
    public static String signedMoney(@Nullable Money money) {
        return money == null ? NONE : dollars(money, true, 2);
    }

    /** A fee to the hundredth of a cent, such as {@code $0.1748}, as exchanges charge them. */
    public static String fee(@Nullable Money fee) {
        return fee == null ? NONE : dollars(fee, false, 4);
    }

    /** A difference of fees with a sign, such as {@code +$0.0052}. */
    public static String signedFee(@Nullable Money difference) {
        return difference == null ? NONE : dollars(difference, true, 4);
    }

    /** Contracts: whole ones without decimals, grouped by thousands. */
    public static String quantity(@Nullable Quantity quantity) {
        if (quantity == null) {
            return NONE;
        }
        long units = quantity.units();
        String whole = grouped(Math.abs(units) / Quantity.ONE_CONTRACT);
        long rest = Math.abs(units) % Quantity.ONE_CONTRACT;
        String fraction = rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + rest;
        return (units < 0 ? MINUS : "") + whole + fraction;
    }

    /** Contracts at a glance: {@code 940}, {@code 12.4k}, {@code 1.2M}. */
    public static String volume(@Nullable Quantity quantity) {
        if (quantity == null) {
            return NONE;
        }
        long contracts = quantity.units() / Quantity.ONE_CONTRACT;
        if (contracts < 10_000) {
            return grouped(contracts);
        }
        return contracts < 1_000_000 ? fixed(contracts, 3, 1) + "k" : fixed(contracts / 1_000, 3, 2) + "M";
    }

    /** Time left or gone by, in the two largest units that matter: {@code 12 s}, {@code 4 m 05 s}, {@code 3 h 20 m}. */
    public static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " m " + twoDigits(seconds % 60) + " s";
        }
        if (seconds < 86_400) {
            return seconds / 3600 + " h " + twoDigits(seconds / 60 % 60) + " m";
        }
        return seconds / 86_400 + " d " + seconds / 3600 % 24 + " h";
    }

    /** Time gone by, in its largest unit alone: {@code 12 s}, {@code 4 m}, {@code 3 h}, {@code 2 d}. */
    public static String age(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        return seconds < 60
                ? seconds + " s"
                : seconds < 3600
                        ? seconds / 60 + " m"
                        : seconds < 86_400 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }

    /** Time from {@code now} until {@code then}; {@code over} once it has passed. */
    public static String until(Instant now, Instant then) {
        return then.isAfter(now) ? span(Duration.between(now, then)) : "over";
    }

    /** A UTC day and time to the second, such as {@code 22 Nov 20:31:07}; {@value #NONE} of what has not happened. */
    public static String moment(@Nullable Instant at) {
        return at == null ? NONE : MOMENT.format(at);
    }

    /** A model or strategy with its version, such as {@code In play matrix 1.0}. */
    public static String version(String name, String version) {
        String words = name.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " " + version.replaceFirst("^v", "");
    }

    /** A stored code such as {@code PARTIAL_EXIT_TARGET} in words: {@code Partial exit target}. */
    public static String words(Enum<?> code) {
        String text = code.name().replace('_', ' ').toLowerCase(Locale.ROOT);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String dollars(Money money, boolean plus, int decimals) {
        long units = scaled(money.decimal(), decimals);
        String sign = units < 0 ? String.valueOf(MINUS) : plus && units > 0 ? "+" : "";
        long whole = POWERS[decimals];
        String fraction = Long.toString(whole + Math.abs(units) % whole).substring(1);
        return sign + "$" + grouped(Math.abs(units) / whole) + "." + fraction;
    }

    private static long scaled(BigDecimal value, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_EVEN)
                .movePointRight(decimals)
                .longValueExact();
    }

    private static String signed(long units, int scale, int decimals) {
        boolean shows = units >= (POWERS[scale - decimals] + 1) / 2;
        return (units > 0 && shows ? "+" : "") + fixed(units, scale, decimals);
    }

    /** Units of {@code 10^-scale} with a fixed number of decimals, rounded half up where fewer than the scale are wanted. */
    private static String fixed(long units, int scale, int decimals) {
        int step = POWERS[scale - decimals];
        long magnitude = (Math.abs(units) + step / 2) / step;
        if (decimals == 0) {
            return (units < 0 && magnitude > 0 ? String.valueOf(MINUS) : "") + magnitude;
        }
        StringBuilder text = new StringBuilder(12);
        if (units < 0 && magnitude > 0) {
            text.append(MINUS);
        }
        text.append(magnitude / POWERS[decimals]).append('.');
        String fraction = Long.toString(magnitude % POWERS[decimals]);
        return text.repeat('0', decimals - fraction.length()).append(fraction).toString();
    }

    private static String grouped(long whole) {
        String digits = Long.toString(whole);
        if (digits.length() <= 3) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
