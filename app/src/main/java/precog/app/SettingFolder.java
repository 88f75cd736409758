package precog.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import precog.config.GivenSetting;
import precog.config.SettingsException;
import precog.config.SettingsFile;
import precog.desk.archive.SettingFiles;

/** Files of settings on the disk; a name without a folder is one in the data folder. */
public final class SettingFolder implements SettingFiles {
    private final Path folder;

    public SettingFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public CompletableFuture<List<GivenSetting>> read(String file) {
        return begin(file, () -> {
            Path path = folder.resolve(file);
            if (!Files.isRegularFile(path)) {
                throw new IOException("There is no file " + path + ".");
            }
            return SettingsFile.read(path);
        });
    }

    @Override
    public CompletableFuture<String> write(String file, String text) {
        return begin(file, () -> {
            Path path = folder.resolve(file);
            try {
                return Files.writeString(path, text, StandardOpenOption.CREATE_NEW)
                        .toString();
            } catch (FileAlreadyExistsException e) {
                throw new IOException(path + " exists already. Choose another name.", e);
            } catch (IOException e) {
                throw new IOException("The settings could not be written to " + path + ": " + e.getMessage() + ".", e);
            }
        });
    }

    private static <T> CompletableFuture<T> begin(String file, Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Thread.ofVirtual().name("settings " + file).start(() -> {
            try {
                done.complete(work.call());
            } catch (InvalidPathException e) {
                done.completeExceptionally(new IOException("'" + file + "' is no path of a file.", e));
            } catch (SettingsException | IOException e) {
                done.completeExceptionally(e);
            } catch (Exception e) {
                done.completeExceptionally(new UncheckedIOException(new IOException(file + ": " + e.getMessage(), e)));
            }
        });
        return done;
    }
}
