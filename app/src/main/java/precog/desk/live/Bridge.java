package precog.desk.live;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import precog.engine.DeskListener;
import precog.engine.DeskSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.market.MarketView;
import precog.value.GameId;
import precog.value.MarketId;

/**
 * Moves the engine's changes to the FX thread: conflated by key, drained at most every 50 ms and never more than a
 * bounded number at once. The only place that hands work to the FX thread.
 */
public final class Bridge implements DeskListener {
    private static final long DRAIN_NANOS = 50_000_000;
    private static final long SECOND_NANOS = 1_000_000_000;
    /** Market changes applied in one drain; at 20 drains a second far above any real feed, and quick to apply. */
    private static final int BOUND = 2_000;
    /** Trades kept for the charts while the screen is behind; older ones are dropped first. */
    private static final int TRADES = 5_000;

    private final Conflation<MarketId, MarketView> markets = new Conflation<>();
    private final Conflation<GameId, GameReport> games = new Conflation<>();
    private final Queue<TradePrinted> trades = new ArrayBlockingQueue<>(TRADES);
    private final AtomicReference<@Nullable DeskSnapshot> snapshot = new AtomicReference<>();
    private final List<LiveView> views = new CopyOnWriteArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nanos) {
            pulse(nanos);
        }
    };
    private long drainedAt;
    private long secondAt;
    private @Nullable DeskSnapshot newest;

    /** Adds views, told after those before them; where the desk is known already they are told how it stands. FX thread. */
    public void add(List<? extends LiveView> newcomers) {
        views.addAll(newcomers);
        DeskSnapshot known = newest;
        if (known != null) {
            newcomers.forEach(view -> view.desk(known));
        }
    }

    /** Tells views no more. FX thread. */
    public void remove(List<? extends LiveView> leaving) {
        views.removeAll(leaving);
    }

    /** Begins to drain. FX thread. */
    public void start() {
        timer.start();
    }

    /** Ends draining. FX thread. */
    public void stop() {
        timer.stop();
    }

    /** Runs {@code work} on the FX thread, soon. Safe from any thread. */
    public void onScreen(Runnable work) {
        Platform.runLater(work);
    }

    @Override
    public void market(MarketView market) {
        markets.offer(market.listing().id(), market);
    }

    @Override
    public void game(GameReport game) {
        games.offer(game.id(), game);
    }

    @Override
    public void trade(TradePrinted trade) {
        while (!trades.offer(trade)) {
            trades.poll();
        }
    }

    @Override
    public void desk(DeskSnapshot next) {
        snapshot.set(next);
    }

    private void pulse(long nanos) {
        if (nanos - drainedAt >= DRAIN_NANOS) {
            drainedAt = nanos;
            drain();
        }
        if (nanos - secondAt >= SECOND_NANOS) {
            secondAt = nanos;
            Instant now = newest == null ? Instant.EPOCH : newest.at();
            views.forEach(view -> view.second(now));
        }
    }

    private void drain() {
        views.forEach(LiveView::draining);
        games.drain(BOUND, game -> views.forEach(view -> view.game(game)));
        markets.drain(BOUND, market -> views.forEach(view -> view.market(market)));
        for (int left = BOUND; left > 0; left--) {
            TradePrinted trade = trades.poll();
            if (trade == null) {
                break;
            }
            views.forEach(view -> view.trade(trade));
        }
        DeskSnapshot next = snapshot.getAndSet(null);
        if (next != null) {
            newest = next;
            views.forEach(view -> view.desk(next));
        }
        views.forEach(LiveView::drained);
    }
}
