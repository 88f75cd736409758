package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import precog.app.cli.PrecogCommand;

/** Where the program starts. Not a JavaFX application itself, so that it starts from the class path too. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.exit(run(args, utf8(System.out), utf8(System.err)));
    }

    /**
     * Runs one command.
     *
     * @return 0 done, 1 failed with a sentence on {@code err}, 2 wrong usage
     */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        return new CommandLine(new PrecogCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getColorScheme().errorText(Failure.sentence(failure)));
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
                .execute(args);
    }

    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, UTF_8), true);
    }
}
