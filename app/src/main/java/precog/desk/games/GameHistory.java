package precog.desk.games;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;

/**
 * How a game went: the chance of its home side and every score. Bounded: when the chances are full, every second one
 * is left out, so that the whole game stays in view at half the grain.
 */
final class GameHistory {
    private static final int CHANCES = 400;
    private static final int SCORES = 400;

    /**
     * The chance of the home side at one moment, a share of 1.
     *
     * @param model as the model says, {@code market} as the middle of the market says; not a number where one says
     *     nothing
     */
    record Chance(Instant at, double model, double market) {
        private boolean says(double otherModel, double otherMarket) {
            return Double.compare(model, otherModel) == 0 && Double.compare(market, otherMarket) == 0;
        }
    }

    /** A score from one moment on. */
    record Score(Instant at, int home, int away) {}

    private final List<Chance> chances = new ArrayList<>();
    private final List<Score> scores = new ArrayList<>();
    private long grainMillis = 2_000;
    private long revision;

    /** Notes a chance that differs from the last, unless one was noted less than a grain ago. */
    void chance(Instant at, double model, double market) {
        Chance last = chances.isEmpty() ? null : chances.getLast();
        if (last != null
                && (last.says(model, market) || at.toEpochMilli() - last.at().toEpochMilli() < grainMillis)) {
            return;
        }
        if (last == null && Double.isNaN(model) && Double.isNaN(market)) {
            return;
        }
        revision++;
        chances.add(new Chance(at, model, market));
        if (chances.size() > CHANCES) {
            for (int index = chances.size() - 2; index > 0; index -= 2) {
                chances.remove(index);
            }
            grainMillis *= 2;
        }
    }

    /** Notes the score of a report where it is another one. */
    void score(Instant at, GameReport report) {
        Score last = scores.isEmpty() ? null : scores.getLast();
        boolean same = last != null && last.home() == report.homeScore() && last.away() == report.awayScore();
        if (!same && scores.size() < SCORES) {
            revision++;
            scores.add(new Score(at, report.homeScore(), report.awayScore()));
        }
    }

    /** Oldest first. */
    List<Chance> chances() {
        return chances;
    }

    /** Oldest first. */
    List<Score> scores() {
        return scores;
    }

    /** The newest chance; null before any. */
    @Nullable
    Chance last() {
        return chances.isEmpty() ? null : chances.getLast();
    }

    /** Another number after every change. */
    long revision() {
        return revision;
    }
}
