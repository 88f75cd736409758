package precog.desk.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Ratings of teams or players over time, each standing from one game to the next. */
public final class RatingChart {
    private static final Ink[] INKS = {Ink.ACCENT, Ink.WARNING, Ink.GAIN, Ink.VIOLET, Ink.LOSS, Ink.TEXT};

    private RatingChart() {}

    /** A rating in points that held from {@code at} on. */
    public record Rating(Instant at, double points) {}

    /** The ratings of one team or player, oldest first. */
    public record Rated(String name, List<Rating> ratings) {
        public Rated {
            ratings = List.copyOf(ratings);
        }
    }

    /** The ratings of some, each with a colour and a dash of its own up to two dozen. */
    public static ChartData of(List<Rated> rated, ZoneId zone) {
        List<Series> series = new ArrayList<>();
        for (Rated one : rated) {
            int at = series.size();
            List<Series.Point> points = one.ratings().stream()
                    .map(rating -> new Series.Point(XAxis.Time.at(rating.at()), rating.points()))
                    .toList();
            // Neighbours in the list differ in both: the colour changes each time, and so does the dash.
            series.add(Series.steps(one.name(), INKS[at % INKS.length], Measure.RATING, points)
                    .with(Dash.values()[(at + at / INKS.length) % Dash.values().length]));
        }
        return new ChartData(
                "Ratings",
                new XAxis.Time(zone),
                YAxis.fitted(Measure.RATING),
                series,
                "No rated game yet. Ratings come with results: import them on the command line, or wait for a game to end.");
    }
}
