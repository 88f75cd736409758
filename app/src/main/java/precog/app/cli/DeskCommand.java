package precog.app.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import precog.app.DataFolder;
import precog.app.DeskProgram;
import precog.app.UpdateWatch;
import precog.kalshi.key.ApiKey;

@Command(
        name = "desk",
        description = "Open the desk (the default). Where there is no display it runs the engine without a window.")
final class DeskCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    @Mixin
    private final SessionOptions session = new SessionOptions();

    @Override
    public void run() {
        open(profile, session, spec.commandLine().getOut());
    }

    static void open(ProfileOptions profile, SessionOptions session, PrintWriter out) {
        ApiKey key = profile.key(DeskProgram.hasDisplay());
        try (DataFolder folder = DataFolder.take(profile.folder());
                UpdateWatch updates = UpdateWatch.in(profile.root())) {
            DeskProgram.run(
                    profile.environment(),
                    () -> session.open(profile, key, folder, true),
                    folder.root(),
                    profile.exchange(),
                    updates,
                    out);
        }
    }
}
