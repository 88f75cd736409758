package precog.model.elo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import precog.SharedData;
import precog.results.GamesCsv;
import precog.results.GamesFile;
import precog.results.Parsed;
import precog.results.RatingsCsv;
import precog.results.StartingRating;
import precog.value.Category;

class EloReplayTest {
    private static final LeagueParameters NFL = LeagueParameters.of(Category.NFL);

    @TempDir
    Path folder;

    private static <T> T complete(Parsed<T> parsed) {
        assertThat(parsed).isInstanceOf(Parsed.Complete.class);
        return ((Parsed.Complete<T>) parsed).value();
    }

    @Test
    void agreesWithEveryPublishedProbability() throws IOException {
        Path published = SharedData.path("nfl-elo-538/nfl_games.csv");
        List<StartingRating> starts = new ArrayList<>();
        for (String file : List.of("initial_elos.csv", "season_start_elos.csv")) {
            starts.addAll(complete(RatingsCsv.read(SharedData.path("nfl-elo-538/" + file), Category.NFL)));
        }
        GamesFile games = complete(GamesCsv.read(published));
        Path ours = folder.resolve("elo.csv");
        EloReplay.Summary summary = new EloReplay(NFL, games.games(), starts).writeTo(ours);

        List<String> expected = Files.readAllLines(published);
        List<String> actual = Files.readAllLines(ours);
        assertThat(summary).isEqualTo(new EloReplay.Summary(16_810, 16_810));
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 1; i < expected.size(); i++) {
            String[] theirs = expected.get(i).split(",", -1);
            String[] mine = actual.get(i).split(",", -1);
            assertThat(mine).startsWith(theirs[0], theirs[1], theirs[4], theirs[5]);
            assertThat(distance(mine[6], theirs[8])).as(actual.get(i)).isLessThan(2e-6);
            // Early ratings are published to 3 decimals and their rounding carries on.
            assertThat(distance(mine[4], theirs[6])).as(actual.get(i)).isLessThan(1e-3);
            assertThat(distance(mine[5], theirs[7])).as(actual.get(i)).isLessThan(1e-3);
        }
        Path again = folder.resolve("again.csv");
        new EloReplay(NFL, games.games(), starts).writeTo(again);
        assertThat(Files.mismatch(ours, again)).isEqualTo(-1);
    }

    private static double distance(String one, String other) {
        return new BigDecimal(one).subtract(new BigDecimal(other)).abs().doubleValue();
    }

    @Test
    void writesALineForEveryGameByDateAndRatesOnlyFinalOnes() throws IOException {
        GamesFile games = complete(GamesCsv.read("synthetic", new StringReader("""
                        date,season,neutral,team1,team2,score1,score2
                        2025-09-14,2025,0,AAA,BBB,,
                        2025-09-07,2025,1,AAA,BBB,7,0
                        """)));
        StringBuilder out = new StringBuilder();
        EloReplay.Summary summary = new EloReplay(NFL, games.games(), List.of()).writeTo(out);
        assertThat(summary).isEqualTo(new EloReplay.Summary(2, 1));
        assertThat(out.toString().lines())
                .containsExactly(
                        EloReplay.HEADER,
                        "2025-09-07,2025,AAA,BBB,1505.0000000000,1505.0000000000,0.5000000000",
                        "2025-09-14,2025,AAA,BBB,1525.7944154168,1484.2055845832,0.6487557922");
    }
}
