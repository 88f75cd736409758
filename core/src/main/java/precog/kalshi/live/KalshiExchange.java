package precog.kalshi.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.kalshi.rest.KalshiAccount;
import precog.kalshi.rest.KalshiAccount.FillRecord;
import precog.kalshi.rest.KalshiAccount.OrderRecord;
import precog.kalshi.rest.KalshiRest;
import precog.kalshi.stream.OwnNews;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.order.Exchange;
import precog.order.ExchangeReport;
import precog.order.ExchangeReport.CallFailed;
import precog.order.Order;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Quantity;

/**
 * Where live orders go. Each call runs on a virtual thread of its own, those about one order one after the other; what
 * became of them is reported from there, and never waits in this port's own timeline.
 */
public final class KalshiExchange implements Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(KalshiExchange.class);

    /** How far back fills are read again each time: longer than any outage that does not start the desk anew. */
    private static final Duration FILLS_BACK = Duration.ofHours(1);

    private final InstantSource clock;
    private final KalshiAccount account;
    private final OrderDialogue dialogue;
    private final BatchCancel batch;
    private final Map<String, TrackedOrder> byClientId = new ConcurrentHashMap<>();
    private final Map<String, TrackedOrder> byExchangeId = new ConcurrentHashMap<>();
    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean accountAsked = new AtomicBoolean();
    private volatile @Nullable Consumer<ExchangeReport> out;
    private volatile Consumer<Collection<MarketId>> needed = markets -> {};
    private volatile boolean closed;

    /** Something to ask the venue. */
    private interface Deed {
        void run() throws InterruptedException;
    }

    /** @param rest signs with the account's key */
    public KalshiExchange(KalshiRest rest, InstantSource clock) {
        this.clock = clock;
        account = new KalshiAccount(rest);
        dialogue = new OrderDialogue(rest, clock, this::report, this::learn);
        batch = new BatchCancel(rest, dialogue, this::cancel);
    }

    /** Where reports go; said before the first call. */
    public void reportTo(Consumer<ExchangeReport> reports) {
        out = reports;
    }

    /** Who has to know which markets the account holds, whatever else is followed; said before the first call. */
    public void needs(Consumer<Collection<MarketId>> markets) {
        needed = markets;
    }

    @Override
    public ExecutionEnvironment environment() {
        return ExecutionEnvironment.LIVE;
    }

    @Override
    public void submit(Order order, Instant now) {
        if (order.environment() != ExecutionEnvironment.LIVE) {
            throw new IllegalArgumentException(
                    "An order of " + order.environment() + " money cannot go to the live exchange.");
        }
        TrackedOrder tracked = track(order);
        inTurn(tracked, () -> dialogue.submit(tracked));
    }

    @Override
    public void amend(Order order, Instant now) {
        TrackedOrder tracked = track(order);
        inTurn(tracked, () -> dialogue.amend(tracked, order));
    }

    @Override
    public void cancel(Order order, Instant now) {
        TrackedOrder tracked = track(order);
        tracked.wantCancel();
        cancel(tracked);
    }

    private void cancel(TrackedOrder tracked) {
        inTurn(tracked, () -> dialogue.cancel(tracked));
    }

    @Override
    public void cancelAll(List<Order> orders, Instant now) {
        List<TrackedOrder> all = orders.stream().map(this::track).toList();
        all.forEach(TrackedOrder::wantCancel);
        run(() -> batch.cancel(all));
    }

    @Override
    public void inquire(Order order, Instant now) {
        TrackedOrder tracked = track(order);
        inTurn(tracked, () -> dialogue.inquire(tracked));
    }

    @Override
    public void recover(List<Order> working, Instant now) {
        working.forEach(this::track);
        run(this::readLimits);
    }

    /** The account's own rates; where they cannot be read the smallest are kept to, which is slower and no less sure. */
    private void readLimits() throws InterruptedException {
        if (account.limits() instanceof Missed<String> missed) {
            LOG.warn("The account's rate limits could not be read: {}", missed.reason());
        }
    }

    private TrackedOrder track(Order order) {
        TrackedOrder tracked = byClientId.computeIfAbsent(order.clientOrderId(), _ -> new TrackedOrder(order));
        tracked.spokenOf(order);
        String exchangeId = order.exchangeOrderId();
        if (exchangeId != null && tracked.exchangeId() == null) {
            tracked.known(exchangeId);
        }
        learn(tracked);
        return tracked;
    }

    private void learn(TrackedOrder tracked) {
        String exchangeId = tracked.exchangeId();
        if (exchangeId != null) {
            byExchangeId.put(exchangeId, tracked);
        }
    }

    @Override
    public void inquireQueues(List<Order> resting, Instant now) {
        run(() -> readQueues(resting.stream().map(Order::market).toList()));
    }

    /** That nobody tells the places is no trouble: those shown grow old on the screen. */
    private void readQueues(List<MarketId> markets) throws InterruptedException {
        if (account.queues(markets) instanceof Got<Map<String, Quantity>>(Map<String, Quantity> ahead)) {
            Map<String, Quantity> ours = new HashMap<>();
            ahead.forEach((exchangeId, contracts) -> {
                TrackedOrder tracked = byExchangeId.get(exchangeId);
                if (tracked != null) {
                    ours.put(tracked.id(), contracts);
                }
            });
            report(new ExchangeReport.QueuesReported(clock.instant(), ours));
        }
    }

    @Override
    public void inquireAccount(Instant now) {
        if (accountAsked.compareAndSet(false, true)) {
            run(this::readAccount);
        }
    }

    /** The account whole, or nothing: half of it would show differences that are none. */
    private void readAccount() throws InterruptedException {
        accountAsked.set(false);
        Fetched<List<FillRecord>> fills = account.fillsSince(clock.instant().minus(FILLS_BACK));
        if (fills instanceof Got<List<FillRecord>>(List<FillRecord> known)) {
            known.forEach(this::filled);
        }
        Fetched<KalshiAccount.Balance> balance = account.balance();
        Fetched<List<ExchangeReport.Holding>> holdings = account.holdings();
        Fetched<List<OrderRecord>> resting = account.restingOrders();
        for (Fetched<?> part : List.of(fills, balance, holdings, resting)) {
            if (part instanceof Missed<?> missed) {
                failed("account", missed.status(), missed.reason());
                return;
            }
        }
        needed.accept(((Got<List<ExchangeReport.Holding>>) holdings)
                .value().stream().map(ExchangeReport.Holding::market).toList());
        List<String> working = ((Got<List<OrderRecord>>) resting)
                .value().stream().map(this::name).toList();
        KalshiAccount.Balance cash = ((Got<KalshiAccount.Balance>) balance).value();
        report(new ExchangeReport.AccountReported(
                clock.instant(),
                cash.total(),
                cash.byShard(),
                ((Got<List<ExchangeReport.Holding>>) holdings).value(),
                working));
    }

    /** Ours go by the id they were made under, changed or not; one made elsewhere without any by the venue's. */
    private String name(OrderRecord order) {
        TrackedOrder tracked = byExchangeId.get(order.orderId());
        if (tracked != null) {
            return tracked.id();
        }
        return order.clientOrderId().isEmpty() ? "exchange order " + order.orderId() : order.clientOrderId();
    }

    /** What the stream says of the account. */
    public void heard(OwnNews news) {
        switch (news) {
            case OwnNews.Filled(FillRecord fill) -> filled(fill);
            case OwnNews.OrderChanged(OrderRecord order, String reason) -> changed(order, reason);
            case OwnNews.Missed(String reason) -> {
                LOG.warn("The account is read, because the stream is not whole. {}", reason);
                inquireAccount(clock.instant());
            }
        }
    }

    private void filled(FillRecord fill) {
        TrackedOrder tracked = byExchangeId.get(fill.orderId());
        if (tracked != null) {
            report(tracked.filled(fill, clock.instant()));
        } else {
            run(() -> adopt(fill));
        }
    }

    /** A fill of an order whose acknowledgement has not come: the venue tells whose it is. */
    private void adopt(FillRecord fill) throws InterruptedException {
        if (account.order(fill.orderId()) instanceof Got<OrderRecord>(OrderRecord order)) {
            TrackedOrder tracked = byClientId.get(order.clientOrderId());
            if (tracked != null) {
                tracked.known(order.orderId());
                learn(tracked);
                report(tracked.filled(fill, clock.instant()));
            }
        }
        // Of an order made elsewhere: the account's holdings will show it.
    }

    private void changed(OrderRecord order, String reason) {
        TrackedOrder known = byExchangeId.get(order.orderId());
        TrackedOrder tracked = known == null ? byClientId.get(order.clientOrderId()) : known;
        if (tracked != null) {
            tracked.known(order.orderId());
            learn(tracked);
            dialogue.told(tracked, order, reason);
        }
    }

    private void inTurn(TrackedOrder tracked, Deed deed) {
        run(() -> {
            tracked.turn().lockInterruptibly();
            try {
                deed.run();
            } finally {
                tracked.turn().unlock();
            }
        });
    }

    private void run(Deed deed) {
        try {
            calls.execute(() -> {
                try {
                    deed.run();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (RuntimeException e) {
                    LOG.error("A call to the exchange failed here: {}", e.getMessage(), e);
                    failed("call", 0, "A call failed here (" + e.getClass().getSimpleName() + ").");
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("Closed; nothing is asked any more.");
        }
    }

    private void failed(String call, int status, String reason) {
        report(new CallFailed(clock.instant(), call, reason, status == 0 ? null : Integer.valueOf(status)));
    }

    private void report(ExchangeReport report) {
        if (!closed) {
            Objects.requireNonNull(out, "Reports have nowhere to go.").accept(report);
        }
    }

    @Override
    public @Nullable Instant nextAt() {
        return null;
    }

    @Override
    public ExchangeReport next() {
        throw new IllegalStateException("A live exchange reports by itself.");
    }

    @Override
    public boolean ended() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        calls.shutdownNow();
    }
}
