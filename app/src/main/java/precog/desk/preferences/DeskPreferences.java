package precog.desk.preferences;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the trader arranged the desk, in a small file of the data folder. Losing it costs an arrangement, never money:
 * a file that cannot be read is started over, and said so in the log. Safe from any thread.
 */
public final class DeskPreferences {
    private static final Logger LOG = LoggerFactory.getLogger(DeskPreferences.class);

    private final @Nullable Path file;
    private final Properties values = new Properties();
    private boolean changed;

    private DeskPreferences(@Nullable Path file) {
        this.file = file;
    }

    /** Preferences kept in {@code file}, read from it where it exists. */
    public static DeskPreferences of(Path file) {
        DeskPreferences preferences = new DeskPreferences(file);
        try {
            preferences.values.load(new StringReader(Files.readString(file, UTF_8)));
        } catch (NoSuchFileException first) {
            LOG.debug("No desk preferences yet at {}", file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The desk preferences in {} cannot be read ({}); the desk starts as new.", file, e.getMessage());
        }
        return preferences;
    }

    /** Preferences that are forgotten with the process. */
    public static DeskPreferences forgotten() {
        return new DeskPreferences(null);
    }

    public synchronized String text(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    /** A number; {@code otherwise} where it is missing or unreadable. */
    public synchronized double number(String key, double otherwise) {
        try {
            return Double.parseDouble(values.getProperty(key, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public synchronized boolean flag(String key, boolean otherwise) {
        return Boolean.parseBoolean(values.getProperty(key, Boolean.toString(otherwise)));
    }

    public synchronized void set(String key, Object value) {
        String text = value.toString();
        changed |= !text.equals(values.setProperty(key, text));
    }

    /**
     * Writes the file where anything changed, whole or not at all.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public void save() {
        String text = changes();
        if (file == null || text == null) {
            return;
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, text, UTF_8);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The desk preferences cannot be written to " + file + ".", e);
        }
    }

    private synchronized @Nullable String changes() {
        if (!changed) {
            return null;
        }
        changed = false;
        StringWriter text = new StringWriter();
        try {
            values.store(text, "How the desk is arranged");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
