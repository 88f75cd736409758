package precog.kalshi.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import precog.kalshi.key.ApiKey;
import precog.kalshi.rest.KalshiHosts;
import precog.line.Patience;
import precog.value.MarketId;

/**
 * One WebSocket and the markets on it. It comes back by itself, and gives up a socket that is silent or whose books do
 * not come. Whoever owns it calls {@link #tick} several times a second.
 */
final class StreamConnection extends WebSocketListener implements Subscriptions.Line {
    private final OkHttpClient http;
    private final KalshiHosts hosts;
    private final ApiKey key;
    private final InstantSource clock;
    private final Patience patience;
    private final Subscriptions subscriptions;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable WebSocket socket;
    private boolean open;
    private boolean lostSince;
    private boolean closed;
    private String trouble = "";

    /** @param number from 1; the first also carries the account and the lives of all markets */
    StreamConnection(
            OkHttpClient http,
            KalshiHosts hosts,
            ApiKey key,
            InstantSource clock,
            int number,
            StreamListener listener) {
        this.http = http;
        this.hosts = hosts;
        this.key = key;
        this.clock = clock;
        patience = new Patience(clock.instant());
        subscriptions = new Subscriptions(number, listener, this);
    }

    int size() {
        return locked(subscriptions::size);
    }

    /** Follows further markets. */
    void follow(Collection<MarketId> more) {
        run(() -> subscriptions.follow(more, clock.instant()));
    }

    /** Follows markets no longer. */
    void leave(Collection<MarketId> gone) {
        run(() -> subscriptions.leave(gone));
    }

    /** Throws a book away and asks for it anew. */
    void distrust(MarketId market, String reason) {
        run(() -> subscriptions.distrust(market, reason, clock.instant()));
    }

    /** Looks whether something is due: a connect, a probe, or the end of patience. */
    void tick() {
        run(() -> {
            Instant now = clock.instant();
            if (closed) {
                return;
            }
            if (socket == null) {
                if (patience.mayConnect(now)) {
                    connect(now);
                }
                return;
            }
            String end = patience.end(open, now);
            if (end == null && open) {
                end = subscriptions.tick(now);
            }
            if (end != null) {
                startAnew(end);
            } else if (open && patience.probes(now)) {
                subscriptions.probe();
            }
        });
    }

    private void connect(Instant now) {
        patience.connecting(now);
        Request.Builder request = new Request.Builder().url(hosts.stream().toString());
        key.headers("GET", hosts.stream().getPath(), now).forEach(request::header);
        socket = http.newWebSocket(request.build(), this);
    }

    @Override
    public void send(String command) {
        if (socket != null) {
            socket.send(command);
        }
    }

    @Override
    public void startAnew(String reason) {
        WebSocket broken = socket;
        socket = null;
        open = false;
        lostSince = true;
        trouble = reason;
        Instant now = clock.instant();
        subscriptions.lost(reason, now);
        patience.failed(now);
        if (broken != null) {
            broken.cancel();
        }
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        whenCurrent(opened, () -> {
            Instant now = clock.instant();
            open = true;
            patience.heard(now);
            subscriptions.connected(now);
        });
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        whenCurrent(from, () -> frame(text.getBytes(UTF_8)));
    }

    @Override
    public void onMessage(WebSocket from, ByteString bytes) {
        whenCurrent(from, () -> frame(bytes.toByteArray()));
    }

    /** Once everything stands, trouble is forgotten. */
    private void frame(byte[] bytes) {
        Instant now = clock.instant();
        patience.heard(now);
        if (subscriptions.frame(bytes, now) && open && subscriptions.waiting() == 0) {
            patience.whole();
            trouble = "";
        }
    }

    @Override
    public void onClosing(WebSocket from, int code, String reason) {
        whenCurrent(from, () -> startAnew("The exchange closed the stream (" + code + ")."));
    }

    @Override
    public void onFailure(WebSocket from, Throwable failure, @Nullable Response response) {
        whenCurrent(from, () -> startAnew(words(failure, response)));
    }

    private static String words(Throwable failure, @Nullable Response response) {
        if (response != null && response.code() == 401) {
            return "The exchange does not accept the key or the clock of this computer (401).";
        }
        return response == null
                ? "The stream broke (" + failure.getClass().getSimpleName() + ")."
                : "The exchange refused the stream with status " + response.code() + ".";
    }

    private void whenCurrent(WebSocket from, Runnable deed) {
        run(() -> {
            if (from.equals(socket) && !closed) {
                deed.run();
            }
        });
    }

    /** Whether it stands and stood ever since this was last asked. */
    boolean stood() {
        return locked(() -> {
            boolean stood = open && !lostSince;
            lostSince = false;
            return stood;
        });
    }

    int waiting() {
        return locked(() -> open ? subscriptions.waiting() : subscriptions.size());
    }

    String trouble() {
        return locked(() -> trouble);
    }

    long lagMillis() {
        return locked(subscriptions::lagMillis);
    }

    /** Ends; nothing is said afterwards. */
    void close() {
        run(() -> {
            closed = true;
            if (socket != null) {
                socket.cancel();
                socket = null;
            }
        });
    }

    private void run(Runnable deed) {
        lock.lock();
        try {
            deed.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> deed) {
        lock.lock();
        try {
            return deed.get();
        } finally {
            lock.unlock();
        }
    }
}
