package precog.desk.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import precog.alert.Alert;
import precog.desk.scripted.ScriptedWorkstation;
import precog.edge.Edge;
import precog.engine.Answer;
import precog.engine.Command;
import precog.engine.DeskListener;
import precog.engine.DeskSnapshot;
import precog.engine.DeskSnapshot.Pending;
import precog.engine.Workstation;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.GameReport;
import precog.feed.MarketListing;
import precog.market.MarketView;
import precog.model.Estimate;
import precog.order.Order;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Probability;
import precog.value.Quantity;

/**
 * The scripted desk among thousands of markets that move at a rate: half of the updates on the markets at the top of
 * the grid, one in ten of them a public trade, games that score, and twenty snapshots a second in which edges,
 * positions and the estimates of some markets are others.
 */
final class BusyWorkstation implements Workstation {
    /** Markets at the top of the grid, all of them in sight. */
    static final int TOP = 16;

    private static final long SNAPSHOT_NANOS = 50_000_000;
    private static final long STEP_NANOS = 500_000_000;
    private static final int ESTIMATES_A_SNAPSHOT = 200;

    private final ScriptedWorkstation desk = new ScriptedWorkstation();
    private final BusyMarkets markets;
    private final Posted posted;
    private final List<DeskListener> listeners = new CopyOnWriteArrayList<>();
    private final SplittableRandom random = new SplittableRandom(5);
    private final MarketView[] views;
    private final int[] numbers;
    private final int[] points;
    private final Map<MarketId, Estimate> estimates = new HashMap<>();
    private final List<Edge> ignored = new ArrayList<>();
    private final List<Pending> edges = new ArrayList<>();
    private final long begun = System.nanoTime();
    private DeskSnapshot scripted = desk.snapshot();
    private final int rate;
    private volatile boolean stopped;
    private long messages;

    /**
     * @param count markets in all
     * @param rate updates a second
     * @param posted told when an update of a market at the top is posted
     */
    BusyWorkstation(int count, int rate, Posted posted) {
        this.rate = rate;
        this.posted = posted;
        Instant start = ScriptedWorkstation.START;
        markets = new BusyMarkets(count, start);
        views = new MarketView[markets.count()];
        numbers = new int[markets.count()];
        points = new int[markets.games()];
        estimates.putAll(scripted.estimates());
        for (int at = 0; at < views.length; at++) {
            views[at] = markets.view(at, 0, cents(), start);
            estimate(at);
            if (at % 2 == 0) {
                ignored.add(left(at));
            }
        }
        for (int at = 0; at < scripted.edges().size(); at++) {
            edges.add(pending(at));
        }
        desk.listen(new Scripted());
    }

    /** Begins the feed. */
    Thread start() {
        return Thread.ofPlatform().name("feed").start(this::feed);
    }

    /** Ends it, soon. */
    void stop() {
        stopped = true;
    }

    MarketId top() {
        return markets.listing(0).id();
    }

    @Override
    public synchronized void listen(DeskListener listener) {
        for (int game = 0; game < points.length; game++) {
            listener.game(markets.game(game, points[game], ScriptedWorkstation.START));
        }
        for (MarketView view : views) {
            listener.market(view);
        }
        desk.listen(listener);
        desk.release(listener);
        listener.desk(snapshot());
        listeners.add(listener);
    }

    @Override
    public synchronized void release(DeskListener listener) {
        listeners.remove(listener);
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        return desk.submit(command);
    }

    private Instant now() {
        return ScriptedWorkstation.START.plusNanos(System.nanoTime() - begun);
    }

    private int cents() {
        return 2 + random.nextInt(96);
    }

    private void feed() {
        long since = System.nanoTime();
        long sent = 0;
        long snapshotAt = since;
        long stepAt = since;
        while (!stopped) {
            long nanos = System.nanoTime();
            for (long due = (long) ((nanos - since) / 1e9 * rate); sent < due; sent++) {
                update();
            }
            if (nanos - stepAt >= STEP_NANOS) {
                stepAt = nanos;
                desk.step();
                score();
            }
            if (nanos - snapshotAt >= SNAPSHOT_NANOS) {
                snapshotAt = nanos;
                publish();
            }
            LockSupport.parkNanos(500_000);
        }
    }

    private synchronized void update() {
        int at = random.nextBoolean() ? random.nextInt(TOP) : random.nextInt(views.length);
        Instant now = now();
        messages++;
        if (random.nextInt(10) == 0) {
            trade(views[at], now);
        }
        numbers[at] = (numbers[at] + 1) % BusyMarkets.NUMBERS;
        views[at] = markets.view(at, numbers[at], cents(), now);
        if (at < TOP) {
            posted.posted(at, numbers[at]);
        }
        for (DeskListener listener : listeners) {
            listener.market(views[at]);
        }
    }

    private void trade(MarketView view, Instant now) {
        TradePrinted trade = new TradePrinted(
                now,
                view.listing().id(),
                "b" + messages,
                view.quote().yesAsk(),
                Quantity.of(1 + random.nextInt(50)),
                random.nextBoolean() ? Outcome.YES : Outcome.NO);
        listeners.forEach(listener -> listener.trade(trade));
    }

    private synchronized void score() {
        int game = random.nextInt(points.length);
        points[game] += 2;
        GameReport scored = markets.game(game, points[game], ScriptedWorkstation.START);
        listeners.forEach(listener -> listener.game(scored));
    }

    private synchronized void publish() {
        for (int count = 0; count < ESTIMATES_A_SNAPSHOT; count++) {
            estimate(random.nextInt(views.length));
        }
        int left = random.nextInt(ignored.size());
        ignored.set(left, left(2 * left));
        int waiting = random.nextInt(edges.size());
        edges.set(waiting, pending(waiting));
        DeskSnapshot snapshot = snapshot();
        listeners.forEach(listener -> listener.desk(snapshot));
    }

    private void estimate(int at) {
        Estimate like = scripted.estimates().values().iterator().next();
        MarketId market = markets.listing(at).id();
        estimates.put(
                market,
                new Estimate(
                        market,
                        like.model(),
                        new Probability(500 + random.nextInt(9_000)),
                        like.sampleSize(),
                        new Probability(0),
                        new Probability(Probability.CERTAIN),
                        now(),
                        null,
                        like.basis()));
    }

    private Edge left(int at) {
        return edge(scripted.ignored().getFirst(), 1_000 + at, markets.listing(at));
    }

    /** The same edge, on another market and of another worth. */
    private Edge edge(Edge like, long id, MarketListing on) {
        return new Edge(
                id,
                like.runId(),
                like.environment(),
                on.id(),
                on.event(),
                on.category(),
                like.outcome(),
                like.model(),
                like.strategy(),
                like.probability(),
                like.marketImplied(),
                like.ask(),
                like.price(),
                like.limit(),
                like.quantity(),
                like.stake(),
                like.fee(),
                BigDecimal.valueOf(500 + random.nextInt(500), 4),
                like.roi(),
                like.kelly(),
                like.confidence(),
                like.sampleSize(),
                like.intervalWidth(),
                like.priceAge(),
                like.gameAge(),
                like.action(),
                like.checks(),
                like.basis(),
                now());
    }

    /** An edge on one of the markets at the top. */
    private Pending pending(int at) {
        Edge like = scripted.edges().get(at).edge();
        return new Pending(edge(like, like.id(), markets.listing(at)), now(), now().plusSeconds(30), null);
    }

    /** An order that is another every second. */
    private List<Order> orders() {
        List<Order> orders = new ArrayList<>(scripted.orders());
        orders.set(0, orders.getFirst().withPosition(1 + now().getEpochSecond() % 3));
        return orders;
    }

    /** An alert that is acknowledged, and raised again a second later. */
    private List<Alert> alerts() {
        List<Alert> alerts = new ArrayList<>(scripted.alerts());
        if (now().getEpochSecond() % 2 == 0) {
            alerts.set(0, alerts.getFirst().acknowledged("ann", null, now()));
        }
        return alerts;
    }

    private DeskSnapshot snapshot() {
        DeskSnapshot of = scripted;
        return new DeskSnapshot(
                now(),
                of.mode(),
                of.speed(),
                of.killed(),
                of.account(),
                of.venueAccount(),
                of.exposure(),
                of.exposureLimit(),
                of.atStake(),
                of.dayRealized(),
                of.openPnl(),
                List.copyOf(edges),
                List.copyOf(ignored),
                orders(),
                of.positions(),
                of.exits(),
                of.trades(),
                of.decisions(),
                of.verdicts(),
                of.settlements(),
                of.breakers(),
                of.utilisation(),
                alerts(),
                Map.copyOf(estimates),
                of.connections(),
                of.settings(),
                of.counters(),
                of.inboxDepth(),
                of.conflated(),
                messages,
                of.storeTrouble());
    }

    /** Passes on what the script moves, and takes its snapshots up into this desk's own. */
    private final class Scripted implements DeskListener {
        @Override
        public void market(MarketView market) {
            listeners.forEach(listener -> listener.market(market));
        }

        @Override
        public void game(GameReport game) {
            listeners.forEach(listener -> listener.game(game));
        }

        @Override
        public void trade(TradePrinted trade) {
            listeners.forEach(listener -> listener.trade(trade));
        }

        @Override
        public void desk(DeskSnapshot snapshot) {
            scripted = snapshot;
        }
    }
}
