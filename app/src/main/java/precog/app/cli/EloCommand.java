package precog.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import precog.app.Failure;
import precog.app.Read;
import precog.model.elo.EloReplay;
import precog.model.elo.LeagueParameters;
import precog.results.GamesCsv;
import precog.results.RatingsCsv;
import precog.results.StartingRating;
import precog.value.Category;

@Command(
        name = "elo",
        description = "Replay NFL Elo ratings over a file of games and write both ratings before each game and the "
                + "home side's probability.")
final class EloCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Option(names = "--games", paramLabel = "FILE", required = true, description = "CSV of games, oldest first or not.")
    @SuppressWarnings("NullAway.Init") // required
    private Path games;

    @Option(names = "--initial", paramLabel = "FILE", description = "CSV of each team's first rating (team,elo).")
    private @Nullable Path initial;

    @Option(
            names = "--season-starts",
            paramLabel = "FILE",
            description = "CSV of ratings that replace the carried-over one at a season's start (team,season,elo).")
    private @Nullable Path seasonStarts;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "CSV to write.")
    @SuppressWarnings("NullAway.Init") // required
    private Path out;

    @Override
    public void run() {
        var file = Read.whole(GamesCsv.read(games));
        if (file.games().isEmpty()) {
            throw new Failure("The file " + games + " holds no games.");
        }
        List<StartingRating> starts = new ArrayList<>();
        for (Path ratings : new @Nullable Path[] {initial, seasonStarts}) {
            if (ratings != null) {
                starts.addAll(Read.whole(RatingsCsv.read(ratings, Category.NFL)));
            }
        }
        try {
            var summary = new EloReplay(LeagueParameters.of(Category.NFL), file.games(), starts).writeTo(out);
            spec.commandLine()
                    .getOut()
                    .println("Wrote " + summary.games() + " games to " + out + "; " + summary.rated()
                            + " of them changed ratings.");
        } catch (IOException e) {
            throw new Failure("The file " + out + " could not be written: " + e.getMessage() + ".", e);
        }
    }
}
