package precog.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import precog.desk.archive.Playback.Stretch;
import precog.engine.Request;
import precog.engine.RunLimit.AtEndOfFeed;
import precog.engine.Script;
import precog.kalshi.Tape;
import precog.kalshi.TapeException;
import precog.kalshi.TapeFeed;

/** Recorded Kalshi frames. */
record TapeSource(List<Tape> tapes) implements Replay.Source {
    /**
     * The tapes that the arguments name.
     *
     * @throws TapeException where there is none, or nothing of a market is on them
     */
    static TapeSource of(List<Path> arguments) {
        List<Tape> tapes = Tape.find(arguments);
        String reason = "";
        for (Tape tape : tapes) {
            reason = tape.emptiness();
            if (reason == null) {
                return new TapeSource(tapes);
            }
        }
        throw new TapeException(reason);
    }

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
