package precog.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import precog.app.DeskProgram;
import precog.app.Failure;
import precog.desk.archive.Programme;
import precog.kalshi.Tape;
import precog.kalshi.TapeException;
import precog.kalshi.TapeSummary;
import precog.recording.Recording;

@Command(
        name = "replay",
        description =
                "Play recorded Kalshi frames, or a session of this desk, again on practice money, by the time of then; "
                        + "or fold frames and print what they hold.",
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

    @Option(
            names = "--as-it-was",
            description =
                    "Play a session of this desk on the account of then, with what was asked then. Without it the "
                            + "account is a fresh one and nothing is asked.")
    private boolean asItWas;

    @Parameters(
            paramLabel = "TAPE",
            arity = "1..*",
            description = "Tapes (.tape, .ndjson or .ndjson.gz), or folders of them with their market.json; or one "
                    + "folder of the data folder's recordings, a session of this desk.")
    @SuppressWarnings("NullAway.Init") // required
    private List<Path> tapes;

    @Override
    public void run() {
        if (summary) {
            TapeSummary folded = TapeSummary.of(find());
            folded.tears().forEach(tear -> spec.commandLine().getErr().println(tear.sentence()));
            spec.commandLine().getOut().println(folded.json());
            return;
        }
        play(tapes, asItWas, profile, session, spec.commandLine().getOut());
    }

    static void play(
            List<Path> tapes, boolean asItWas, ProfileOptions profile, SessionOptions session, PrintWriter out) {
        Programme programme = tapes.size() == 1 && Recording.isOne(tapes.getFirst())
                ? new Programme.Session(tapes.getFirst().toString(), asItWas, null)
                : new Programme.Tapes(tapes.stream().map(Path::toString).toList());
        DeskProgram.replay(programme, profile.folder(), profile.exchange(), session.options(), out);
    }

    private List<Tape> find() {
        try {
            return Tape.find(tapes);
        } catch (TapeException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }
}
