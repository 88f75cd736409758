package precog.app.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import precog.app.DeskProgram;

/** The program's one command; without a subcommand it opens the desk, or the tape that a file manager hands it. */
@Command(
        name = "precog",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.class,
        scope = ScopeType.INHERIT,
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
            UpdatesCommand.class,
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

    @Parameters(
            paramLabel = "TAPE",
            arity = "0..1",
            description = "A tape, or the folder of a recorded session, to be played again as replay does.")
    private @Nullable Path tape;

    @Override
    public void run() {
        if (tape != null && !Files.exists(tape)) {
            throw new ParameterException(
                    spec.commandLine(), "There is neither a command nor a tape of the name '" + tape + "'.");
        }
        try {
            open();
        } catch (RuntimeException e) {
            // Menus and file managers start this, and show nobody what is printed.
            if (Passphrase.terminal().isEmpty()) {
                DeskProgram.tell(e);
            }
            throw e;
        }
    }

    private void open() {
        PrintWriter out = spec.commandLine().getOut();
        if (tape == null) {
            DeskCommand.open(profile, session, out);
        } else {
            ReplayCommand.play(List.of(tape), false, profile, session, out);
        }
    }
}
