package precog.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import precog.app.Version;

@Command(name = "version", description = "Print the version of Precog and of the Java runtime it runs on.")
final class VersionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().getOut().println("Precog " + Version.text() + " (Java " + Runtime.version() + ")");
    }
}
