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

/**
 * A recording: one folder's files of frames, one frame a line, in order of their names, which are their dates. Beside
 * them may lie {@code market.json}, the venue's record of the market.
 */
public record Tape(Path folder, List<Path> files) {
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
                throw new TapeException("There is no recording at " + argument
                        + ": name a file that ends in .ndjson or .ndjson.gz, or a folder of them.");
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
        return name.endsWith(".ndjson") || name.endsWith(".ndjson.gz");
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
