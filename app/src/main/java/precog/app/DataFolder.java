package precog.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where all state of a profile lives: journal, database, settings, logs. Used by one running Precog at a time. */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;
    private final LogFile log;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
        log = LogFile.open(root);
    }

    /**
     * Creates the folder where it is missing and takes it for this process.
     *
     * @throws Failure where it cannot be written or another Precog has it
     */
    public static DataFolder take(Path root) {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("precog.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Failure("Another Precog is running on the data folder " + root
                        + ". Stop it first, or name another folder with --data.");
            }
            return new DataFolder(root, channel, lock);
        } catch (IOException e) {
            throw new Failure(
                    "The data folder " + root + " cannot be used: " + Failure.reason(e)
                            + ". Name a folder you may write to with --data.",
                    e);
        }
    }

    /** Takes a folder that keeps nothing from one time to the next: what is in it is removed first. */
    public static DataFolder anew(Path root) {
        take(root).close();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(root)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new Failure("The folder " + root + " cannot be cleared: " + Failure.reason(e) + ".", e);
        }
        return take(root);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The folder of this user where none is named. */
    public static Path standard() {
        return standard(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /** The folder programs of this system keep a user's data in. */
    public static Path standard(Map<String, String> environment, String operatingSystem, Path home) {
        String system = operatingSystem.toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            String appData = environment.get("LOCALAPPDATA");
            return (appData == null ? home.resolve("AppData").resolve("Local") : Path.of(appData)).resolve("Precog");
        }
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Precog");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        return (xdg == null || xdg.isBlank() ? home.resolve(".local").resolve("share") : Path.of(xdg))
                .resolve("precog");
    }

    public Path root() {
        return root;
    }

    public Path journal() {
        return root.resolve("journal");
    }

    public Path settings() {
        return root.resolve("settings.properties");
    }

    /** The embedded database, without H2's file ending. */
    public Path database() {
        return databaseIn(root);
    }

    /** The embedded database of a folder that need not be taken, for reading. */
    public static Path databaseIn(Path root) {
        return root.resolve("precog");
    }

    @Override
    public void close() {
        log.close();
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
