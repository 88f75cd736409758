package precog.model.inplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketListing.Selection;
import precog.model.Estimate;
import precog.model.SyntheticGame;
import precog.model.elo.EloModel;
import precog.model.elo.LeagueParameters;
import precog.model.elo.Ratings;
import precog.model.evaluation.Evaluation;
import precog.results.StartingRating;
import precog.sim.GameHistory;
import precog.sim.GameHistory.RecordedState;
import precog.value.Category;
import precog.value.ModelRef;

class InPlayModelTest {
    private static final SyntheticGame NBA = SyntheticGame.of(Category.NBA).at(2, "Q2", 1440);

    private final EloModel elo = new EloModel(new ModelRef(1, "elo", "v1.0"), new Ratings(LeagueParameters.defaults()));
    private final InPlayModel model = new InPlayModel(new ModelRef(2, "in-play", "v1.0"), elo, "synthetic");

    private void start(Category league, String team, int points) {
        elo.ratings().start(new StartingRating(league, "", team, null, BigDecimal.valueOf(points)));
    }

    /** Games that passed through this state, {@code homeWins} of {@code games} won by the home side. */
    private void record(SyntheticGame state, int games, int homeWins) {
        for (int i = 0; i < games; i++) {
            SyntheticGame game = state.named(state.secondsLeft() + " " + i).between("H" + i, "A" + i);
            model.observe(game.report());
            int margin = i < homeWins ? 5 : -5;
            model.observe(game.is(GameStatus.FINAL).score(100 + margin, 100).report());
        }
    }

    private Optional<Estimate> estimate(SyntheticGame game, Selection selection) {
        return model.estimate(game.market(selection), game.state(), SyntheticGame.START);
    }

    private double home(SyntheticGame game) {
        return estimate(game, Selection.HOME).orElseThrow().probability().asDouble();
    }

    @Test
    void isSilentWithoutRatingsWithoutRecordedGamesAndOutOfPlay() {
        record(NBA, 100, 50);
        assertThat(estimate(NBA, Selection.HOME)).isEmpty();
        start(Category.NBA, "HOM", 1500);
        start(Category.NBA, "AWY", 1500);
        assertThat(estimate(NBA, Selection.HOME)).isPresent();
        assertThat(estimate(NBA, Selection.DRAW)).isEmpty();
        assertThat(estimate(NBA.score(40, 0), Selection.HOME)).isEmpty();
        assertThat(estimate(NBA.at(4, "Q4", 10), Selection.HOME)).isEmpty();
        assertThat(estimate(NBA.is(GameStatus.SCHEDULED), Selection.HOME)).isEmpty();
        assertThat(estimate(NBA.is(GameStatus.FINAL), Selection.HOME)).isEmpty();
    }

    @Test
    void theRatingsSpeakAtTheStartAndTheScoreAtTheEnd() {
        start(Category.NBA, "HOM", 1700);
        start(Category.NBA, "AWY", 1400);
        record(NBA.at(1, "Q1", 2880), 4_000, 2_400);
        record(NBA.at(4, "Q4", 11), 4_000, 2_400);
        double before = elo.forecast(NBA.report()).orElseThrow().home();
        assertThat(home(NBA.at(1, "Q1", 2880))).isCloseTo(before, within(0.005));
        assertThat(home(NBA.at(4, "Q4", 0))).isCloseTo(0.6, within(0.005));
        double between = home(NBA.at(4, "Q4", 11));
        assertThat(between).isBetween(0.6, before);
    }

    @Test
    void aCellOfFewGamesSaysWhatTheLeadSaysAndHardlyMore() {
        start(Category.NBA, "HOM", 1500);
        start(Category.NBA, "AWY", 1500);
        record(NBA.at(4, "Q4", 700), 1_000, 500);
        SyntheticGame ahead = NBA.at(4, "Q4", 300).score(60, 50);
        record(ahead, 5, 0);
        // Final margins are five either way, so that ten points ahead near the end have never been lost.
        assertThat(home(ahead)).isGreaterThan(0.85);
        record(ahead.named("again"), 1_000, 0);
        assertThat(home(ahead)).isLessThan(0.25);
    }

    @Test
    void whoHasTheBallCountsByTheGamesThatTellIt() {
        start(Category.NFL, "HOM", 1500);
        start(Category.NFL, "AWY", 1500);
        SyntheticGame level = SyntheticGame.of(Category.NFL).at(2, "Q2", 1700);
        record(level, 1_000, 500);
        record(level.ball("H0").named("few"), 1, 1);
        double few = home(level.ball("HOM"));
        assertThat(few).isCloseTo(home(level), within(0.02));
    }

    @Test
    void carriesTheTimeOfTheStateAndItsEvidence() {
        start(Category.NBA, "HOM", 1500);
        start(Category.NBA, "AWY", 1500);
        record(NBA, 19, 10);
        Estimate thin = estimate(NBA, Selection.HOME).orElseThrow();
        assertThat(thin.stateAt()).isEqualTo(NBA.state().at());
        assertThat(thin.sampleSize()).isEqualTo(19);
        assertThat(thin.widthUnits()).isGreaterThan(3_000);
        assertThat(thin.basis()).contains("HOM 0, AWY 0, Q2").contains("19 recorded games");
    }

    @Test
    void aGameLearnsOnlyWhenItIsOverAndOnce() {
        GameReport live = NBA.report();
        GameReport over = NBA.is(GameStatus.FINAL).score(9, 3).report();
        model.observe(live);
        model.observe(live);
        assertThat(model.matrix().rows()).isEmpty();
        model.observe(over);
        model.observe(over);
        assertThat(model.matrix().rows()).singleElement().satisfies(row -> {
            assertThat(row.games()).isEqualTo(1);
            assertThat(row.source()).isEqualTo("synthetic");
            assertThat(row.homeWins().units()).isEqualTo(10_000);
            assertThat(row.key().state()).isEqualTo("24:00 to 21:00 left");
            assertThat(row.key().value()).isEqualTo("level");
        });
    }

    @Test
    void threeResultsShareAllOfTheProbability() {
        start(Category.EPL, "HOM", 1500);
        start(Category.EPL, "AWY", 1500);
        SyntheticGame soccer = SyntheticGame.of(Category.EPL).at(2, "2nd half", 1200);
        record(soccer, 60, 20);
        int sum = 0;
        for (Selection selection : Selection.values()) {
            sum += estimate(soccer, selection).orElseThrow().probability().units();
        }
        assertThat(sum).isBetween(9_999, 10_001);
    }

    /** Half a simulated season: every state is predicted before anything of its game is learned. */
    @Test
    void knowsMoreThanTheRatingsAloneOrTheScoreAlone() {
        Evaluation inPlay = new Evaluation(20);
        Evaluation beforeTheGame = new Evaluation(20);
        Evaluation scoreAlone = new Evaluation(20);
        List<RecordedState> game = new ArrayList<>();
        int[] games = {0};
        GameHistory.upTo(7, Instant.parse("2025-10-15T00:00:00Z"))
                .states(40)
                .filter(state -> state.state().league() == Category.NBA)
                .forEach(state -> {
                    if (!game.isEmpty()
                            && !game.getFirst()
                                    .state()
                                    .id()
                                    .equals(state.state().id())) {
                        if (games[0]++ > 150) {
                            predict(game, inPlay, beforeTheGame, scoreAlone);
                        }
                        learn(game);
                        game.clear();
                    }
                    game.add(state);
                });
        assertThat(inPlay.predictions()).isGreaterThan(1_000);
        assertThat(inPlay.logLoss()).isLessThan(0.8 * beforeTheGame.logLoss());
        assertThat(inPlay.logLoss()).isLessThan(0.95 * scoreAlone.logLoss());
        assertThat(inPlay.calibrationError()).isLessThan(0.05);
    }

    private void predict(List<RecordedState> game, Evaluation inPlay, Evaluation before, Evaluation score) {
        for (RecordedState recorded : game) {
            GameReport state = recorded.state();
            boolean homeWon = recorded.result().margin() > 0;
            model.opinion(state).ifPresent(opinion -> {
                inPlay.add(opinion.now().home(), homeWon);
                before.add(opinion.before().home(), homeWon);
                score.add(opinion.reading().probability(Selection.HOME, false), homeWon);
            });
        }
    }

    private void learn(List<RecordedState> game) {
        game.forEach(state -> model.observe(state.state()));
        model.observe(game.getFirst().result());
        elo.observe(game.getFirst().result());
    }
}
