package precog.desk.grid;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.css.PseudoClass;
import org.jspecify.annotations.Nullable;

/** How far a number can still be trusted by its age; older ones fade, a lost one is struck through. */
public enum Freshness {
    FRESH,
    /** Older than 30 s. */
    AGEING,
    /** Older than the 120 s at which a price counts as stale for trading. */
    STALE,
    /** No longer quoted, or from a book that cannot be trusted: the last known number, struck through. */
    LOST;

    private static final Duration AGEING_AFTER = Duration.ofSeconds(30);
    private static final Duration STALE_AFTER = Duration.ofMinutes(2);

    public PseudoClass pseudoClass() {
        return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
    }

    /** Freshness of a price of {@code at}, null where there never was one. */
    public static Freshness of(@Nullable Instant at, Instant now) {
        if (at == null) {
            return FRESH;
        }
        Duration age = Duration.between(at, now);
        return age.compareTo(STALE_AFTER) > 0 ? STALE : age.compareTo(AGEING_AFTER) > 0 ? AGEING : FRESH;
    }
}
