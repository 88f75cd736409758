package precog.sim.pit;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import precog.feed.FeedMessage;

/** Messages whose times are known beforehand: a market's listing, close and settlement. */
public final class Script implements Actor {
    private final ArrayDeque<FeedMessage> lines;

    public Script(List<? extends FeedMessage> lines) {
        this.lines = new ArrayDeque<>(
                lines.stream().sorted(Comparator.comparing(FeedMessage::at)).toList());
    }

    @Override
    public long nextAt() {
        FeedMessage next = lines.peek();
        return next == null ? NEVER : next.at().toEpochMilli();
    }

    @Override
    public void act(Outbox out) {
        out.add(lines.remove());
    }
}
