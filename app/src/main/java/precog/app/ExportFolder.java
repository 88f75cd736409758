package precog.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import precog.desk.archive.Exports;

/** Tables saved as files in the data folder's {@code export} folder; none is ever written over. */
final class ExportFolder implements Exports {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final InstantSource clock;

    ExportFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The export folder of a data folder, on the computer's own clock. */
    static ExportFolder in(Path dataFolder) {
        return new ExportFolder(dataFolder.resolve("export"), InstantSource.system());
    }

    @Override
    public CompletableFuture<String> write(String name, String csv) {
        CompletableFuture<String> written = new CompletableFuture<>();
        Instant at = clock.instant();
        Thread.ofVirtual().name("export").start(() -> {
            try {
                written.complete(write(name + "-" + STAMP.format(at), 1, csv).toString());
            } catch (IOException e) {
                written.completeExceptionally(new UncheckedIOException(
                        "The table could not be saved in " + folder + ": " + e.getMessage() + ".", e));
            }
        });
        return written;
    }

    @Override
    public CompletableFuture<String> writeTo(File file, String csv) {
        CompletableFuture<String> written = new CompletableFuture<>();
        Path target = file.toPath().toAbsolutePath();
        Thread.ofVirtual().name("export").start(() -> {
            try {
                Path next = target.resolveSibling(target.getFileName() + ".part");
                Files.writeString(next, csv);
                written.complete(Files.move(next, target, StandardCopyOption.REPLACE_EXISTING)
                        .toString());
            } catch (IOException e) {
                written.completeExceptionally(new UncheckedIOException(
                        "The table could not be saved as " + target + ": " + e.getMessage() + ".", e));
            }
        });
        return written;
    }

    private Path write(String name, int number, String csv) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name + (number == 1 ? "" : "-" + number) + ".csv");
        try {
            return Files.writeString(file, csv, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            return write(name, number + 1, csv);
        }
    }
}
