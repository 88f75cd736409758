package precog.desk.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be played. */
public sealed interface Programme {
    /** What the window that plays it is called. */
    String title();

    /** Recorded Kalshi frames, on a fresh account. */
    record Tapes(List<Path> files) implements Programme {
        public Tapes {
            files = List.copyOf(files);
        }

        @Override
        public String title() {
            return "Tape " + files.getFirst().getFileName() + (files.size() == 1 ? "" : " and others");
        }
    }

    /**
     * A session of this desk.
     *
     * @param asItWas whether it begins with the account of then and what was asked then is asked again; otherwise it
     *     begins on a fresh account and nothing is asked but by who watches
     * @param at the moment to go to first; null for the begin
     */
    record Session(Path folder, boolean asItWas, @Nullable Instant at) implements Programme {
        @Override
        public String title() {
            return "Session of " + folder.getFileName() + (asItWas ? ", as it was" : ", on a fresh account");
        }
    }
}
