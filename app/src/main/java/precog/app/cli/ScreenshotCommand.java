package precog.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import precog.app.DataFolder;
import precog.app.Screenshots;

@Command(
        name = "screenshot",
        description =
                "Run a simulated session without a display and write a PNG of every screen, dark and light, at 100 and 150 %%.")
final class ScreenshotCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seed of the simulated world. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Parameters(paramLabel = "DIR", description = "Folder to write the pictures to.")
    @SuppressWarnings("NullAway.Init") // required
    private Path pictures;

    @Override
    public void run() {
        Path own = profile.folder().resolve("screenshot");
        try (DataFolder folder = DataFolder.anew(own)) {
            int written = Screenshots.write(folder, ProfileOptions.databaseIn(own), seed, pictures);
            spec.commandLine().getOut().println("Wrote " + written + " pictures to " + pictures + ".");
        }
    }
}
