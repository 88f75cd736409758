package precog.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a session ends by itself.
 *
 * @param length engine time after which it stops; null for never
 * @param atEndOfFeed whether it stops when the feed has nothing more to say
 */
public record RunLimit(@Nullable Duration length, boolean atEndOfFeed) {
    /** Runs until it is stopped. */
    public static final RunLimit NONE = new RunLimit(null, false);
}
