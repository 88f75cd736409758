package precog.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that has messages for the engine, in time order. The engine's driver merges all timelines by time, so
 * that the same timelines give the same run at any speed.
 */
public interface Timeline<M> {
    /** When the next message is due; null where none is known yet. Never earlier than a message already taken. */
    @Nullable
    Instant nextAt();

    /** Takes the next message; {@link IllegalStateException} where {@link #nextAt} is null. */
    M next();

    /** Whether nothing will ever come any more. */
    boolean ended();
}
