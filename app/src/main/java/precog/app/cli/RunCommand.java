package precog.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import precog.app.DataFolder;
import precog.app.HeadlessRun;
import precog.kalshi.key.ApiKey;

@Command(
        name = "run",
        description = "Run the engine without a window: one status line a second, a clean stop on Ctrl-C.",
        footer = {"", "Example: precog run --seed 7 --speed max --for 8h --auto-approve"})
final class RunCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    @Mixin
    private final SessionOptions session = new SessionOptions();

    @Option(names = "--record", description = "Take the session down, to be played again. The desk always does.")
    private boolean record;

    @Override
    public void run() {
        ApiKey key = profile.key(false);
        try (DataFolder folder = DataFolder.take(profile.folder())) {
            HeadlessRun.run(
                    session.open(profile, key, folder, record),
                    spec.commandLine().getOut());
        }
    }
}
