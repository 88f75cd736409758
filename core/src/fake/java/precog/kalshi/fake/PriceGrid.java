package precog.kalshi.fake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The prices a market takes: ranges with a step each; the name of the structure is only a name. */
record PriceGrid(String name, List<Range> ranges) {
    private static final Map<String, String> STEPS =
            Map.of("whole", "0.0100", "half", "0.0050", "quint", "0.0020", "deci", "0.0010", "centi", "0.0001");

    /** Prices from {@code start} to {@code end}, both included, {@code step} apart. */
    record Range(BigDecimal start, BigDecimal end, BigDecimal step) {
        static Range of(String start, String end, String step) {
            return new Range(new BigDecimal(start), new BigDecimal(end), new BigDecimal(step));
        }

        boolean holds(BigDecimal price) {
            return price.compareTo(start) >= 0
                    && price.compareTo(end) <= 0
                    && price.subtract(start).remainder(step).signum() == 0;
        }
    }

    /** The grid of a structure the venue knows: linear_cent, deci_cent, tapered_deci_cent or center_X_edge_Y[_cent]. */
    static PriceGrid named(String name) {
        return switch (name) {
            case "linear_cent" -> new PriceGrid(name, List.of(Range.of("0.0000", "1.0000", "0.0100")));
            case "deci_cent" -> new PriceGrid(name, List.of(Range.of("0.0000", "1.0000", "0.0010")));
            case "tapered_deci_cent" -> tapered(name, "0.1000", "0.9000", "0.0100", "0.0010");
            default -> centred(name);
        };
    }

    private static PriceGrid centred(String name) {
        String[] words = name.split("_");
        String centre = words.length >= 4 ? STEPS.get(words[1]) : null;
        String edge = words.length >= 4 ? STEPS.get(words[3]) : null;
        if (centre == null || edge == null) {
            throw new IllegalArgumentException("No price structure is called \"" + name + "\"; give its ranges.");
        }
        boolean narrow = words[3].equals("centi");
        return tapered(name, narrow ? "0.0100" : "0.1000", narrow ? "0.9900" : "0.9000", centre, edge);
    }

    private static PriceGrid tapered(String name, String low, String high, String centre, String edge) {
        return new PriceGrid(
                name,
                List.of(Range.of("0.0000", low, edge), Range.of(low, high, centre), Range.of(high, "1.0000", edge)));
    }

    boolean takes(BigDecimal price) {
        return price.signum() > 0
                && price.compareTo(BigDecimal.ONE) < 0
                && ranges.stream().anyMatch(range -> range.holds(price));
    }

    ArrayNode json() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Range range : ranges) {
            array.addObject()
                    .put("start", Fp.price(range.start()))
                    .put("end", Fp.price(range.end()))
                    .put("step", Fp.price(range.step()));
        }
        return array;
    }
}
