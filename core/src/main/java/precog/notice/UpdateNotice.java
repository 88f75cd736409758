package precog.notice;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What its publishers say of a version.
 *
 * @param released the day it was, or this word of it was, published
 * @param urgent whether nobody should go on without knowing
 * @param page where to read about it, https
 * @param says what it brings, in a sentence
 */
public record UpdateNotice(ReleaseVersion version, LocalDate released, boolean urgent, URI page, String says) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /**
     * Whether this word is older than another: of a version before it, or of the same one on a day before. Whoever
     * serves a notice can serve an old one again; what was heard since stays.
     */
    public boolean isOlderThan(UpdateNotice other) {
        int order = version.compareTo(other.version);
        return order < 0 || (order == 0 && released.isBefore(other.released));
    }

    /** Which version is out, and since when. */
    public String title() {
        return "Precog " + version + " is out (" + DAY.format(released) + ")";
    }

    /** All a person has to know, in sentences. */
    public String words() {
        return title() + ": " + says + " Nothing is installed by itself.";
    }
}
