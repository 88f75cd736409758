package precog.app.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.SessionFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import precog.app.DataFolder;
import precog.app.SimulatedModels;
import precog.app.StoredImports;
import precog.db.Database;
import precog.db.mapping.Mapping;
import precog.db.store.Tables;
import precog.desk.archive.Imports.Kind;
import precog.desk.archive.Imports.Request;
import precog.results.ImportBatch;
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
        keep(profile, new Request(Kind.GAMES, file.toString(), Category.NFL));
    }

    @Command(
            name = "odds",
            description = "Bookmaker lines, and the games they are on, from the nflverse games.csv format.")
    void odds(@Mixin ProfileOptions profile, @Parameters(paramLabel = "FILE") Path file) {
        keep(profile, new Request(Kind.ODDS, file.toString(), Category.NFL));
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
        keep(profile, new Request(Kind.RATINGS, file.toString(), league));
    }

    /** A file that is refused needs no database. */
    private void keep(ProfileOptions profile, Request request) {
        ImportBatch batch = StoredImports.read(request);
        try (DataFolder _ = DataFolder.take(profile.folder());
                Database database = Database.open(profile.databaseUrl());
                SessionFactory sessions = Mapping.of(database)) {
            Tables tables = new Tables(database, sessions);
            InstantSource clock = InstantSource.system();
            SimulatedModels.catalogue().register(tables, clock.instant());
            List<String> said = StoredImports.keep(tables, request, clock, () -> batch)
                    .lines()
                    .toList();
            spec.commandLine().getOut().println(said.getFirst());
            said.stream().skip(1).forEach(spec.commandLine().getErr()::println);
        }
    }
}
