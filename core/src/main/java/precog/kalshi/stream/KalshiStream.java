package precog.kalshi.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import precog.kalshi.key.ApiKey;
import precog.kalshi.rest.KalshiHosts;
import precog.value.MarketId;

/** All WebSockets to the venue: thousands of markets over few connections, the account on the first. */
public final class KalshiStream implements AutoCloseable {
    /** Markets a connection carries: few enough that one that breaks does not take everything with it. */
    private static final int MARKETS_EACH = 1_000;

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STATE = Duration.ofSeconds(5);

    private final OkHttpClient http;
    private final KalshiHosts hosts;
    private final ApiKey key;
    private final InstantSource clock;
    private final StreamListener listener;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kalshi-stream").daemon().factory());
    private final ReentrantLock lock = new ReentrantLock();
    private final List<StreamConnection> connections = new ArrayList<>();
    private final Map<MarketId, StreamConnection> places = new HashMap<>();
    private @Nullable StreamState told;
    private long looks;

    /** A stream that is not started. */
    public KalshiStream(
            OkHttpClient http, KalshiHosts hosts, ApiKey key, InstantSource clock, StreamListener listener) {
        this.http = http.newBuilder()
                .pingInterval(Duration.ofSeconds(10))
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        this.hosts = hosts;
        this.key = key;
        this.clock = clock;
        this.listener = listener;
    }

    /** Begins to connect. */
    public void start() {
        lock.lock();
        try {
            connections.add(connection());
        } finally {
            lock.unlock();
        }
        var _ = timer.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private StreamConnection connection() {
        return new StreamConnection(http, hosts, key, clock, connections.size() + 1, listener);
    }

    /** Follows the books, trades and figures of further markets. */
    public void follow(Collection<MarketId> markets) {
        lock.lock();
        try {
            Map<StreamConnection, List<MarketId>> added = new HashMap<>();
            for (MarketId market : markets) {
                if (!places.containsKey(market)) {
                    StreamConnection place = place(added);
                    places.put(market, place);
                    added.computeIfAbsent(place, _ -> new ArrayList<>()).add(market);
                }
            }
            added.forEach(StreamConnection::follow);
        } finally {
            lock.unlock();
        }
    }

    private StreamConnection place(Map<StreamConnection, List<MarketId>> added) {
        StreamConnection last = connections.getLast();
        if (last.size() + added.getOrDefault(last, List.of()).size() < MARKETS_EACH) {
            return last;
        }
        StreamConnection further = connection();
        connections.add(further);
        return further;
    }

    /** Follows markets no longer, as once they are resolved. */
    public void leave(Collection<MarketId> markets) {
        lock.lock();
        try {
            for (MarketId market : markets) {
                StreamConnection place = places.remove(market);
                if (place != null) {
                    place.leave(List.of(market));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Throws a book away and asks for it anew. */
    public void distrust(MarketId market, String reason) {
        lock.lock();
        try {
            StreamConnection place = places.get(market);
            if (place != null) {
                place.distrust(market, reason);
            }
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        List<StreamConnection> all;
        lock.lock();
        try {
            all = List.copyOf(connections);
        } finally {
            lock.unlock();
        }
        all.forEach(StreamConnection::tick);
        StreamState state = state(all);
        boolean due = ++looks % (STATE.toMillis() / LOOK.toMillis()) == 0;
        if (told == null || due || isNews(told, state)) {
            told = state;
            listener.state(state);
        }
    }

    private static boolean isNews(StreamState before, StreamState now) {
        return before.isWhole() != now.isWhole()
                || before.connected() != now.connected()
                || before.account() != now.account()
                || !before.detail().equals(now.detail());
    }

    private static StreamState state(List<StreamConnection> all) {
        String trouble = all.stream()
                .map(StreamConnection::trouble)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
        List<Boolean> stood = all.stream().map(StreamConnection::stood).toList();
        return new StreamState(
                (int) stood.stream().filter(Boolean::booleanValue).count(),
                all.size(),
                stood.getFirst(),
                all.stream().mapToInt(StreamConnection::waiting).sum(),
                all.stream().mapToLong(StreamConnection::lagMillis).max().orElse(0),
                trouble);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        lock.lock();
        try {
            connections.forEach(StreamConnection::close);
        } finally {
            lock.unlock();
        }
    }
}
