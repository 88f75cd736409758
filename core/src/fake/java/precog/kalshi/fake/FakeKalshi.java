package precog.kalshi.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;

/**
 * Kalshi on loopback: real HTTP and WebSocket, the venue's own authentication, books, matching, fees, account and error
 * bodies, with faults on demand. A test starts one, lists markets, registers the public half of its key, and points the
 * client at {@link #rest()} and {@link #stream()}:
 *
 * <pre>{@code
 * try (FakeKalshi kalshi = FakeKalshi.start()) {
 *     kalshi.account().key("key-id", keyPair.getPublic()).deposit("1000.00");
 *     kalshi.venue().market("KXNFLGAME-26NOV22DALPHI-DAL").list();
 *     kalshi.venue().quote("KXNFLGAME-26NOV22DALPHI-DAL", Side.BID, "0.4600", "100.00");
 *     kalshi.venue().quote("KXNFLGAME-26NOV22DALPHI-DAL", Side.ASK, "0.4800", "50.00");
 *     kalshi.faults().loseAnswer(Match.CREATE, 1);
 *     // ... the client under test trades ...
 *     assertThat(kalshi.createRequests("client-order-id")).isEqualTo(1);
 *     assertThat(kalshi.account().position("KXNFLGAME-26NOV22DALPHI-DAL")).isEqualByComparingTo("10.00");
 * }
 * }</pre>
 *
 * Everything is thread safe; what has happened before a call returns is in every later answer and frame. Identifiers come
 * from the seed. Time comes from the clock given: what falls due by it (openings, closings, settlements, expirations,
 * fee changes) happens within 20 ms of real time, and at once by {@link #elapse()}. Time-outs, delays of faults and the
 * stream's heartbeat are in real time.
 */
public final class FakeKalshi implements AutoCloseable {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration PULSE = Duration.ofMillis(20);

    private final MockWebServer web = new MockWebServer();
    private final Exchange exchange;
    private final Gate gate;
    private final Server server;
    private final FakeVenue venue;
    private final FakeAccount account;
    private final Thread pulse;
    private volatile Duration heartbeat = HEARTBEAT;

    private FakeKalshi(long seed, InstantSource clock) {
        exchange = new Exchange(seed, clock);
        gate = new Gate(clock);
        server = new Server(exchange, gate);
        venue = new FakeVenue(exchange);
        account = new FakeAccount(exchange, gate);
        web.setServerSocketFactory(new PromptSockets());
        web.setDispatcher(server);
        try {
            web.start(InetAddress.getByName("127.0.0.1"), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException("No port of the loopback interface could be opened.", taken);
        }
        pulse = Thread.ofVirtual().name("fake-kalshi-pulse").start(this::beat);
    }

    /** A venue on the system's clock. */
    public static FakeKalshi start() {
        return start(1, InstantSource.system());
    }

    /** A venue on a clock of the test's own, which also judges the age of signatures. */
    public static FakeKalshi start(long seed, InstantSource clock) {
        return new FakeKalshi(seed, clock);
    }

    /** The root of the REST interface, {@code /trade-api/v2} included. */
    public URI rest() {
        return URI.create("http://127.0.0.1:" + web.getPort() + Server.REST);
    }

    /** The address of the stream. */
    public URI stream() {
        return URI.create("ws://127.0.0.1:" + web.getPort() + Server.STREAM);
    }

    /** Markets, and everyone in them but the account. */
    public FakeVenue venue() {
        return venue;
    }

    /** The one account, with all its keys. */
    public FakeAccount account() {
        return account;
    }

    /** What goes wrong with requests. */
    public FakeFaults faults() {
        return exchange.faults;
    }

    /** What goes wrong on the stream. */
    public FakeStreamFaults streamFaults() {
        return exchange.faults.stream;
    }

    /** Every request so far, oldest first. */
    public List<Seen> requests() {
        return server.log();
    }

    /** Requests so far that match. */
    public List<Seen> requests(Match match) {
        return server.log().stream()
                .filter(seen -> match.meets(new Call(seen.method(), seen.path(), seen.query(), seen.body())))
                .toList();
    }

    /** How often a new order was sent under this client_order_id, single or in a batch, taken or not. */
    public long createRequests(String clientOrderId) {
        return server.log().stream()
                .filter(seen -> seen.method().equals("POST"))
                .filter(seen -> seen.path().startsWith(Match.CREATE.path()))
                .filter(seen -> !seen.path().endsWith("/amend") && !seen.path().endsWith("/decrease"))
                .filter(seen -> seen.body().contains('"' + clientOrderId + '"'))
                .count();
    }

    /** Every signature that came, which {@link Seen} leaves out: for finding one where it must not be. */
    public Set<String> signatures() {
        return server.signatures();
    }

    /** Forgets the requests so far; what they did remains. */
    public void forgetRequests() {
        server.forget();
    }

    /** Stream connections open now. */
    public int connections() {
        return exchange.publisher.sessions.size();
    }

    /** What is subscribed on all connections now, as {@code connection:channel:sid} and the markets. */
    public List<String> subscriptions() {
        return exchange.locked(() -> exchange.publisher.sessions.stream()
                .flatMap(session -> session.subscriptions().stream()
                        .map(subscription -> session.number + ":" + subscription.channel + ":" + subscription.sid + " "
                                + (subscription.all ? "all" : subscription.tickers)))
                .toList());
    }

    /** How often the stream pings, 10 s unless set. */
    public void heartbeat(Duration every) {
        heartbeat = every;
    }

    /** Does at once what the clock has brought. */
    public void elapse() {
        exchange.locked(exchange::elapse);
    }

    private void beat() {
        long pinged = System.nanoTime();
        try {
            while (true) {
                Thread.sleep(PULSE);
                elapse();
                while (web.takeRequest(0, TimeUnit.MILLISECONDS) != null) {
                    continue; // The server under this one keeps every request until it is asked for.
                }
                if (System.nanoTime() - pinged >= heartbeat.toNanos()) {
                    pinged = System.nanoTime();
                    exchange.publisher.sessions.forEach(session -> session.wire.ping("heartbeat"));
                }
            }
        } catch (InterruptedException closed) {
            // The venue is closed.
        }
    }

    /** Breaks every connection and ends every thread. */
    @Override
    public void close() {
        pulse.interrupt();
        try {
            pulse.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        exchange.publisher.sessions.forEach(session -> session.wire.cut());
        web.close();
    }
}
