package precog.app;

import java.time.Instant;
import java.util.List;
import precog.desk.archive.Playback.Stretch;
import precog.engine.Request;
import precog.engine.RunLimit.AtEndOfFeed;
import precog.engine.Script;
import precog.kalshi.Tape;
import precog.kalshi.TapeFeed;

/** Recorded Kalshi frames. */
record TapeSource(List<Tape> tapes) implements Replay.Source {
    @Override
    public void prepare(DataFolder folder) {
        // The account is a fresh one.
    }

    @Override
    public TradingDesk open(DataFolder folder, Script script, AtEndOfFeed atEnd, TradingDesk.Options options) {
        return TradingDesk.replay(folder, tapes, script, atEnd, options);
    }

    @Override
    public List<Request> requests() {
        return List.of();
    }

    @Override
    public Stretch stretch() {
        try (TapeFeed feed = new TapeFeed(tapes)) {
            Instant from = feed.nextAt();
            Instant to = from;
            while (feed.nextAt() != null) {
                to = feed.next().at();
            }
            if (from == null || to == null) {
                throw new Failure("There is nothing on the tape.");
            }
            return new Stretch(from, to, List.of());
        }
    }
}
