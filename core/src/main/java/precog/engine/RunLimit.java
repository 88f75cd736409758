package precog.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a session ends by itself.
 *
 * @param length engine time after which it stops; null for never
 */
public record RunLimit(@Nullable Duration length, AtEndOfFeed atEndOfFeed) {
    /** What a session does when its feed has nothing more to say. */
    public enum AtEndOfFeed {
        /** Time goes on. */
        GO_ON,
        /** Time stands still; what it became can be looked at. */
        PAUSE,
        STOP
    }

    /** Runs until it is stopped. */
    public static final RunLimit NONE = new RunLimit(null, AtEndOfFeed.GO_ON);
}
