package precog.model.elo;

import java.util.HashMap;
import java.util.Map;
import precog.feed.MarketListing.Selection;
import precog.model.Interval;
import precog.value.Category;

/**
 * How often results came true that the ratings held about as likely as one now asked for. It answers what a
 * rating's number is worth: an interval that is wide where such games are few, and that shows where the ratings have
 * been wrong. Games with a side of few games are counted apart, because its rating is little more than a guess.
 */
final class TrackRecord {
    /** Games after which a rating is no longer fresh. */
    private static final int SETTLED_GAMES = 10;

    private static final int BINS = 100;

    /** Bins on either side that count as about as likely: 0.05. */
    private static final int REACH = 5;

    private final Map<Kind, Tally> tallies = new HashMap<>();

    private record Kind(Category league, String tour, Selection selection, boolean settled) {}

    private static final class Tally {
        private final int[] games = new int[BINS];
        private final double[] came = new double[BINS];
    }

    /**
     * What games like one asked for came to.
     *
     * @param games how many there were
     * @param interval of their rate, 95 %
     */
    record Evidence(int games, Interval interval) {}

    /** Counts a game whose forecast was made before it. */
    void add(RatedGame rated) {
        Competitor home = rated.home().competitor();
        boolean settled = settled(rated.home().gamesPlayed() - 1, rated.away().gamesPlayed() - 1);
        int margin = rated.game().margin();
        boolean threeWay = rated.forecast().draw() > 0;
        count(home, Selection.HOME, settled, rated.forecast().home(), threeWay ? when(margin > 0) : score(margin));
        if (threeWay) {
            count(home, Selection.DRAW, settled, rated.forecast().draw(), when(margin == 0));
            count(home, Selection.AWAY, settled, rated.forecast().away(), when(margin < 0));
        }
    }

    /** What is known of results of this kind that were held about as likely as {@code forecast} holds it. */
    Evidence evidence(Competitor competitor, Selection selection, Ratings.Before before) {
        Forecast forecast = before.forecast();
        boolean mirrored = forecast.draw() == 0 && selection == Selection.AWAY;
        Selection asked = mirrored ? Selection.HOME : selection;
        boolean settled = settled(before.home().gamesPlayed(), before.away().gamesPlayed());
        Tally tally = tallies.get(new Kind(competitor.league(), competitor.tour(), asked, settled));
        if (tally == null) {
            return new Evidence(0, Interval.UNKNOWN);
        }
        int centre = bin(forecast.of(asked));
        int games = 0;
        double came = 0;
        for (int i = Math.max(0, centre - REACH); i <= Math.min(BINS - 1, centre + REACH); i++) {
            games += tally.games[i];
            came += tally.came[i];
        }
        Interval interval = Interval.wilson(came, games).including(forecast.of(asked));
        return new Evidence(games, mirrored ? interval.complement() : interval);
    }

    private void count(Competitor home, Selection selection, boolean settled, double expected, double came) {
        Kind kind = new Kind(home.league(), home.tour(), selection, settled);
        Tally tally = tallies.computeIfAbsent(kind, key -> new Tally());
        tally.games[bin(expected)]++;
        tally.came[bin(expected)] += came;
    }

    private static boolean settled(int homeGames, int awayGames) {
        return Math.min(homeGames, awayGames) >= SETTLED_GAMES;
    }

    private static int bin(double p) {
        return Math.min(BINS - 1, (int) (p * BINS));
    }

    private static double when(boolean came) {
        return came ? 1 : 0;
    }

    private static double score(int margin) {
        return (Integer.signum(margin) + 1) / 2.0;
    }
}
