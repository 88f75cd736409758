package precog.desk.archive;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be played. */
public sealed interface Programme {
    /** What the window that plays it is called. */
    String title();

    /** The last name of a path, however the system separates names. */
    static String nameIn(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    /** Recorded Kalshi frames, on a fresh account. */
    record Tapes(List<String> files) implements Programme {
        public Tapes {
            files = List.copyOf(files);
        }

        @Override
        public String title() {
            return "Tape " + nameIn(files.getFirst()) + (files.size() == 1 ? "" : " and others");
        }
    }

    /**
     * A session of this desk.
     *
     * @param asItWas whether it begins with the account of then and what was asked then is asked again; otherwise it
     *     begins on a fresh account and nothing is asked but by who watches
     * @param at the moment to go to first; null for the begin
     */
    record Session(String folder, boolean asItWas, @Nullable Instant at) implements Programme {
        @Override
        public String title() {
            return "Session of " + nameIn(folder) + (asItWas ? ", as it was" : ", on a fresh account");
        }
    }
}
