package precog.model.elo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import precog.value.Category;

class EloTest {
    private static Elo elo(Category league) {
        return new Elo(LeagueParameters.of(league));
    }

    @Test
    void aHundredPointsAreSixtyFourPercent() {
        assertThat(Elo.expectation(0)).isEqualTo(0.5);
        assertThat(Elo.expectation(100)).isCloseTo(0.640065, within(1e-6));
        assertThat(Elo.expectation(400)).isCloseTo(10.0 / 11, within(1e-12));
    }

    @Test
    void homeFieldCountsOnlyOffNeutralGround() {
        assertThat(elo(Category.NFL).forecast(1500, 1500, false).home()).isEqualTo(Elo.expectation(65));
        assertThat(elo(Category.NFL).forecast(1500, 1500, true).home()).isEqualTo(0.5);
        assertThat(elo(Category.TENNIS).forecast(1500, 1500, false).home()).isEqualTo(0.5);
    }

    @Test
    void aWideWinMovesMoreAndLessSoForAFavourite() {
        assertThat(Elo.marginMultiplier(0, 300)).isCloseTo(1.524924, within(1e-6));
        assertThat(Elo.marginMultiplier(7, 0)).isCloseTo(2.079442, within(1e-6));
        assertThat(Elo.marginMultiplier(7, 200)).isCloseTo(2.079442 * 2.2 / 2.4, within(1e-6));
        assertThat(Elo.marginMultiplier(7, -200)).isCloseTo(2.079442 * 2.2 / 2.0, within(1e-6));
    }

    @Test
    void hockeyIgnoresTheMargin() {
        Elo nhl = elo(Category.NHL);
        assertThat(nhl.homeGain(1500, 1500, true, 1)).isEqualTo(3);
        assertThat(nhl.homeGain(1500, 1500, true, 7)).isEqualTo(3);
    }

    @Test
    void aFrenchDrawMovesTwentyAndAWinThirty() {
        Elo ligue1 = elo(Category.LIGUE1);
        double expected = Elo.expectation(60);
        assertThat(ligue1.homeGain(1500, 1500, false, 0)).isCloseTo(20 * (0.5 - expected), within(1e-12));
        assertThat(ligue1.homeGain(1500, 1500, false, 3)).isCloseTo(30 * (1 - expected), within(1e-12));
    }

    @Test
    void aNewTennisPlayerMovesHalfAsMuchAgain() {
        assertThat(elo(Category.TENNIS).provisionalFactor(19)).isEqualTo(1.5);
        assertThat(elo(Category.TENNIS).provisionalFactor(20)).isEqualTo(1);
        assertThat(elo(Category.NBA).provisionalFactor(0)).isEqualTo(1);
    }

    @Test
    void evenSidesDrawAQuarterOfTheTime() {
        Forecast even = elo(Category.EPL).forecast(1500, 1500, true);
        assertThat(even).isEqualTo(new Forecast(0.375, 0.25, 0.375));
        Forecast home = elo(Category.EPL).forecast(1600, 1500, false);
        double draw = 0.25 * Math.exp(-0.64);
        assertThat(home.draw()).isCloseTo(draw, within(1e-12));
        assertThat(home.home()).isCloseTo(Elo.expectation(160) - draw / 2, within(1e-12));
    }

    @Property(seed = "538")
    void threeResultsAlwaysAddUpAndNoneVanishes(
            @ForAll @DoubleRange(min = 0, max = 3000) double home,
            @ForAll @DoubleRange(min = 0, max = 3000) double away,
            @ForAll boolean neutral) {
        Forecast forecast = elo(Category.LIGUE1).forecast(home, away, neutral);
        assertThat(forecast.home() + forecast.draw() + forecast.away()).isCloseTo(1, within(1e-12));
        assertThat(forecast.home()).isGreaterThan(0.009);
        assertThat(forecast.away()).isGreaterThan(0.009);
        assertThat(forecast.draw()).isBetween(0.048, 0.3501);
    }

    @Property(seed = "538")
    void theWinnerNeverLosesPoints(
            @ForAll @DoubleRange(min = 1000, max = 2000) double home,
            @ForAll @DoubleRange(min = 1000, max = 2000) double away,
            @ForAll @IntRange(min = 1, max = 60) int margin) {
        Elo nfl = elo(Category.NFL);
        assertThat(nfl.homeGain(home, away, false, margin)).isPositive();
        assertThat(nfl.homeGain(home, away, false, -margin)).isNegative();
    }
}
