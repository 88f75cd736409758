package precog.kalshi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.MarketFeed;

/** Recordings played by exchange time, several merged into one. A torn recording says so and the others go on. */
public final class TapeFeed implements MarketFeed {
    static final String NAME = "kalshi-tape";

    private final List<TapePlayback> playbacks = new ArrayList<>();
    private final PriorityQueue<Turn> turns = new PriorityQueue<>();

    /** A recording that has something to say; among those due at once, the first named speaks first. */
    private record Turn(Instant at, int number, TapePlayback playback) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? Integer.compare(number, other.number) : byTime;
        }
    }

    /**
     * Opens recordings at their first frames.
     *
     * @throws TapeException where a market's record cannot be used
     */
    public TapeFeed(List<Tape> tapes) {
        for (Tape tape : tapes) {
            playbacks.add(new TapePlayback(tape));
        }
        // Only now are files opened: a record that cannot be used leaves none of them open.
        for (int number = 0; number < playbacks.size(); number++) {
            queue(playbacks.get(number), number);
        }
    }

    private void queue(TapePlayback playback, int number) {
        Instant at = playback.nextAt();
        if (at != null) {
            turns.add(new Turn(at, number, playback));
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant nextAt() {
        Turn turn = turns.peek();
        return turn == null ? null : turn.at();
    }

    @Override
    public FeedMessage next() {
        Turn turn = turns.poll();
        if (turn == null) {
            throw new IllegalStateException("The recordings have ended.");
        }
        FeedMessage message = turn.playback().next();
        queue(turn.playback(), turn.number());
        return message;
    }

    @Override
    public boolean ended() {
        return turns.isEmpty();
    }

    /** Where recordings are torn, as far as they were played. */
    public List<TapeReader.Tear> tears() {
        return playbacks.stream()
                .map(TapePlayback::tear)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public void close() {
        turns.clear();
        playbacks.forEach(TapePlayback::close);
    }
}
