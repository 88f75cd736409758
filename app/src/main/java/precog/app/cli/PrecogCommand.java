package precog.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's one command; without a subcommand it opens the desk. */
@Command(
        name = "precog",
        description = "The desktop workstation for prediction-market traders. Without a command it opens the desk: on "
                + "practice money, on a simulated venue, with no account and no network.",
        subcommands = {
            DeskCommand.class,
            RunCommand.class,
            ReplayCommand.class,
            ImportCommand.class,
            EloCommand.class,
            ExchangeCommand.class,
            KeyCommand.class,
            SqlCommand.class,
            DbCommand.class,
            ScreenshotCommand.class,
            VersionCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "[COMMAND]",
        footer = {"", "Exit codes: 0 done, 1 failed with a sentence on standard error, 2 wrong usage."})
public final class PrecogCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    @Mixin
    private final SessionOptions session = new SessionOptions();

    @Override
    public void run() {
        DeskCommand.open(profile, session, spec.commandLine().getOut());
    }
}
