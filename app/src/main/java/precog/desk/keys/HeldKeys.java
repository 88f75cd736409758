package precog.desk.keys;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Tells a key that is held down, which the system presses again and again, from one that is pressed anew. */
final class HeldKeys {
    /** No system waits longer between two presses of a key that is held; a release that was lost is over by then. */
    private static final long LONGEST_PAUSE = Duration.ofMillis(1_100).toNanos();

    private final Map<KeyCode, Long> pressed = new EnumMap<>(KeyCode.class);

    /** A press at {@code nanos}; whether the key was held already. */
    boolean press(KeyCode key, long nanos) {
        @Nullable Long before = pressed.put(key, nanos);
        return before != null && nanos - before < LONGEST_PAUSE;
    }

    void release(KeyCode key) {
        pressed.remove(key);
    }
}
