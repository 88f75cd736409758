package precog.model.inplay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.value.Category;

/**
 * How a league's games are cut into cells.
 *
 * @param timeline how far a game has come
 * @param margins home score less away score; buckets are finer where one score decides
 * @param situation what is told apart beside time and score
 */
record GameShape(Timeline timeline, Axis margins, Function<GameReport, String> situation) {
    /** The situation that all states belong to. */
    static final String ANY = "any";

    private static final Map<Category, GameShape> SHAPES = Map.ofEntries(
            Map.entry(Category.NFL, football()),
            Map.entry(Category.NCAAF, football()),
            Map.entry(Category.NBA, clocked(4, 720, 180, basketball())),
            Map.entry(Category.WNBA, clocked(4, 600, 150, basketball())),
            Map.entry(Category.NCAAB, clocked(2, 1200, 150, basketball())),
            Map.entry(Category.WNCAAB, clocked(4, 600, 150, basketball())),
            Map.entry(Category.NHL, clocked(3, 1200, 200, margins(0, 1, 2, 3))),
            Map.entry(Category.MLS, clocked(2, 2700, 300, margins(0, 1, 2, 3))),
            Map.entry(Category.EPL, clocked(2, 2700, 300, margins(0, 1, 2, 3))),
            Map.entry(Category.LIGUE1, clocked(2, 2700, 300, margins(0, 1, 2, 3))),
            Map.entry(Category.MLB, new GameShape(new Timeline.Innings(), margins(0, 1, 2, 3, 4, 6), report -> ANY)),
            Map.entry(Category.TENNIS, new GameShape(new Timeline.Sets(), margins(0, 1), GameShape::games)));

    /** The shape of a league's games; none where it has no games. */
    static Optional<GameShape> of(Category league) {
        return Optional.ofNullable(SHAPES.get(league));
    }

    /** How far the game has come; none where its report does not say. */
    Optional<Moment> moment(GameReport report) {
        return timeline.moment(report);
    }

    /** The situation a report tells; {@link #ANY} where it tells none. */
    String situation(GameReport report) {
        return situation.apply(report);
    }

    private static String ball(GameReport report) {
        String ball = report.possession();
        if (ball == null) {
            return ANY;
        }
        return ball.equals(report.home()) ? "home ball" : ball.equals(report.away()) ? "away ball" : ANY;
    }

    /** Who leads the set being played; two games are a break of service. */
    private static String games(GameReport report) {
        try {
            int home = Integer.parseInt(report.situation().getOrDefault("homeGames", ""));
            int away = Integer.parseInt(report.situation().getOrDefault("awayGames", ""));
            return home - away >= 2 ? "home a break up" : away - home >= 2 ? "away a break up" : "on serve";
        } catch (NumberFormatException e) {
            return ANY;
        }
    }

    private static GameShape football() {
        Axis margins = margins(0, 2, 3, 6, 7, 8, 10, 14, 17, 21);
        return new GameShape(new Timeline.Clock(4, 900, 180), margins, GameShape::ball);
    }

    private static GameShape clocked(int periods, int seconds, int slice, Axis margins) {
        return new GameShape(new Timeline.Clock(periods, seconds, slice), margins, report -> ANY);
    }

    private static Axis basketball() {
        return margins(0, 1, 2, 3, 5, 8, 11, 14, 18, 23, 29);
    }

    /** Buckets of leads that end at these points on both sides, and one beyond the last. */
    private static Axis margins(int... ends) {
        List<Axis.Bucket> leads = new ArrayList<>();
        for (int i = 1; i <= ends.length; i++) {
            int from = ends[i - 1] + 1;
            leads.add(lead(from, i < ends.length ? ends[i] : null));
        }
        List<Axis.Bucket> buckets = new ArrayList<>();
        for (Axis.Bucket lead : leads.reversed()) {
            double to = 2 * lead.centre() - lead.from();
            buckets.add(new Axis.Bucket("away" + lead.name(), -to, -lead.centre()));
        }
        buckets.add(new Axis.Bucket("level", 0, 0));
        leads.forEach(lead -> buckets.add(new Axis.Bucket("home" + lead.name(), lead.from(), lead.centre())));
        return new Axis(buckets);
    }

    private static Axis.Bucket lead(int from, @Nullable Integer to) {
        if (to == null) {
            return new Axis.Bucket(" by " + from + " or more", from, from);
        }
        String name = to == from ? " by " + from : " by " + from + " to " + to;
        return new Axis.Bucket(name, from, (from + to) / 2.0);
    }
}
