package precog.app;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import precog.engine.Command;
import precog.engine.DeskListener;
import precog.engine.DeskSnapshot;
import precog.engine.Workstation;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.market.MarketView;
import precog.position.Position;
import precog.risk.BreakerState;
import precog.risk.Breakers;

/**
 * Trades for a while as a person at the desk would, so that there is something to see: approves the best edge every
 * few minutes, rejects one now and then, resets what a breaker stopped; then leaves the desk alone.
 */
final class PictureTrader implements DeskListener {
    static final String NAME = "trader";

    private static final Duration BETWEEN = Duration.ofMinutes(3);
    private static final Duration REFLECTION = Duration.ofMinutes(8);
    private static final int MOST_POSITIONS = 9;
    /** One in so many decisions is a rejection. */
    private static final int REJECTS = 6;

    private final Workstation workstation;
    private final Duration length;
    private final CompletableFuture<Void> rested = new CompletableFuture<>();
    private @Nullable Instant end;
    private Instant next = Instant.MIN;
    private int decisions;

    /** @param length how long it trades, in engine time */
    PictureTrader(Workstation workstation, Duration length) {
        this.workstation = workstation;
        this.length = length;
    }

    /** Done once it has traded for its length. */
    CompletableFuture<Void> rested() {
        return rested;
    }

    @Override
    public void desk(DeskSnapshot desk) {
        Instant until = end == null ? desk.at().plus(length) : end;
        end = until;
        if (!desk.at().isBefore(until)) {
            rested.complete(null);
            return;
        }
        reset(desk);
        if (!desk.at().isBefore(next)
                && !desk.edges().isEmpty()
                && desk.positions().stream().filter(Position::isOpen).count() < MOST_POSITIONS) {
            next = desk.at().plus(BETWEEN);
            decide(desk);
        }
    }

    /** Looks at a breaker that waits for a person for some minutes, then resets it. */
    private void reset(DeskSnapshot desk) {
        for (BreakerState breaker : desk.breakers()) {
            Instant since = breaker.trippedAt();
            if (breaker.tripped()
                    && !breaker.type().resetsByItself()
                    && since != null
                    && desk.at().isAfter(since.plus(REFLECTION))
                    && !desk.at().isBefore(next)) {
                next = desk.at().plus(BETWEEN);
                submit(new Command.ResetBreaker(breaker.type(), Breakers.RESET_WORD, NAME));
            }
        }
    }

    private void submit(Command command) {
        var _ = workstation.submit(command);
    }

    private void decide(DeskSnapshot desk) {
        long edge = desk.edges().getFirst().edge().id();
        submit(
                ++decisions % REJECTS == 0
                        ? new Command.Reject(edge, "news", "starter is out", NAME)
                        : new Command.Approve(edge, null, null, NAME));
    }

    @Override
    public void market(MarketView market) {}

    @Override
    public void game(GameReport game) {}

    @Override
    public void trade(TradePrinted trade) {}
}
