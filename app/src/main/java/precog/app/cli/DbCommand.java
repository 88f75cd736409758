package precog.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import precog.app.DataFolder;
import precog.db.Database;
import precog.db.Migration;

@Command(
        name = "db",
        description = "Bring the database's schema up to date, or show its steps.",
        synopsisSubcommandLabel = "(migrate | info)")
final class DbCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Command(name = "migrate", description = "Apply the schema steps that are missing.")
    void migrate(@Mixin ProfileOptions profile) {
        String url = profile.databaseUrl();
        try (DataFolder _ = DataFolder.take(profile.folder())) {
            long missing;
            try (Database database = Database.connect(url)) {
                missing = pending(database);
            }
            Database.open(url).close();
            spec.commandLine()
                    .getOut()
                    .println(missing == 0 ? "The schema is up to date." : "Applied " + missing + " steps.");
        }
    }

    @Command(name = "info", description = "List every schema step and whether it is applied.")
    void info(@Mixin ProfileOptions profile) {
        try (DataFolder _ = DataFolder.take(profile.folder());
                Database database = Database.connect(profile.databaseUrl())) {
            for (Migration step : database.migrations()) {
                spec.commandLine()
                        .getOut()
                        .printf(
                                "%-6s %-10s %-28s %s%n",
                                step.version(),
                                step.state(),
                                step.installedAt() == null ? "" : step.installedAt(),
                                step.description());
            }
        }
    }

    private static long pending(Database database) {
        return database.migrations().stream()
                .filter(step -> step.installedAt() == null)
                .count();
    }
}
