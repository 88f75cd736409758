package precog.desk.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What runs from left to right. */
public sealed interface XAxis {
    /** Marks within what is shown, at most so many. */
    List<Tick> ticks(Extent shown, int most);

    /** A place in full. */
    String text(double at);

    /** All there is to see where the data reaches this far. */
    Extent room(Extent data);

    /** The least a viewer can zoom in to. */
    double least();

    /** Width in pixels a mark needs so that its words do not touch the next. */
    default double spacing() {
        return 64;
    }

    /** Time, in milliseconds since 1970, read in {@code zone}. */
    record Time(ZoneId zone) implements XAxis {
        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm:ss", Locale.ENGLISH);
        private static final double LEAST_MILLIS = 10_000;
        private static final double LEAST_ROOM_MILLIS = 120_000;

        /** A place on an axis of time. */
        public static double at(Instant instant) {
            return instant.toEpochMilli();
        }

        @Override
        public List<Tick> ticks(Extent shown, int most) {
            return Ticks.times(shown, most, zone);
        }

        @Override
        public String text(double at) {
            return MOMENT.format(Instant.ofEpochMilli(Math.round(at)).atZone(zone));
        }

        @Override
        public Extent room(Extent data) {
            return new Extent(data.low(), Math.max(data.high() + 0.01 * data.width(), data.low() + LEAST_ROOM_MILLIS));
        }

        @Override
        public double least() {
            return LEAST_MILLIS;
        }
    }

    /**
     * Numbers.
     *
     * @param name what they are, before the number at the crosshair
     */
    record Numbers(String name, Measure measure) implements XAxis {
        @Override
        public List<Tick> ticks(Extent shown, int most) {
            return Ticks.numbers(shown, most, measure);
        }

        @Override
        public String text(double at) {
            return name + " " + measure.text(at);
        }

        @Override
        public Extent room(Extent data) {
            double spare = 0.02 * data.width();
            Extent room = new Extent(data.low() - spare, data.high() + spare).atLeast(2 * least());
            Extent bounds = measure.bounds();
            return bounds == null ? room : room.within(bounds.with(data));
        }

        @Override
        public double least() {
            return measure.finest() * 10;
        }
    }

    /** Things by name: the first lies at 0, the next at 1. */
    record Names(List<String> names) implements XAxis {
        public Names {
            names = List.copyOf(names);
        }

        @Override
        public List<Tick> ticks(Extent shown, int most) {
            List<Tick> ticks = new ArrayList<>();
            int every = Math.max(1, (int) Math.ceil(shown.width() / Math.max(1, most)));
            for (int at = 0; at < names.size(); at += every) {
                if (shown.contains(at)) {
                    ticks.add(new Tick(at, names.get(at)));
                }
            }
            return ticks;
        }

        @Override
        public String text(double at) {
            int index = (int) Math.round(at);
            return index >= 0 && index < names.size() ? names.get(index) : "";
        }

        @Override
        public Extent room(Extent data) {
            return new Extent(-0.5, Math.max(0.5, names.size() - 0.5));
        }

        @Override
        public double least() {
            return 1;
        }

        /** Close: names that would touch are left out where they are written. */
        @Override
        public double spacing() {
            return 24;
        }
    }
}
