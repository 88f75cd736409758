package precog.desk.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All a chart shows, immutable.
 *
 * @param name what the chart is of, for those who cannot see it
 * @param series drawn in this order, the last on top
 * @param empty what to say while there is nothing to draw, and what will bring something
 */
public record ChartData(String name, XAxis across, YAxis up, List<Series> series, String empty) {
    public ChartData {
        series = List.copyOf(series);
    }

    /** Whether no series has a single point. */
    public boolean isEmpty() {
        return series.stream().allMatch(one -> one.places().findAny().isEmpty());
    }

    /** All there is from left to right; null where there is nothing. */
    public @Nullable Extent room() {
        Extent data = null;
        for (Series one : series) {
            double[] places = one.places().toArray();
            if (places.length > 0) {
                data = new Extent(places[0], places[places.length - 1]).with(data);
            }
        }
        return data == null ? null : across.room(data);
    }

    /** What the upward axis shows of this stretch. */
    Extent heights(Extent shown) {
        Extent heights = null;
        for (Series one : series) {
            heights = Extent.union(heights, one.heights(shown));
        }
        return up.shown(heights);
    }

    /** Every place at which something is known, each once, from left to right. */
    double[] places() {
        return series.stream()
                .flatMapToDouble(Series::places)
                .sorted()
                .distinct()
                .toArray();
    }

    /**
     * The values at a place.
     *
     * @param reach how far off a dot may be to be meant
     */
    public List<Reading> readings(double place, double reach) {
        List<Reading> readings = new ArrayList<>();
        for (Series one : series) {
            Reading reading = one.at(place, reach);
            if (reading != null) {
                readings.add(reading);
            }
        }
        return readings;
    }

    /** The chart in words: of what it is, its newest values, and what range they cover. */
    public String inWords() {
        Extent room = room();
        if (room == null) {
            return name + ". " + empty;
        }
        String newest = series.stream()
                .flatMap(one -> last(one).stream())
                .map(reading -> reading.series().name() + " " + reading.text())
                .collect(Collectors.joining(", "));
        double[] places = places();
        Extent heights = null;
        for (Series one : series) {
            heights = Extent.union(heights, one.heights(room));
        }
        String range = heights == null
                ? ""
                : " Between " + up.measure().text(heights.low()) + " and "
                        + up.measure().text(heights.high()) + ".";
        return name + ". " + across.text(places[0]) + " to " + across.text(places[places.length - 1]) + ". Last: "
                + newest + "." + range;
    }

    private static List<Reading> last(Series series) {
        double last = series.places().reduce(Double.NaN, (before, next) -> next);
        Reading reading = Double.isNaN(last) ? null : series.at(last, 0);
        return reading == null ? List.of() : List.of(reading);
    }
}
