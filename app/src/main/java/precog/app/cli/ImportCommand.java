package precog.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import org.hibernate.SessionFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import precog.app.DataFolder;
import precog.app.SimulatedModels;
import precog.db.Database;
import precog.db.mapping.Mapping;
import precog.db.store.JpaResultsStore;
import precog.db.store.Tables;
import precog.results.GamesCsv;
import precog.results.ImportBatch;
import precog.results.RatingsCsv;
import precog.results.ResultsStore;
import precog.value.Category;

@Command(
        name = "import",
        description = "Import a CSV file into the database: all of it, or nothing and every place that is wrong.",
        synopsisSubcommandLabel = "(games | odds | ratings) FILE")
final class ImportCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Command(
            name = "games",
            description = "Teams, games and results from a file in the nfl_games.csv or the nflverse games.csv format.")
    void games(@Mixin ProfileOptions profile, @Parameters(paramLabel = "FILE") Path file) {
        ImportBatch all = ImportBatch.of(Read.whole(GamesCsv.read(file)));
        keep(profile, file, all.withoutOdds());
    }

    @Command(
            name = "odds",
            description = "Bookmaker lines, and the games they are on, from the nflverse games.csv format.")
    void odds(@Mixin ProfileOptions profile, @Parameters(paramLabel = "FILE") Path file) {
        keep(profile, file, ImportBatch.of(Read.whole(GamesCsv.read(file))));
    }

    @Command(name = "ratings", description = "Starting ratings: team,elo and optionally season.")
    void ratings(
            @Mixin ProfileOptions profile,
            @Option(
                            names = "--league",
                            paramLabel = "LEAGUE",
                            defaultValue = "NFL",
                            description = "League of the teams. Default: ${DEFAULT-VALUE}.")
                    Category league,
            @Parameters(paramLabel = "FILE") Path file) {
        keep(profile, file, ImportBatch.of(file.toString(), Read.whole(RatingsCsv.read(file, league))));
    }

    private void keep(ProfileOptions profile, Path file, ImportBatch batch) {
        try (DataFolder _ = DataFolder.take(profile.folder());
                Database database = Database.open(profile.databaseUrl());
                SessionFactory sessions = Mapping.of(database)) {
            Tables tables = new Tables(database, sessions);
            SimulatedModels.catalogue().register(tables, InstantSource.system().instant());
            ResultsStore.Summary kept = new JpaResultsStore(tables).keep(batch);
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %,d teams, %,d games, %,d odds and %,d ratings added, %,d rows updated, %,d unchanged; %,d games rated.%n",
                            file.getFileName(),
                            kept.teamsAdded(),
                            kept.gamesAdded(),
                            kept.oddsAdded(),
                            kept.ratingsAdded(),
                            kept.gamesUpdated() + kept.oddsUpdated() + kept.ratingsUpdated(),
                            kept.unchanged(),
                            kept.gamesRated());
            if (kept.gamesRatedOtherwise() > 0) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                "The history of ratings was left as it is: an earlier game was added or corrected, and"
                                        + " %,d games would be rated otherwise now. Import into a new data folder to rate all"
                                        + " from the start.%n",
                                kept.gamesRatedOtherwise());
            }
        }
    }
}
