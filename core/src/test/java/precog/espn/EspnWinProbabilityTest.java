package precog.espn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.espn.fake.ScriptedGame;
import precog.feed.MarketListing;
import precog.feed.MarketListing.Selection;
import precog.game.GameState;
import precog.model.Estimate;
import precog.model.SyntheticGame;
import precog.value.Category;
import precog.value.ModelRef;
import precog.value.Probability;

class EspnWinProbabilityTest {
    private static final Instant HEARD = Instant.parse("2026-11-22T19:00:00Z");
    private static final ScriptedGame LIVE =
            ScriptedGame.of("1", "2026-11-22T18:00Z", "SEA", "ARI").live(2, 100).homeWin(0.7);

    private final EspnWinProbability model = new EspnWinProbability(new ModelRef(5, "espn", "v1.0"));

    private Optional<Estimate> estimate(ScriptedGame game, Selection selection, int ageSeconds) {
        byte[] body = ScriptedGame.board(game).getBytes(StandardCharsets.UTF_8);
        GameState state = new GameState(
                ScoreboardDecoder.read(EspnLeague.NFL, body).games().getFirst(), HEARD);
        MarketListing market =
                SyntheticGame.of(Category.NFL).named("espn:nfl:1").market(selection);
        return model.estimate(market, state, HEARD.plusSeconds(ageSeconds));
    }

    @ParameterizedTest
    @CsvSource({"HOME, 0.7000", "AWAY, 0.2900", "DRAW, 0.0100"})
    void repeatsWhatEspnSays(Selection selection, String probability) {
        String path = "competitions.0.situation.lastPlay.probability.";
        ScriptedGame game = LIVE.with(path + "tiePercentage", 0.01).with(path + "awayWinPercentage", 0.29);

        Estimate estimate = estimate(game, selection, 60).orElseThrow();
        assertThat(estimate.probability()).isEqualTo(Probability.of(probability));
        assertThat(estimate.stateAt()).isEqualTo(HEARD);
        assertThat(estimate.widthUnits()).as("no edge of its own").isEqualTo(Probability.CERTAIN);
        assertThat(estimate.sampleSize()).isZero();
    }

    @Test
    void isSilentOnTheStaleTheUnsaidAndTheOver() {
        assertThat(estimate(LIVE, Selection.HOME, 0)).isPresent();
        assertThat(estimate(LIVE, Selection.HOME, 61)).isEmpty();
        assertThat(estimate(LIVE.without("competitions.0.situation"), Selection.HOME, 0))
                .isEmpty();
        assertThat(estimate(LIVE.ended(4), Selection.HOME, 0)).isEmpty();
    }
}
