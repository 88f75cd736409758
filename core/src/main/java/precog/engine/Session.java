package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.MarketFeed;
import precog.order.Exchange;
import precog.order.ExchangeReport;

/**
 * Drives an engine: merges the feed, the exchange, the engine's own ticks and the inbox by time, on the one thread
 * that calls {@link #run}. The same timelines without commands give the same facts at any pace.
 */
public final class Session implements Workstation {
    /** Engine time between two ticks. */
    static final Duration TICK = Duration.ofSeconds(1);

    private static final long PUBLISH_NANOS = 50_000_000L;
    private static final long PATIENCE_NANOS = 50_000_000L;
    private static final int STEPS_BETWEEN_LOOKS = 256;
    private static final int INBOX_BOUND = 20_000;

    private final TradingEngine engine;
    private final MarketFeed feed;
    private final Exchange exchange;
    private final Consumer<FeedMessage> before;
    private final Transport transport;
    private final RunLimit limit;
    private final Consumer<Request> witness;
    private final Deque<Request> again;
    private final Inbox inbox = new Inbox(INBOX_BOUND);
    private final List<DeskListener> listeners = new CopyOnWriteArrayList<>();
    private final List<DeskListener> newcomers = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private Instant published = Instant.MIN;
    private @Nullable Instant nextTick;
    private @Nullable Instant end;
    private int sinceLook;
    private long steps;
    private volatile boolean repeats;

    /**
     * A session that has not begun.
     *
     * @param before shown every feed message before the engine, such as a practice exchange that fills against it
     * @param script what is asked again
     */
    public Session(
            TradingEngine engine,
            MarketFeed feed,
            Exchange exchange,
            Consumer<FeedMessage> before,
            Pace pace,
            RunLimit limit,
            Script script) {
        this.engine = engine;
        this.feed = feed;
        this.exchange = exchange;
        this.before = before;
        this.limit = limit;
        transport = new Transport(pace, engine::speed);
        witness = script.witness();
        again = new ArrayDeque<>(script.again());
        repeats = !again.isEmpty();
    }

    /** Where live sources post to. */
    public Inbox inbox() {
        return inbox;
    }

    /** Runs until it is stopped or its limit is reached; the calling thread owns the engine meanwhile. */
    public void run() throws InterruptedException {
        while (nextDue() == null && !stopping && !feed.ended()) {
            inbox.await(PATIENCE_NANOS);
        }
        while (!stopping) {
            repeat();
            takeCommands();
            if (sinceLook++ % STEPS_BETWEEN_LOOKS == 0) {
                publishIfDue();
            }
            takePosted();
            Instant due = nextDue();
            transport.look(due, engine.now());
            if (isOver(due)) {
                break;
            }
            long wait = due == null ? Long.MAX_VALUE : transport.nanosUntil(due);
            if (due == null || wait > 0) {
                rest(wait);
            } else {
                step(due);
                if (engine.urgent()) {
                    engine.commit();
                }
            }
        }
        takeCommands();
        engine.commit();
        publish();
    }

    private boolean isOver(@Nullable Instant due) {
        if (end != null && due != null && due.isAfter(end)) {
            return true;
        }
        boolean nothingMore = feed.ended() && feed.nextAt() == null && exchange.nextAt() == null;
        return switch (limit.atEndOfFeed()) {
            case GO_ON -> false;
            case STOP -> nothingMore;
            case PAUSE -> {
                if (nothingMore) {
                    transport.end(engine.now());
                }
                yield false;
            }
        };
    }

    /** Nothing is due: what was done is made durable and shown, then the thread waits for a message or the time. */
    private void rest(long wait) throws InterruptedException {
        engine.commit();
        takeCommands();
        publishIfDue();
        inbox.await(Math.min(wait, PATIENCE_NANOS));
        sinceLook = 0;
    }

    private @Nullable Instant nextDue() {
        Instant due = earlier(exchange.nextAt(), feed.nextAt());
        if (nextTick == null && due != null) {
            begin(due);
        }
        return earlier(due, nextTick);
    }

    private void begin(Instant first) {
        transport.begin();
        engine.start(first);
        nextTick = first.plus(TICK);
        end = limit.length() == null ? null : first.plus(limit.length());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return other.isBefore(one) ? other : one;
    }

    /** What the exchange says goes before what the feed says, and both before the tick of the same instant. */
    private void step(Instant due) {
        steps++;
        if (due.equals(exchange.nextAt())) {
            engine.apply(exchange.next());
        } else if (due.equals(feed.nextAt())) {
            take(feed.next());
        } else {
            engine.tick(due);
            nextTick = due.plus(TICK);
        }
    }

    private void take(FeedMessage message) {
        before.accept(message);
        engine.apply(message);
    }

    private void takePosted() {
        ExchangeReport report = inbox.takeReport();
        while (report != null) {
            steps++;
            engine.apply(report);
            report = inbox.takeReport();
        }
        FeedMessage message = inbox.takeMarket();
        if (message != null) {
            steps++;
            take(message);
        }
    }

    /** Asks again what was asked at this step. */
    private void repeat() {
        while (repeats && again.getFirst().step() <= steps) {
            engine.apply(again.removeFirst().command(), new CompletableFuture<>());
            engine.commit();
            repeats = !again.isEmpty();
        }
    }

    private void takeCommands() {
        for (Inbox.Asked asked : inbox.takeCommands()) {
            switch (asked.command()) {
                case Command.SetSpeed(double speed) -> asked.reply().complete(transport.speed(speed, engine.now()));
                case Command.SeekTo(Instant target) -> transport.seek(target, engine.now(), asked.reply());
                default -> carryOut(asked);
            }
        }
    }

    private void carryOut(Inbox.Asked asked) {
        if (!(asked.command() instanceof Command.AskGate)) {
            again.clear();
            repeats = false;
            witness.accept(new Request(steps, engine.now(), asked.command()));
        }
        engine.apply(asked.command(), asked.reply());
        engine.commit();
    }

    /** Whether something that was asked before will be asked again; from any thread. */
    public boolean repeats() {
        return repeats;
    }

    private void publishIfDue() {
        boolean never = published.equals(Instant.MIN);
        if (never || !newcomers.isEmpty() || transport.nanosSince(published) >= PUBLISH_NANOS) {
            engine.commit();
            publish();
        }
    }

    private void publish() {
        if (nextTick == null) {
            return;
        }
        for (DeskListener newcomer : List.copyOf(newcomers)) {
            newcomers.remove(newcomer);
            listeners.add(newcomer);
            engine.tellAll(newcomer);
        }
        engine.tellChanges(listeners, inbox.depth(), inbox.conflated());
        published = transport.clock();
    }

    /** Ends {@link #run} after the message at hand; from any thread. */
    public void stop() {
        stopping = true;
        inbox.wake();
    }

    @Override
    public CompletableFuture<Answer> submit(Command command) {
        return inbox.post(command);
    }

    @Override
    public void listen(DeskListener listener) {
        newcomers.add(listener);
        inbox.wake();
    }

    @Override
    public void release(DeskListener listener) {
        newcomers.remove(listener);
        listeners.remove(listener);
    }
}
