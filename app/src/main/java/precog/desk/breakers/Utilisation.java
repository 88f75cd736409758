package precog.desk.breakers;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much of a limit is used up, from the numbers as the engine shows them. */
final class Utilisation {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    private Utilisation() {}

    /** Observed over limit, 0 to 1; empty where either holds no number. */
    static OptionalDouble of(String observed, String limit) {
        OptionalDouble used = number(observed);
        OptionalDouble most = number(limit);
        return used.isEmpty() || most.isEmpty() || most.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.clamp(used.getAsDouble() / most.getAsDouble(), 0, 1));
    }

    private static OptionalDouble number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.find()
                ? OptionalDouble.of(new BigDecimal(matcher.group().replace(",", "")).doubleValue())
                : OptionalDouble.empty();
    }
}
