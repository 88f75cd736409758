package precog.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import precog.app.Failure;
import precog.app.NoticeFile;
import precog.app.UpdateWatch;
import precog.notice.NoticeStanding;

@Command(name = "updates", description = "Ask whether a newer version is out. Nothing is ever installed by it.")
final class UpdatesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: updates check, or updates verify.");
    }

    @Command(
            name = "check",
            description = "Ask the address named in updates.properties of the data folder, and say what it told. Where "
                    + "none is named nobody is asked.",
            footer = {"", "Exit code 1 where an answer was wanted and none is believed."})
    void check(@Mixin ProfileOptions profile) throws InterruptedException {
        try (UpdateWatch updates = UpdateWatch.in(profile.root())) {
            NoticeStanding standing = updates.ask();
            if (standing.state().isTrouble()) {
                throw new Failure(standing.words());
            }
            out().println(standing.words());
        }
    }

    @Command(
            name = "verify",
            description = "Read a notice from a file as a desk would, before it is published.",
            footer = {"", "How a notice is made: packaging/UPDATES.md of the source."})
    void verify(
            @Parameters(paramLabel = "FILE", description = "The notice, signed.") Path file,
            @Option(
                            names = "--key",
                            paramLabel = "KEY",
                            description = "The public key, in base64. Default: the one this program was built with.")
                    @Nullable
                    String key) {
        out().println(NoticeFile.words(file, key));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
