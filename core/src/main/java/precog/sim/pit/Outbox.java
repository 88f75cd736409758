package precog.sim.pit;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;

/** Messages made but not yet taken. While muted (a pit catching up with the present) nothing is kept. */
public final class Outbox {
    private final ArrayDeque<FeedMessage> messages = new ArrayDeque<>();
    private boolean muted;

    public void mute(boolean mute) {
        muted = mute;
    }

    public void add(FeedMessage message) {
        if (!muted) {
            messages.add(message);
        }
    }

    public @Nullable FeedMessage peek() {
        return messages.peek();
    }

    public @Nullable FeedMessage poll() {
        return messages.poll();
    }
}
