package precog.journal;

import java.nio.file.Path;

/** A journal file is damaged where it cannot just have been cut off: an operator must restore it from a backup. */
public final class DamagedJournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedJournalException(Path file, long offset, String what) {
        super("The journal file " + file + " is damaged at byte " + offset + ": " + what
                + ". Restore the file from a backup; nothing was changed.");
    }
}
