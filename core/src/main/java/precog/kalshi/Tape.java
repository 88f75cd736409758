package precog.kalshi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A recording: one folder's files of frames, one frame a line, compressed or not, in order of their names, which are
 * their dates. Beside them may lie {@code market.json}, the venue's record of the market.
 */
public record Tape(Path folder, List<Path> files) {
    /** How the names of tapes end that we write. */
    public static final String ENDING = ".tape";

    private static final List<String> ENDINGS = List.of(ENDING, ".ndjson", ".ndjson.gz");
    private static final String RECORD = "market.json";

    public Tape {
        files = List.copyOf(files);
    }

    /**
     * Finds the recordings that the arguments name: files, folders of files, and folders of such folders. Files of
     * one folder are one recording.
     *
     * @throws TapeException where an argument is no recording
     */
    public static List<Tape> find(List<Path> arguments) {
        Map<Path, SortedSet<Path>> byFolder = new TreeMap<>();
        for (Path argument : arguments) {
            List<Path> found = frameFiles(argument.toAbsolutePath().normalize());
            if (found.isEmpty()) {
                throw new TapeException("There is no recording at " + argument + ": name a file that ends in "
                        + String.join(", ", ENDINGS) + ", or a folder of them.");
            }
            for (Path file : found) {
                byFolder.computeIfAbsent(file.getParent(), folder -> new TreeSet<>())
                        .add(file);
            }
        }
        List<Tape> tapes = new ArrayList<>();
        byFolder.forEach((folder, files) -> tapes.add(new Tape(folder, List.copyOf(files))));
        return tapes;
    }

    private static List<Path> frameFiles(Path argument) {
        if (Files.isRegularFile(argument)) {
            return isFrameFile(argument) ? List.of(argument) : List.of();
        }
        if (!Files.isDirectory(argument)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(argument)) {
            return tree.filter(Files::isRegularFile).filter(Tape::isFrameFile).toList();
        } catch (IOException e) {
            throw new TapeException("The folder " + argument + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isFrameFile(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Why nothing of it can be played, in a sentence; null where there is a frame of a market on it. */
    public @Nullable String emptiness() {
        try (TapeReader reader = new TapeReader(this)) {
            for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
                if (frame instanceof Frame.MarketData) {
                    return null;
                }
            }
            TapeReader.Tear tear = reader.tear();
            if (tear == null) {
                return "There is nothing on the tape " + files.getFirst() + ".";
            }
            return tear.line() == 0
                    ? tear.sentence()
                    : "The file " + tear.file() + " is no tape: nothing of a market is above line " + tear.line()
                            + ", which is no frame. " + tear.reason();
        }
    }

    /**
     * The venue's records of the markets recorded; empty where none lie beside the frames.
     *
     * @throws TapeException where the record cannot be understood
     */
    List<MarketRecord> records() {
        Path file = folder.resolve(RECORD);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return MarketRecord.parse(Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new TapeException("The market record " + file + " cannot be used: " + e.getMessage(), e);
        }
    }
}
