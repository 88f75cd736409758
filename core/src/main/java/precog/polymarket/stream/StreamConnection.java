package precog.polymarket.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import precog.line.Patience;
import precog.polymarket.book.FrameReader;
import precog.polymarket.book.StreamFrame;
import precog.polymarket.book.StreamFrame.Pong;

/**
 * One WebSocket and the outcomes on it. It comes back by itself and gives up a socket that is silent. Whoever owns it
 * calls {@link #tick} several times a second.
 */
final class StreamConnection extends WebSocketListener {
    /** The venue ends a connection that does not say this often that it is there. */
    private static final Duration PING_EVERY = Duration.ofSeconds(10);

    private final OkHttpClient http;
    private final Request request;
    private final InstantSource clock;
    private final StreamListener listener;
    private final Patience patience;
    private final FrameReader reader = new FrameReader();
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<String> tokens = new LinkedHashSet<>();
    private @Nullable WebSocket socket;
    private boolean open;
    private boolean closed;
    private Instant pingedAt = Instant.EPOCH;
    private boolean awaitsPong;
    private @Nullable Duration latency;
    private String trouble = "";

    StreamConnection(OkHttpClient http, Request request, InstantSource clock, StreamListener listener) {
        this.http = http;
        this.request = request;
        this.clock = clock;
        this.listener = listener;
        patience = new Patience(clock.instant());
    }

    int size() {
        return locked(tokens::size);
    }

    boolean holds(String token) {
        return locked(() -> tokens.contains(token));
    }

    /** Follows further outcomes; their books come as frames. */
    void follow(Collection<String> more) {
        locked(() -> {
            List<String> added = more.stream().filter(tokens::add).toList();
            if (open && !added.isEmpty()) {
                send(StreamCommand.subscribe(added));
            }
            return null;
        });
    }

    /** Follows those of its outcomes no longer that are not among these. */
    void keepOnly(Set<String> wanted) {
        locked(() -> {
            List<String> left =
                    tokens.stream().filter(token -> !wanted.contains(token)).toList();
            if (!left.isEmpty()) {
                left.forEach(tokens::remove);
                if (open) {
                    send(StreamCommand.unsubscribe(left));
                }
            }
            return null;
        });
    }

    /** Looks whether something is due: a connect, a ping, or the end of patience. */
    void tick() {
        locked(() -> {
            Instant now = clock.instant();
            if (closed) {
                return null;
            }
            if (socket == null) {
                if (patience.mayConnect(now)) {
                    patience.connecting(now);
                    socket = http.newWebSocket(request, this);
                }
                return null;
            }
            // Books that do not come are asked for by REST; that is no reason to give a connection up.
            String end = patience.end(open, now);
            if (end != null) {
                fail(end);
            } else if (open && !now.isBefore(pingedAt.plus(PING_EVERY))) {
                ping(now);
            }
            return null;
        });
    }

    private void ping(Instant now) {
        pingedAt = now;
        awaitsPong = true;
        send(StreamCommand.PING);
    }

    private void send(String command) {
        if (socket != null) {
            socket.send(command);
        }
    }

    private void fail(String reason) {
        WebSocket broken = socket;
        socket = null;
        open = false;
        latency = null;
        trouble = reason;
        patience.failed(clock.instant());
        listener.lost(List.copyOf(tokens));
        if (broken != null) {
            broken.cancel();
        }
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        whenCurrent(opened, () -> {
            Instant now = clock.instant();
            open = true;
            trouble = "";
            patience.heard(now);
            send(StreamCommand.begin(tokens));
            ping(now);
        });
    }

    @Override
    public void onMessage(WebSocket from, String text) {
        whenCurrent(from, () -> {
            Instant now = clock.instant();
            patience.heard(now);
            List<StreamFrame> frames = reader.read(text);
            if (frames.equals(List.of(new Pong()))) {
                patience.whole();
                latency = awaitsPong ? Duration.between(pingedAt, now) : latency;
                awaitsPong = false;
            } else {
                listener.told(frames, now);
            }
        });
    }

    @Override
    public void onClosing(WebSocket from, int code, String reason) {
        whenCurrent(from, () -> fail("Polymarket closed the stream (" + code + ")."));
    }

    @Override
    public void onFailure(WebSocket from, Throwable failure, @Nullable Response response) {
        whenCurrent(
                from,
                () -> fail(
                        response == null
                                ? "The stream broke (" + failure.getClass().getSimpleName() + ")."
                                : "Polymarket refused the stream with status " + response.code() + "."));
    }

    private void whenCurrent(WebSocket from, Runnable deed) {
        locked(() -> {
            if (from.equals(socket) && !closed) {
                deed.run();
            }
            return null;
        });
    }

    boolean isOpen() {
        return locked(() -> open);
    }

    /** What is wrong, in words; empty while nothing is. */
    String trouble() {
        return locked(() -> trouble);
    }

    /** From the last ping to its answer; null before one came. */
    @Nullable
    Duration latency() {
        return this.<@Nullable Duration>locked(() -> latency);
    }

    /** Ends; nothing is said afterwards. */
    void close() {
        locked(() -> {
            closed = true;
            if (socket != null) {
                socket.cancel();
                socket = null;
            }
            return null;
        });
    }

    private <T extends @Nullable Object> T locked(Supplier<T> deed) {
        lock.lock();
        try {
            return deed.get();
        } finally {
            lock.unlock();
        }
    }
}
