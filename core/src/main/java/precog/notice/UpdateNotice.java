package precog.notice;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
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
     * Whether another word stays where this one is heard after it: one of a later version, or of the same one on a later
     * day; on the same day what is urgent stays. Whoever serves a notice can serve an old one again.
     */
    public boolean givesWayTo(UpdateNotice other) {
        return Comparator.comparing(UpdateNotice::version)
                        .thenComparing(UpdateNotice::released)
                        .thenComparing(UpdateNotice::urgent)
                        .compare(this, other)
                < 0;
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
