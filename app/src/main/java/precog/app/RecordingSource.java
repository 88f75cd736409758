package precog.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import precog.desk.archive.Playback.Stretch;
import precog.engine.Request;
import precog.engine.RunLimit.AtEndOfFeed;
import precog.engine.Script;
import precog.journal.JournalCopy;
import precog.recording.Recording;

/**
 * A session that was taken down.
 *
 * @param asked what was asked in it, in order
 * @param journal of the desk it was taken down at
 * @param asItWas whether the account is that of then, and what was asked is asked again
 */
record RecordingSource(Recording recording, List<Request> asked, Path journal, boolean asItWas)
        implements Replay.Source {
    static RecordingSource of(Recording recording, Path journal, boolean asItWas) {
        return new RecordingSource(recording, recording.requests(), journal, asItWas);
    }

    @Override
    public void prepare(DataFolder folder) {
        if (asItWas) {
            JournalCopy.upTo(recording.opening().journalSequence(), journal, folder.journal());
        }
        try {
            if (Files.exists(recording.settingsFile())) {
                Files.copy(recording.settingsFile(), folder.settings());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The settings of then cannot be used: " + e.getMessage() + ".", e);
        }
    }

    @Override
    public TradingDesk open(DataFolder folder, Script script, AtEndOfFeed atEnd, TradingDesk.Options options) {
        boolean automatic = asItWas && recording.opening().autoApprove();
        return TradingDesk.again(folder, recording, script, atEnd, options.approving(automatic));
    }

    @Override
    public List<Request> requests() {
        return asItWas ? asked : List.of();
    }

    @Override
    public Stretch stretch() {
        return new Stretch(recording.opening().at(), recording.end(), asked);
    }
}
