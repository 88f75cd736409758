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
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the trader arranged the desk, in a small file of the data folder. Losing it costs an arrangement, never money:
 * a file that cannot be read is started over, and said so in the log. Safe from any thread.
 */
public final class DeskPreferences {
    private static final Logger LOG = LoggerFactory.getLogger(DeskPreferences.class);

    private final Store store;
    private final String prefix;

    /** What is kept, by whole name. */
    private static final class Store {
        private final @Nullable Path file;
        private final Properties values = new Properties();
        private boolean changed;

        Store(@Nullable Path file) {
            this.file = file;
        }
    }

    private DeskPreferences(Store store, String prefix) {
        this.store = store;
        this.prefix = prefix;
    }

    /** Preferences kept in {@code file}, read from it where it exists. */
    public static DeskPreferences of(Path file) {
        Store store = new Store(file);
        try {
            store.values.load(new StringReader(Files.readString(file, UTF_8)));
        } catch (NoSuchFileException first) {
            LOG.debug("No desk preferences yet at {}", file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The desk preferences in {} cannot be read ({}); the desk starts as new.", file, e.getMessage());
        }
        return new DeskPreferences(store, "");
    }

    /** Preferences that are forgotten with the process. */
    public static DeskPreferences forgotten() {
        return new DeskPreferences(new Store(null), "");
    }

    /** The part of these whose names begin with {@code name} and a dot; it is saved with the whole. */
    public DeskPreferences part(String name) {
        return new DeskPreferences(store, prefix + name + ".");
    }

    /** Everything kept here, by name, in the order of the names. */
    public SortedMap<String, String> all() {
        synchronized (store) {
            SortedMap<String, String> all = new TreeMap<>();
            for (String name : store.values.stringPropertyNames()) {
                if (name.startsWith(prefix)) {
                    all.put(name.substring(prefix.length()), store.values.getProperty(name));
                }
            }
            return all;
        }
    }

    /** Forgets everything kept here. */
    public void clear() {
        synchronized (store) {
            store.changed |=
                    store.values.keySet().removeIf(name -> name.toString().startsWith(prefix));
        }
    }

    public String text(String key, String otherwise) {
        synchronized (store) {
            return store.values.getProperty(prefix + key, otherwise);
        }
    }

    /** A number; {@code otherwise} where it is missing or unreadable. */
    public double number(String key, double otherwise) {
        try {
            return Double.parseDouble(text(key, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public boolean flag(String key, boolean otherwise) {
        return Boolean.parseBoolean(text(key, Boolean.toString(otherwise)));
    }

    /** One of a closed list; {@code otherwise} where it is missing or not on the list any more. */
    public <E extends Enum<E>> E choice(String key, E otherwise) {
        String name = text(key, otherwise.name());
        for (E each : otherwise.getDeclaringClass().getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return otherwise;
    }

    public void set(String key, Object value) {
        String text = value.toString();
        synchronized (store) {
            store.changed |= !text.equals(store.values.setProperty(prefix + key, text));
        }
    }

    /**
     * Writes the file where anything changed, whole or not at all.
     *
     * @throws UncheckedIOException where it cannot be written
     */
    public void save() {
        String text = changes();
        Path file = store.file;
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

    private @Nullable String changes() {
        synchronized (store) {
            if (!store.changed) {
                return null;
            }
            store.changed = false;
            StringWriter text = new StringWriter();
            try {
                store.values.store(text, "How the desk is arranged");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text.toString();
        }
    }
}
