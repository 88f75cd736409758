package precog.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import precog.engine.Request;

/**
 * What is asked in a playback that is gone through back and forth: what was asked then, up to the first thing that its
 * viewer asks, and from there what the viewer asked. Safe from any thread.
 */
final class Takes {
    private final List<Request> then;
    private final List<Request> own = new ArrayList<>();

    /** @param then what was asked in the session, in order */
    Takes(List<Request> then) {
        this.then = List.copyOf(then);
    }

    /** The viewer asks for something; what they asked for behind that place is not asked again. */
    synchronized void take(Request request) {
        own.removeIf(earlier -> earlier.step() > request.step());
        own.add(request);
    }

    /** Forgets what the viewer asked after a moment. */
    synchronized void backTo(Instant moment) {
        own.removeIf(request -> request.at().isAfter(moment));
    }

    /** What is to be asked when the session is played from its begin. */
    synchronized List<Request> again() {
        Request first = own.isEmpty() ? null : own.getFirst();
        return Stream.concat(then.stream().filter(request -> isBefore(request, first)), own.stream())
                .toList();
    }

    private static boolean isBefore(Request request, @Nullable Request first) {
        return first == null || request.step() <= first.step();
    }
}
