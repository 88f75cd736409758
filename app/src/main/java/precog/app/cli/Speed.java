package precog.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * How fast simulated time goes.
 *
 * @param factor simulated seconds per real second; infinite for as fast as the engine goes
 */
public record Speed(double factor) {
    static final String MAX = "max";

    public boolean unpaced() {
        return Double.isInfinite(factor);
    }

    /** Reads {@code max} or a number such as {@code 10}, {@code 0.5} or {@code 100x}. */
    static final class Converter implements ITypeConverter<Speed> {
        @Override
        public Speed convert(String text) {
            if (text.equalsIgnoreCase(MAX)) {
                return new Speed(Double.POSITIVE_INFINITY);
            }
            try {
                double factor = Double.parseDouble(text.replaceFirst("[x×]$", ""));
                if (factor > 0 && factor <= 1000) {
                    return new Speed(factor);
                }
            } catch (NumberFormatException e) {
                // falls through to the one sentence for both
            }
            throw new TypeConversionException("'" + text + "' is no speed; write a number from 0.1 to 1000, or max");
        }
    }
}
