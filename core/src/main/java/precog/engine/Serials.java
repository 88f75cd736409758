package precog.engine;

import java.util.EnumMap;
import java.util.Map;

/** The next number of each kind; never one that a fact already carries. */
final class Serials {
    private final Map<Serial, Long> last = new EnumMap<>(Serial.class);

    /** A number never given before. */
    long next(Serial kind) {
        return last.merge(kind, 1L, Long::sum);
    }

    /** Takes note of a number a fact carries. */
    void seen(Serial kind, long number) {
        last.merge(kind, number, Math::max);
    }
}
