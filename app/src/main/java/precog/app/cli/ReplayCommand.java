package precog.app.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import precog.app.DataFolder;
import precog.app.DeskProgram;
import precog.app.Failure;
import precog.app.PaperDesk;
import precog.kalshi.Tape;
import precog.kalshi.TapeException;
import precog.kalshi.TapeSummary;

@Command(
        name = "replay",
        description = "Open recorded Kalshi frames as a session on practice money, by exchange time; or fold them and "
                + "print what they hold.",
        footer = {
            "",
            "A session is kept apart from the desk's own account, in the folder replay of the data folder, and begins "
                    + "anew each time.",
            "Example: precog replay --summary recordings/KXGOLD15M-26AUG050000-00"
        })
final class ReplayCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it before run
    private CommandSpec spec;

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    @Mixin
    private final SessionOptions session = new SessionOptions();

    @Option(
            names = "--summary",
            description = "Fold the frames and end with one line of JSON: frames, snapshots, deltas, trades, resyncs, "
                    + "crossed, negative, and each market's final best bid, best ask and number of levels.")
    private boolean summary;

    @Parameters(
            paramLabel = "TAPE",
            arity = "1..*",
            description = "Files of frames (.ndjson or .ndjson.gz), or folders of them with their market.json.")
    @SuppressWarnings("NullAway.Init") // required
    private List<Path> tapes;

    @Override
    public void run() {
        List<Tape> found = find();
        if (summary) {
            TapeSummary folded = TapeSummary.of(found);
            folded.tears().forEach(tear -> spec.commandLine().getErr().println(tear.sentence()));
            spec.commandLine().getOut().println(folded.json());
            return;
        }
        Path own = profile.folder().resolve("replay");
        try (DataFolder folder = DataFolder.anew(own)) {
            DeskProgram.run(
                    () -> PaperDesk.replay(folder, ProfileOptions.databaseIn(own), found, session.options()),
                    folder.root(),
                    spec.commandLine().getOut());
        }
    }

    private List<Tape> find() {
        try {
            return Tape.find(tapes);
        } catch (TapeException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }
}
