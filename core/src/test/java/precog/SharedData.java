package precog;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The published data sets that tests read where they are at hand: the folder named by the system property
 * {@code precog.shared}, else a folder {@code shared/data} beside any parent of the working directory.
 */
public final class SharedData {
    private SharedData() {}

    /** A file or folder of the data; the test is skipped, saying so, where it is absent. */
    public static Path path(String name) {
        String named = System.getProperty("precog.shared");
        if (named != null && Files.exists(Path.of(named, name))) {
            return Path.of(named, name);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared/data").resolve(name);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        return abort("Skipped: the published data set " + name + " is not on this machine.");
    }
}
