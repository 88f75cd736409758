package precog.value;

import java.util.List;

/**
 * The prices a market accepts: consecutive ranges, each with its step. The venue's list decides, not its name.
 *
 * @param name the venue's name of the structure, for people
 * @param ranges ascending and adjoining
 */
public record TickStructure(String name, List<Range> ranges) {
    /** One cent from 0 to 1, the common structure. */
    public static final TickStructure LINEAR_CENT =
            new TickStructure("linear_cent", List.of(new Range(Price.ZERO, Price.ONE, 100)));

    /**
     * Prices with one step between them.
     *
     * @param start first price of the range
     * @param end last price of the range, shared with the next
     * @param step units of {@link Price} between two ticks
     */
    public record Range(Price start, Price end, int step) {
        public Range {
            if (step <= 0 || !start.isBelow(end)) {
                throw new IllegalArgumentException("A tick range needs a positive step and an end above its start.");
            }
        }

        private boolean holds(int units) {
            return units >= start.units() && units <= end.units();
        }
    }

    public TickStructure {
        ranges = List.copyOf(ranges);
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("A tick structure needs at least one range.");
        }
    }

    /** The same ticks in own-side prices of an outcome: for NO, 1 − each of them. */
    public TickStructure of(Outcome outcome) {
        return outcome == Outcome.YES
                ? this
                : new TickStructure(
                        name,
                        ranges.reversed().stream()
                                .map(range -> new Range(
                                        range.end().complement(), range.start().complement(), range.step()))
                                .toList());
    }

    /** Whether an order may carry this price: on a tick and strictly between 0 and 1. */
    public boolean accepts(Price price) {
        return price.units() > 0 && price.units() < Price.ONE_DOLLAR && price.equals(floor(price));
    }

    /** The highest tick at or below {@code price}. */
    public Price floor(Price price) {
        for (Range range : ranges) {
            if (range.holds(price.units())) {
                int offset = price.units() - range.start().units();
                return new Price(range.start().units() + offset / range.step() * range.step());
            }
        }
        return price.isBelow(ranges.getFirst().start())
                ? ranges.getFirst().start()
                : ranges.getLast().end();
    }

    /** The lowest tick at or above {@code price}. */
    public Price ceiling(Price price) {
        Price floor = floor(price);
        return floor.isBelow(price) ? up(floor) : floor;
    }

    /** The next tick above, or 1 at the top. */
    public Price up(Price price) {
        for (Range range : ranges) {
            if (range.holds(price.units()) && price.units() < range.end().units()) {
                return new Price(Math.min(
                        floor(price).units() + range.step(), range.end().units()));
            }
        }
        return Price.ONE;
    }

    /** The next tick below, or 0 at the bottom. */
    public Price down(Price price) {
        Price floor = floor(price);
        if (floor.isBelow(price)) {
            return floor;
        }
        for (Range range : ranges.reversed()) {
            if (range.holds(price.units()) && price.units() > range.start().units()) {
                return new Price(
                        Math.max(floor.units() - range.step(), range.start().units()));
            }
        }
        return Price.ZERO;
    }
}
