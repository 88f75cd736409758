package precog.sim.sport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SportTest {
    private static final int GAMES = 4_000;

    enum Kind {
        FOOTBALL(Football::new),
        BASKETBALL(Basketball::new),
        HOCKEY(GoalGame::hockey),
        SOCCER(GoalGame::soccer),
        BASEBALL(Baseball::new),
        TENNIS(Tennis::new);

        private final Supplier<Sport> sport;

        Kind(Supplier<Sport> sport) {
            this.sport = sport;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theChancesBeforeTheStartAreThoseOfTheRatings(Kind kind) {
        Sport sport = kind.sport.get();
        for (int edge = -300; edge <= 300; edge += 25) {
            double rated = 1 / (1 + Math.pow(10, -edge / 400.0));
            assertThat(sport.start(edge).chances().expectation())
                    .as("edge %d", edge)
                    .isBetween(rated - 0.003, rated + 0.003);
        }
    }

    /** One state of each game, so that the outcomes in a bucket are independent. */
    @ParameterizedTest
    @EnumSource
    void whatIsSaidToHappenWithSomeChanceHappensThatOften(Kind kind) {
        Sport sport = kind.sport.get();
        SplittableRandom random = new SplittableRandom(11);
        double[] said = new double[10];
        double[] happened = new double[10];
        int[] count = new int[10];
        for (int game = 0; game < GAMES; game++) {
            Contest contest = sport.start(240 * (random.nextDouble() - 0.5));
            List<Double> chances = new ArrayList<>();
            while (!contest.over()) {
                chances.add(contest.chances().home());
                contest.advance(random);
            }
            double chance = chances.get(random.nextInt(chances.size()));
            int bucket = Math.min(9, (int) (chance * 10));
            said[bucket] += chance;
            happened[bucket] += contest.chances().home();
            count[bucket]++;
        }
        for (int bucket = 0; bucket < 10; bucket++) {
            double mean = said[bucket] / count[bucket];
            double tolerance = 0.012 + 3 * Math.sqrt(mean * (1 - mean) / count[bucket]);
            assertThat(happened[bucket] / count[bucket])
                    .as("%s: said %.3f of %d states", kind, mean, count[bucket])
                    .isBetween(mean - tolerance, mean + tolerance);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGameEndsWithAWinnerOrADrawAboutWhenItUsuallyDoes(Kind kind) {
        Sport sport = kind.sport.get();
        SplittableRandom random = new SplittableRandom(5);
        double millis = 0;
        for (int game = 0; game < 300; game++) {
            Contest contest = sport.start(0);
            long before = 0;
            while (!contest.over()) {
                contest.advance(random);
                assertThat(contest.elapsedMillis()).isGreaterThanOrEqualTo(before);
                before = contest.elapsedMillis();
            }
            Standing last = contest.standing();
            assertThat(contest.chances().home()).isEqualTo(last.homeScore() > last.awayScore() ? 1 : 0);
            assertThat(kind == Kind.SOCCER || last.homeScore() != last.awayScore())
                    .isTrue();
            millis += before;
        }
        assertThat(millis / 300 / sport.typicalMillis()).isBetween(0.85, 1.15);
    }
}
