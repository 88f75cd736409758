package precog.model.odds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import precog.SharedData;
import precog.model.evaluation.Evaluation;
import precog.results.BookmakerOdds;
import precog.results.BookmakerOdds.Bet;
import precog.results.BookmakerOdds.Outcome;
import precog.results.DecimalOdds;
import precog.results.GameResult;
import precog.results.GamesCsv;
import precog.results.GamesFile;
import precog.results.Parsed;
import precog.value.GameId;

class OverroundTest {
    private static List<DecimalOdds> odds(String... decimals) {
        return Arrays.stream(decimals)
                .map(text -> new DecimalOdds(new BigDecimal(text)))
                .toList();
    }

    private static void fair(Overround method, List<DecimalOdds> odds, double... expected) {
        List<Double> fair = method.fair(odds);
        assertThat(fair).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(fair.get(i)).isCloseTo(expected[i], within(1e-9));
        }
    }

    /** The Shin vector is the example of the Python package shin, which iterates to a fixed point. */
    @Test
    void agreesWithPublishedVectorsForThreeResults() {
        List<DecimalOdds> odds = odds("2.6", "2.4", "4.3");
        assertThat(Overround.margin(odds)).isCloseTo(0.033840191, within(1e-9));
        fair(Overround.MULTIPLICATIVE, odds, 0.3720259553, 0.4030281182, 0.2249459265);
        fair(Overround.POWER, odds, 0.3729844041, 0.4051071675, 0.2219084285);
        fair(Overround.SHIN, odds, 0.3729940603, 0.4047794109, 0.2222265287);
    }

    /** With two results Shin takes the same from both: (π₁ − π₂ + 1) / 2. */
    @Test
    void takesMoreFromTheLongshotOfTwo() {
        List<DecimalOdds> odds = odds("1.05", "15");
        fair(Overround.MULTIPLICATIVE, odds, 0.9345794393, 0.0654205607);
        fair(Overround.POWER, odds, 0.9480957164, 0.0519042836);
        fair(Overround.SHIN, odds, 0.9428571429, 0.0571428571);
    }

    @Test
    void anEvenBetIsOneHalfByEveryMethodAndOneSideAloneSaysNothing() {
        for (Overround method : Overround.values()) {
            fair(method, odds("1.9091", "1.9091"), 0.5, 0.5);
            fair(method, odds("2.1", "2.1"), 0.5, 0.5);
            assertThatThrownBy(() -> method.fair(odds("1.9"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(seed = "1993")
    void alwaysAddsUpAndKeepsTheOrder(
            @ForAll @IntRange(min = 10_100, max = 500_000) int one,
            @ForAll @IntRange(min = 10_100, max = 500_000) int two,
            @ForAll @IntRange(min = 10_100, max = 500_000) int three) {
        List<DecimalOdds> odds = new ArrayList<>();
        for (int units : List.of(one, two, three)) {
            odds.add(new DecimalOdds(BigDecimal.valueOf(units, 4)));
        }
        for (Overround method : Overround.values()) {
            List<Double> fair = method.fair(odds);
            assertThat(fair.stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
            assertThat(fair).allMatch(p -> p >= 0 && p <= 1);
            assertThat(Double.compare(fair.get(0), fair.get(1))).isIn(0, Integer.signum(two - one));
        }
    }

    @Test
    void americanAndDecimalOddsAreTheSameBet() {
        assertThat(DecimalOdds.ofAmerican(150)).hasToString("2.5000");
        assertThat(DecimalOdds.ofAmerican(-110)).hasToString("1.9091");
        assertThat(DecimalOdds.ofAmerican(100)).isEqualTo(DecimalOdds.ofAmerican(-100));
        assertThat(DecimalOdds.ofAmerican(-110).impliedProbability()).isCloseTo(110.0 / 210, within(1e-5));
        for (int american : new int[] {-1000, -250, -110, -105, 100, 101, 155, 2500}) {
            assertThat(DecimalOdds.ofAmerican(american).american()).isEqualTo(american);
        }
        assertThatThrownBy(() -> DecimalOdds.ofAmerican(99)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DecimalOdds(BigDecimal.ONE)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The closing moneylines of real games, freed of their margin, are well calibrated. */
    @Test
    void realClosingLinesAreCalibrated() {
        Parsed<GamesFile> parsed = GamesCsv.read(SharedData.path("nflverse/games.csv"));
        GamesFile file = ((Parsed.Complete<GamesFile>) parsed).value();
        Set<GameId> homeWins = file.games().stream()
                .filter(game -> game.rates() && game.margin() > 0)
                .map(GameResult::id)
                .collect(Collectors.toSet());
        for (Overround method : Overround.values()) {
            Evaluation evaluation = new Evaluation(10);
            for (int i = 0; i + 1 < file.odds().size(); i++) {
                BookmakerOdds home = file.odds().get(i);
                BookmakerOdds away = file.odds().get(i + 1);
                if (home.bet() == Bet.MONEYLINE && home.outcome() == Outcome.HOME_TEAM_WIN) {
                    double fair =
                            method.fair(List.of(home.price(), away.price())).getFirst();
                    evaluation.add(fair, homeWins.contains(home.game()));
                }
            }
            assertThat(evaluation.predictions()).isEqualTo(5_218);
            assertThat(evaluation.calibrationError()).isLessThan(0.02);
            assertThat(evaluation.logLoss()).isBetween(0.58, 0.63);
        }
    }
}
