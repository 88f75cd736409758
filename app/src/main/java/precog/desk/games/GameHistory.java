package precog.desk.games;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.analytics.ScoreRecord;
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
     * @param model as the model says, {@code market} as the middle of the market says, {@code benchmark} as the score
     *     source says; not a number where one says nothing
     */
    record Chance(Instant at, double model, double market, double benchmark) {
        private boolean saysAs(Chance other) {
            return Double.compare(model, other.model) == 0
                    && Double.compare(market, other.market) == 0
                    && Double.compare(benchmark, other.benchmark) == 0;
        }

        private boolean saysNothing() {
            return Double.isNaN(model) && Double.isNaN(market) && Double.isNaN(benchmark);
        }
    }

    private final List<Chance> chances = new ArrayList<>();
    private final List<ScoreRecord> scores = new ArrayList<>();
    private long grainMillis = 2_000;
    private long revision;
    private boolean pastKnown;

    /** Notes a chance that differs from the last, unless one was noted less than a grain ago. */
    void chance(Chance next) {
        Chance last = chances.isEmpty() ? null : chances.getLast();
        boolean news = last == null
                ? !next.saysNothing()
                : !last.saysAs(next) && next.at().toEpochMilli() - last.at().toEpochMilli() >= grainMillis;
        if (!news) {
            return;
        }
        revision++;
        chances.add(next);
        thin();
    }

    private void thin() {
        while (chances.size() > CHANCES) {
            for (int index = chances.size() - 2; index > 0; index -= 2) {
                chances.remove(index);
            }
            grainMillis *= 2;
        }
    }

    /** Puts what was kept of earlier times before what is known already. */
    void precede(List<Chance> keptChances, List<ScoreRecord> keptScores) {
        pastKnown = true;
        revision++;
        chances.addAll(
                0,
                keptChances.stream()
                        .filter(one -> chances.isEmpty()
                                || one.at().isBefore(chances.getFirst().at()))
                        .toList());
        thin();
        List<ScoreRecord> earlier = new ArrayList<>(keptScores.stream()
                .filter(one ->
                        scores.isEmpty() || one.at().isBefore(scores.getFirst().at()))
                .toList());
        // The first score seen was that of a report in the middle: where it was kept already it began then.
        if (!earlier.isEmpty() && !scores.isEmpty() && same(earlier.getLast(), scores.getFirst())) {
            scores.removeFirst();
        }
        scores.addAll(0, earlier);
    }

    /** Whether what was kept of earlier times is in it. */
    boolean pastKnown() {
        return pastKnown;
    }

    private static boolean same(ScoreRecord one, ScoreRecord other) {
        return one.home() == other.home() && one.away() == other.away();
    }

    /** Notes the score of a report where it is another one. */
    void score(Instant at, GameReport report) {
        ScoreRecord last = scores.isEmpty() ? null : scores.getLast();
        boolean same = last != null && last.home() == report.homeScore() && last.away() == report.awayScore();
        if (!same && scores.size() < SCORES) {
            revision++;
            scores.add(new ScoreRecord(at, report.homeScore(), report.awayScore()));
        }
    }

    /** Oldest first. */
    List<Chance> chances() {
        return chances;
    }

    /** Oldest first. */
    List<ScoreRecord> scores() {
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
