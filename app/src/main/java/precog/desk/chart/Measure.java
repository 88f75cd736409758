package precog.desk.chart;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.desk.text.Figures;

/** What a number of a chart is, and so how it is written. */
public enum Measure {
    /** Dollars a contract: 0 to 1. */
    PRICE(0.0001, 0.08),
    /** A difference of prices in dollars a contract, with its sign. */
    EDGE(0.0001, 0.04),
    /** A share of 1, written in per cent. */
    PERCENT(0.001, 0.08),
    /** A share of 1 with its sign, written in per cent. */
    CHANGE(0.001, 0.02),
    /** Dollars. */
    DOLLARS(0.01, 2),
    /** Points of a rating. */
    RATING(0.1, 40),
    /** Contracts. */
    CONTRACTS(1, 1),
    /** Things counted. */
    COUNT(1, 1);

    private final double finest;
    private final double leastHeight;

    Measure(double finest, double leastHeight) {
        this.finest = finest;
        this.leastHeight = leastHeight;
    }

    /** Smallest step between two marks of an axis. */
    double finest() {
        return finest;
    }

    /** Height an axis fitted to its values has at least, so that noise does not look like news. */
    double leastHeight() {
        return leastHeight;
    }

    /** Values there can be; null where there is no bound. */
    @Nullable
    Extent bounds() {
        return switch (this) {
            case PRICE, PERCENT -> new Extent(0, 1);
            case EDGE -> new Extent(-1, 1);
            case CHANGE, DOLLARS, RATING, CONTRACTS, COUNT -> null;
        };
    }

    /** A value as exactly as it is known; {@value Figures#NONE} where it is not. */
    public String text(double value) {
        if (Double.isNaN(value)) {
            return Figures.NONE;
        }
        return switch (this) {
            case PRICE -> price(value);
            case EDGE -> plus(value) + price(value);
            case PERCENT -> fixed(value * 100, 1) + " %";
            case CHANGE -> plus(value) + fixed(value * 100, 1) + " %";
            case DOLLARS -> dollars(value, 2);
            case RATING -> fixed(value, 1);
            case CONTRACTS, COUNT -> fixed(value, value == Math.rint(value) ? 0 : 2);
        };
    }

    /** A value as a mark of an axis shows it, where {@code step} lies between two marks. */
    String mark(double value, double step) {
        return switch (this) {
            case PRICE -> fixed(value, Math.max(2, decimals(step)));
            case EDGE -> plus(value) + fixed(value, Math.max(2, decimals(step)));
            case PERCENT -> fixed(value * 100, decimals(step * 100)) + " %";
            case CHANGE -> plus(value) + fixed(value * 100, decimals(step * 100)) + " %";
            case DOLLARS -> dollars(value, step < 1 ? 2 : 0);
            case RATING, CONTRACTS, COUNT -> fixed(value, decimals(step));
        };
    }

    private static String dollars(double value, int decimals) {
        String figure = fixed(Math.abs(value), decimals);
        return value < 0 && !figure.equals(fixed(0, decimals)) ? "−$" + figure : "$" + figure;
    }

    /** To the cent, and to the hundredth of a cent where it needs it. */
    private static String price(double value) {
        int decimals = 2;
        while (decimals < 4
                && Math.abs(value * Math.pow(10, decimals) - Math.rint(value * Math.pow(10, decimals))) > 1e-6) {
            decimals++;
        }
        return fixed(value, decimals);
    }

    private static String plus(double value) {
        return value > 0 ? "+" : "";
    }

    /** Decimals that tell values so far apart from each other. */
    private static int decimals(double step) {
        return Math.clamp((long) Math.ceil(-Math.log10(step) - 1e-9), 0, 4);
    }

    private static String fixed(double value, int decimals) {
        String text = String.format(Locale.ENGLISH, "%,." + decimals + "f", Math.abs(value));
        boolean zero = text.chars().noneMatch(digit -> digit >= '1' && digit <= '9');
        return value < 0 && !zero ? "−" + text : text;
    }
}
