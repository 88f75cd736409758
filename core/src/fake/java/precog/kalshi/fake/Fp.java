package precog.kalshi.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Fixed-point text as the venue writes it: prices to 4 decimals, counts to 2, fees to 6. */
final class Fp {
    private Fp() {}

    static BigDecimal of(String text) {
        return new BigDecimal(text);
    }

    static String price(BigDecimal price) {
        return price.setScale(4, RoundingMode.HALF_EVEN).toPlainString();
    }

    static String count(BigDecimal count) {
        return count.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }

    /** Dollars to 4 decimals, or to 6 where 4 would lose something. */
    static String dollars(BigDecimal dollars) {
        BigDecimal exact = dollars.stripTrailingZeros();
        return dollars.setScale(exact.scale() > 4 ? 6 : 4, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    static String fee(BigDecimal fee) {
        return fee.setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }

    static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).setScale(0, RoundingMode.FLOOR).longValueExact();
    }

    static String time(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at);
    }

    static BigDecimal complement(BigDecimal price) {
        return BigDecimal.ONE.subtract(price);
    }
}
