package precog.model.elo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import precog.SharedData;
import precog.feed.GameStatus;
import precog.feed.MarketListing.Selection;
import precog.model.Estimate;
import precog.model.SyntheticGame;
import precog.results.GamesCsv;
import precog.results.GamesFile;
import precog.results.Parsed;
import precog.results.StartingRating;
import precog.value.Category;
import precog.value.ModelRef;
import precog.value.Probability;

class EloModelTest {
    private static final ModelRef REF = new ModelRef(1, "elo", "v1.0");

    private final EloModel model = new EloModel(REF, new Ratings(LeagueParameters.defaults()));

    private Optional<Estimate> estimate(SyntheticGame game, Selection selection) {
        return model.estimate(game.market(selection), game.state(), SyntheticGame.START);
    }

    private void start(Category league, String team, int elo) {
        model.ratings().start(new StartingRating(league, "", team, null, BigDecimal.valueOf(elo)));
    }

    @Test
    void isSilentOnTheUnknownAndOnGamesUnderWay() {
        SyntheticGame game = SyntheticGame.of(Category.NFL);
        start(Category.NFL, "HOM", 1500);
        assertThat(estimate(game, Selection.HOME)).isEmpty();
        start(Category.NFL, "AWY", 1500);
        assertThat(estimate(game, Selection.HOME)).isPresent();
        assertThat(estimate(game, Selection.DRAW)).isEmpty();
        assertThat(estimate(game.at(1, "Q1", 3000), Selection.HOME)).isEmpty();
        assertThat(estimate(game.is(GameStatus.POSTPONED), Selection.HOME)).isEmpty();
        assertThat(estimate(game.between("TBD", "TBD"), Selection.HOME)).isEmpty();
        assertThat(model.estimate(game.market(Selection.HOME), null, SyntheticGame.START))
                .isEmpty();
    }

    @Test
    void threeResultsHaveThreePrices() {
        start(Category.EPL, "HOM", 1600);
        start(Category.EPL, "AWY", 1500);
        SyntheticGame game = SyntheticGame.of(Category.EPL);
        int sum = 0;
        for (Selection selection : Selection.values()) {
            sum += estimate(game, selection).orElseThrow().probability().units();
        }
        assertThat(sum).isBetween(9_999, 10_001);
    }

    @Test
    void aFinalReportRatesOnceAndWithoutHistoryTheIntervalIsWide() {
        start(Category.NFL, "HOM", 1500);
        start(Category.NFL, "AWY", 1500);
        SyntheticGame game = SyntheticGame.of(Category.NFL);
        Estimate before = estimate(game, Selection.HOME).orElseThrow();
        assertThat(before.probability()).isEqualTo(Probability.of("0.5925"));
        assertThat(before.sampleSize()).isZero();
        assertThat(before.widthUnits()).isEqualTo(Probability.CERTAIN);
        SyntheticGame over = game.is(GameStatus.FINAL).score(10, 3);
        model.observe(over.report());
        model.observe(over.report());
        assertThat(model.ratings().history()).hasSize(1);
        SyntheticGame next = game.named("h").onDay(7);
        assertThat(estimate(next, Selection.HOME).orElseThrow().probability()).isGreaterThan(before.probability());
    }

    @Test
    void thePublishedHistoryGivesTightIntervalsThatHoldTheEstimate() {
        Parsed<GamesFile> file = GamesCsv.read(SharedData.path("nfl-elo-538/nfl_games.csv"));
        ((Parsed.Complete<GamesFile>) file).value().games().forEach(model::rate);
        SyntheticGame game = SyntheticGame.of(Category.NFL).between("KC", "NE");
        Estimate home = estimate(game, Selection.HOME).orElseThrow();
        Estimate away = estimate(game, Selection.AWAY).orElseThrow();
        assertThat(home.sampleSize()).isGreaterThan(500).isEqualTo(away.sampleSize());
        assertThat(home.widthUnits()).isLessThan(1_000);
        assertThat(home.lower()).isLessThanOrEqualTo(home.probability());
        assertThat(home.upper()).isGreaterThanOrEqualTo(home.probability());
        assertThat(away.probability().units() + home.probability().units()).isBetween(9_999, 10_001);
        assertThat(away.lower().units() + home.upper().units()).isBetween(9_999, 10_001);
        assertThat(home.basis()).contains("KC").contains("NE").contains(String.valueOf(home.sampleSize()));
    }
}
