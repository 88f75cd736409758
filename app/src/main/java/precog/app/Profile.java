package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a data folder was begun with: a simulated world is the same world at every start, so its seed is kept.
 *
 * @param seed the world's seed
 */
public record Profile(long seed) {
    private static final long STANDARD_SEED = 1;
    private static final String FILE = "profile";

    /**
     * Reads the folder's profile, or begins it with the seed asked for.
     *
     * @param seed the seed asked for; empty takes the folder's, or 1 for a new one
     * @throws Failure where the folder was begun with another seed or its profile cannot be read
     */
    public static Profile of(Path folder, OptionalLong seed) {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Profile begun = new Profile(seed.orElse(STANDARD_SEED));
                Path whole = Files.writeString(folder.resolve(FILE + ".new"), "seed=" + begun.seed + "\n", UTF_8);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
                return begun;
            }
            Profile kept = read(file);
            if (seed.isPresent() && seed.getAsLong() != kept.seed) {
                throw new Failure("The data folder " + folder + " holds the simulated world of seed " + kept.seed
                        + ", not of seed " + seed.getAsLong() + ". Name another folder with --data for a new world.");
            }
            return kept;
        } catch (IOException e) {
            throw new Failure("The profile " + file + " cannot be read or written: " + Failure.reason(e) + ".", e);
        }
    }

    private static Profile read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, UTF_8);
        Long seed = lines.isEmpty() ? null : seed(lines.getFirst());
        if (seed == null) {
            throw new Failure("The first line of " + file + " should read seed=NUMBER. Put it right, or name another "
                    + "folder with --data.");
        }
        return new Profile(seed);
    }

    private static @Nullable Long seed(String line) {
        try {
            return line.startsWith("seed=") ? Long.valueOf(line.substring(5).strip()) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
