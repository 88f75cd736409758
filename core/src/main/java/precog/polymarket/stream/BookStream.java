package precog.polymarket.stream;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** All WebSockets to the venue; none while nothing is followed. Whoever owns it calls {@link #tick} often. */
public final class BookStream implements AutoCloseable {
    /** Outcomes a connection carries: with more the venue leaves books out. */
    private static final int TOKENS_EACH = 500;

    private final OkHttpClient http;
    private final Request request;
    private final InstantSource clock;
    private final StreamListener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<StreamConnection> connections = new ArrayList<>();

    /**
     * How the stream does.
     *
     * @param connected connections that stand, of those that are wanted
     * @param latency of the slowest connection; null where none has answered a ping
     * @param trouble what is wrong, in words; empty while nothing is
     */
    public record State(int connected, int wanted, @Nullable Duration latency, String trouble) {
        /** Whether every connection stands. */
        public boolean isWhole() {
            return connected == wanted;
        }
    }

    /** A stream without connections. */
    public BookStream(OkHttpClient http, URI address, InstantSource clock, StreamListener listener) {
        this.http = http.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        request = new Request.Builder().url(address.toString()).build();
        this.clock = clock;
        this.listener = listener;
    }

    /** From now on these outcomes are followed, and no others. */
    public void follow(Set<String> tokens) {
        lock.lock();
        try {
            Set<String> added = new HashSet<>(tokens);
            for (Iterator<StreamConnection> each = connections.iterator(); each.hasNext(); ) {
                StreamConnection connection = each.next();
                added.removeIf(connection::holds);
                connection.keepOnly(tokens);
                if (connection.size() == 0) {
                    connection.close();
                    each.remove();
                }
            }
            added.forEach(this::place);
        } finally {
            lock.unlock();
        }
    }

    private void place(String token) {
        if (connections.isEmpty() || connections.getLast().size() == TOKENS_EACH) {
            connections.add(new StreamConnection(http, request, clock, listener));
        }
        connections.getLast().follow(List.of(token));
    }

    /** Looks what is due. */
    public void tick() {
        all().forEach(StreamConnection::tick);
    }

    private List<StreamConnection> all() {
        lock.lock();
        try {
            return List.copyOf(connections);
        } finally {
            lock.unlock();
        }
    }

    /** How it does now. */
    public State state() {
        List<StreamConnection> all = all();
        return new State(
                (int) all.stream().filter(StreamConnection::isOpen).count(),
                all.size(),
                all.stream()
                        .map(StreamConnection::latency)
                        .filter(Objects::nonNull)
                        .max(Duration::compareTo)
                        .orElse(null),
                all.stream()
                        .map(StreamConnection::trouble)
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    @Override
    public void close() {
        all().forEach(StreamConnection::close);
    }
}
