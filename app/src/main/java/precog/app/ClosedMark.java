package precog.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A note beside the embedded database that it was closed whole, with the size and time its file had then. Where the
 * note is missing or the file is another one by now, the database is checked before it is used.
 */
record ClosedMark(Path note) {
    private static final Logger LOG = LoggerFactory.getLogger(ClosedMark.class);

    /** Whether the file is as it was closed. A file that is not there cannot be unsound. */
    boolean isOn(Path file) {
        try {
            return Files.notExists(file)
                    || (Files.exists(note) && Files.readString(note, UTF_8).equals(text(file)));
        } catch (IOException e) {
            LOG.warn("{} cannot be read; the database is checked.", note, e);
            return false;
        }
    }

    /** Takes the note away: the database is in use from now on. */
    void remove() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            LOG.warn("{} could not be removed; what is in it no longer fits the database.", note, e);
        }
    }

    /** Notes that the file was closed. */
    void put(Path file) {
        try {
            Files.writeString(note, text(file), UTF_8);
        } catch (IOException e) {
            LOG.warn("{} could not be written; the next start checks the database first.", note, e);
        }
    }

    private static String text(Path file) throws IOException {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        return "The database was closed with " + is.size() + " bytes at " + is.lastModifiedTime() + ".\n";
    }
}
