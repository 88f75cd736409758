package precog.desk.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arrangements there were, so that a slip of the mouse can be taken back. */
public final class LayoutHistory {
    private static final int KEPT = 50;

    private final Deque<Map<String, String>> past = new ArrayDeque<>();
    private final Deque<Map<String, String>> future = new ArrayDeque<>();
    private @Nullable Map<String, String> present;

    /** Notes the arrangement as it is; nothing happens where it is as it was. */
    public void note(Map<String, String> now) {
        Map<String, String> before = present;
        if (now.equals(before)) {
            return;
        }
        present = Map.copyOf(now);
        if (before != null) {
            past.push(before);
            future.clear();
            if (past.size() > KEPT) {
                past.removeLast();
            }
        }
    }

    /** The arrangement before this one, which it is from now on; empty where there is none. */
    public Optional<Map<String, String>> undo() {
        return step(past, future);
    }

    /** What was taken back last; empty where nothing was. */
    public Optional<Map<String, String>> redo() {
        return step(future, past);
    }

    private Optional<Map<String, String>> step(Deque<Map<String, String>> from, Deque<Map<String, String>> to) {
        Map<String, String> now = present;
        if (from.isEmpty() || now == null) {
            return Optional.empty();
        }
        to.push(now);
        Map<String, String> next = from.pop();
        present = next;
        return Optional.of(next);
    }
}
