package precog.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import precog.db.CsvQuery;

@Command(
        name = "sql",
        description = "Run one read-only query on the profile's database and print its rows as CSV.",
        footer = {
            "",
            "Example: precog sql \"SELECT * FROM books\"",
            "The embedded database can be read while no other Precog runs on the data folder."
        })
final class SqlCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    @Parameters(paramLabel = "QUERY", description = "A SELECT.")
    @SuppressWarnings("NullAway.Init") // required
    private String query;

    @Override
    public void run() {
        CsvQuery.print(profile.databaseUrl(), query, spec.commandLine().getOut());
    }
}
