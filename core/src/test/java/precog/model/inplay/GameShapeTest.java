package precog.model.inplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketListing.Selection;
import precog.model.SyntheticGame;
import precog.model.inplay.Axis.Share;
import precog.value.Category;

class GameShapeTest {
    private static String stage(SyntheticGame game) {
        return GameShape.of(game.league())
                .flatMap(shape -> shape.moment(game.report()))
                .map(moment -> moment.axis().bucket(moment.value()).name())
                .orElse("none");
    }

    private static GameShape nfl() {
        return GameShape.of(Category.NFL).orElseThrow();
    }

    @Test
    void theClockIsCutFinerTowardsTheEnd() {
        SyntheticGame game = SyntheticGame.of(Category.NFL);
        assertThat(stage(game.at(1, "Q1", 3600))).isEqualTo("60:00 to 57:00 left");
        assertThat(stage(game.at(3, "Q3", 1800))).isEqualTo("30:00 to 27:00 left");
        assertThat(stage(game.at(4, "Q4", 181))).isEqualTo("6:00 to 3:00 left");
        assertThat(stage(game.at(4, "Q4", 100))).isEqualTo("3:00 to 1:30 left");
        assertThat(stage(game.at(4, "Q4", 0))).isEqualTo("0:22 to 0:00 left");
        assertThat(stage(game.at(5, "OT", 0))).isEqualTo("overtime");
        assertThat(stage(game.at(2, "Q2", null))).isEqualTo("none");
        assertThat(stage(game.at(2, "Q2", 9999))).isEqualTo("none");
    }

    @Test
    void baseballCountsHalfInningsAndTennisSets() {
        SyntheticGame baseball = SyntheticGame.of(Category.MLB);
        assertThat(stage(baseball.at(3, "Top 3rd", null))).isEqualTo("top 3");
        assertThat(stage(baseball.at(3, "Mid 3rd", null))).isEqualTo("bottom 3");
        assertThat(stage(baseball.at(3, "Bottom 3rd", null))).isEqualTo("bottom 3");
        assertThat(stage(baseball.at(3, "End 3rd", null))).isEqualTo("top 4");
        assertThat(stage(baseball.at(11, "Top 11th", null))).isEqualTo("overtime");
        assertThat(stage(baseball.at(3, "Rain delay", null))).isEqualTo("none");
        SyntheticGame tennis = SyntheticGame.of(Category.TENNIS).at(2, "Set 2", null);
        assertThat(stage(tennis)).isEqualTo("set 2 of 3");
        assertThat(stage(tennis.with(Map.of("best_of", "5")))).isEqualTo("set 2 of 5");
        assertThat(stage(tennis.at(4, "Set 4", null))).isEqualTo("none");
    }

    @Test
    void tennisTellsABreakOfService() {
        GameShape tennis = GameShape.of(Category.TENNIS).orElseThrow();
        SyntheticGame set = SyntheticGame.of(Category.TENNIS).at(1, "Set 1", null);
        assertThat(tennis.situation(set.report())).isEqualTo(GameShape.ANY);
        assertThat(tennis.situation(games(set, "4", "3"))).isEqualTo("on serve");
        assertThat(tennis.situation(games(set, "4", "2"))).isEqualTo("home a break up");
        assertThat(tennis.situation(games(set, "0", "3"))).isEqualTo("away a break up");
    }

    private static GameReport games(SyntheticGame set, String home, String away) {
        return set.with(Map.of("homeGames", home, "awayGames", away)).report();
    }

    @Test
    void leadsAreFinerWhereOneScoreDecides() {
        Axis margins = nfl().margins();
        assertThat(margins.bucket(0).name()).isEqualTo("level");
        assertThat(margins.bucket(1).name()).isEqualTo("home by 1 to 2");
        assertThat(margins.bucket(-3).name()).isEqualTo("away by 3");
        assertThat(margins.bucket(-6).name()).isEqualTo("away by 4 to 6");
        assertThat(margins.bucket(55).name()).isEqualTo("home by 22 or more");
        assertThat(margins.bucket(-22).name()).isEqualTo("away by 22 or more");
    }

    @Property(seed = "31")
    void everyLeadLiesInTheMirrorOfItsOpposite(@ForAll @IntRange(min = 1, max = 60) int lead) {
        Axis margins = nfl().margins();
        String home = margins.bucket(lead).name();
        assertThat(margins.bucket(-lead).name()).isEqualTo(home.replace("home", "away"));
    }

    @Property(seed = "32")
    void sharesAddUpAndMeanTheValueBetweenTheOutermostCentres(@ForAll @IntRange(min = -21, max = 21) int lead) {
        List<Share> shares = nfl().margins().shares(lead);
        double weights = shares.stream().mapToDouble(Share::weight).sum();
        double mean = shares.stream()
                .mapToDouble(share -> share.weight() * share.bucket().centre())
                .sum();
        assertThat(weights).isCloseTo(1, within(1e-12));
        assertThat(mean).isCloseTo(lead, within(1e-9));
    }

    @Test
    void possessionIsToldApartTheMoreTheMoreGamesTellIt() {
        ProbabilityMatrix matrix = new ProbabilityMatrix("synthetic");
        SyntheticGame state = SyntheticGame.of(Category.NFL).at(4, "Q4", 90);
        double few = 0;
        for (int i = 0; i < 2_000; i++) {
            boolean homeBall = i % 2 == 0;
            SyntheticGame game = state.named("g" + i).ball(homeBall ? "HOM" : "AWY");
            matrix.add(game.report());
            matrix.add(game.is(GameStatus.FINAL)
                    .score(homeBall ? 3 : 0, homeBall ? 0 : 3)
                    .report());
            if (i == 59) {
                few = home(matrix, state.ball("HOM"));
            }
        }
        assertThat(few).isBetween(0.55, 0.8);
        assertThat(home(matrix, state.ball("HOM"))).isGreaterThan(0.95);
        assertThat(home(matrix, state.ball("AWY"))).isLessThan(0.05);
        assertThat(home(matrix, state)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void readsBetweenCentresInProportion() {
        ProbabilityMatrix matrix = new ProbabilityMatrix("synthetic");
        // 90 s left is where 3:00 to 1:30 ends; the centres on either side are 135 s and 67.5 s.
        for (int i = 0; i < 100; i++) {
            settle(matrix, "early" + i, 135, true);
            settle(matrix, "late" + i, 67, false);
        }
        double early = home(matrix, SyntheticGame.of(Category.NFL).at(4, "Q4", 135));
        double between = home(matrix, SyntheticGame.of(Category.NFL).at(4, "Q4", 101));
        double share = (135 - 101) / 67.5;
        assertThat(between).isCloseTo(early * (1 - share) + (1 - early) * share, within(1e-9));
    }

    private static void settle(ProbabilityMatrix matrix, String id, int left, boolean homeWins) {
        SyntheticGame game = SyntheticGame.of(Category.NFL).named(id).at(4, "Q4", left);
        matrix.add(game.report());
        matrix.add(game.is(GameStatus.FINAL)
                .score(homeWins ? 1 : 0, homeWins ? 0 : 1)
                .report());
    }

    private static double home(ProbabilityMatrix matrix, SyntheticGame game) {
        return matrix.read(game.report()).orElseThrow().probability(Selection.HOME, false);
    }
}
