package precog.kalshi;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** Finds the recorded tapes, which are not part of the project. */
final class Recordings {
    private Recordings() {}

    /** The recorded tapes; the test that asks is skipped where there are none. */
    static List<Tape> tapes() {
        Path folder = folder();
        if (folder == null) {
            return Assumptions.abort("Skipped: no recordings. Name the folder that holds data/ with -Dprecog.shared=…");
        }
        return Tape.find(List.of(folder));
    }

    private static @Nullable Path folder() {
        String named = System.getProperty("precog.shared");
        if (named != null) {
            return existing(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = existing(at.resolve("shared"));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Path existing(Path shared) {
        Path folder = shared.resolve("data").resolve("kalshi-tape");
        return Files.isDirectory(folder) ? folder : null;
    }
}
