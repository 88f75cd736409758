package precog.kalshi.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookSnapshot;
import precog.kalshi.Frame;
import precog.kalshi.FrameDecoder;
import precog.kalshi.Resync;
import precog.kalshi.SequencePolicy;
import precog.kalshi.Sequencer;
import precog.kalshi.key.ApiKey;
import precog.kalshi.rest.KalshiHosts;
import precog.line.Patience;
import precog.value.MarketId;

/**
 * One WebSocket and the markets on it. It comes back by itself, asks for books anew after a gap, and gives up a socket
 * that is silent or whose books do not come. Whoever owns it calls {@link #tick} several times a second.
 */
final class StreamConnection extends WebSocketListener {
    private static final int TICKERS_AT_ONCE = 500;

    /** Authentication, a channel's end, and an overrun buffer. */
    private static final Set<Long> TERMINAL = Set.of(9L, 10L, 25L);

    private final OkHttpClient http;
    private final KalshiHosts hosts;
    private final ApiKey key;
    private final InstantSource clock;
    private final int number;
    private final boolean ofAccount;
    private final StreamListener listener;
    private final Patience patience;
    private final OwnFrames ownFrames = new OwnFrames();
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<MarketId> markets = new LinkedHashSet<>();
    private final Set<MarketId> waiting = new LinkedHashSet<>();
    private final Map<String, Long> sids = new HashMap<>();
    private final Map<Long, List<MarketId>> asked = new HashMap<>();
    private FrameDecoder decoder = FrameDecoder.live();
    private Sequencer sequencer = sequencer();
    private @Nullable WebSocket socket;
    private boolean open;
    private boolean closed;
    private long commands;
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
        this.number = number;
        ofAccount = number == 1;
        this.listener = listener;
        patience = new Patience(clock.instant());
    }

    private Sequencer sequencer() {
        return new Sequencer(SequencePolicy.SUBSCRIPTION, this::fetchAnew);
    }

    int size() {
        return locked(markets::size);
    }

    /** Follows further markets. */
    void follow(Collection<MarketId> more) {
        locked(() -> {
            List<MarketId> added = more.stream().filter(markets::add).toList();
            if (open && !added.isEmpty()) {
                subscribe(added);
            }
            return null;
        });
    }

    /** Follows markets no longer. */
    void leave(Collection<MarketId> gone) {
        locked(() -> {
            List<MarketId> left = gone.stream().filter(markets::remove).toList();
            waiting.removeAll(left);
            if (open && !left.isEmpty()) {
                sids.forEach((channel, sid) -> {
                    if (StreamCommand.OF_MARKETS.contains(channel)) {
                        send(StreamCommand.update(++commands, sid, "delete_markets", left));
                    }
                });
            }
            return null;
        });
    }

    /** Throws a book away and asks for it anew. */
    void distrust(MarketId market, String reason) {
        locked(() -> {
            Long sid = sids.get("orderbook_delta");
            if (open && sid != null && markets.contains(market)) {
                listener.market(new FeedMessage.BookInvalidated(clock.instant(), market, reason));
                waitFor(List.of(market), Patience.BOOKS_AGAIN);
                send(StreamCommand.update(++commands, sid, "get_snapshot", List.of(market)));
            }
            return null;
        });
    }

    /** Looks whether something is due: a connect, a probe, or the end of patience. */
    void tick() {
        locked(() -> {
            Instant now = clock.instant();
            if (closed) {
                return null;
            }
            if (socket == null) {
                if (patience.mayConnect(now)) {
                    connect(now);
                }
                return null;
            }
            String end = patience.end(open, waiting.size(), now);
            if (end != null) {
                fail(end);
            } else if (open && patience.probes(now)) {
                send(StreamCommand.probe(++commands));
            }
            return null;
        });
    }

    private void connect(Instant now) {
        patience.connecting(now);
        decoder = FrameDecoder.live();
        sequencer = sequencer();
        sids.clear();
        asked.clear();
        Request.Builder request = new Request.Builder().url(hosts.stream().toString());
        key.headers("GET", hosts.stream().getPath(), now).forEach(request::header);
        socket = http.newWebSocket(request.build(), this);
    }

    private void subscribe(List<MarketId> added) {
        waitFor(added, Patience.FIRST_BOOKS);
        for (int from = 0; from < added.size(); from += TICKERS_AT_ONCE) {
            subscribeTo(List.copyOf(added.subList(from, Math.min(added.size(), from + TICKERS_AT_ONCE))));
        }
    }

    private void subscribeTo(List<MarketId> some) {
        asked.put(++commands, some);
        send(StreamCommand.subscribe(commands, StreamCommand.OF_MARKETS, some));
    }

    private void waitFor(Collection<MarketId> books, Duration howLong) {
        waiting.addAll(books);
        patience.booksAsked(clock.instant(), howLong);
    }

    private void fetchAnew(Resync resync) {
        List<MarketId> books =
                resync.markets().stream().filter(markets::contains).toList();
        waitFor(books, Patience.BOOKS_AGAIN);
        for (int from = 0; from < books.size(); from += TICKERS_AT_ONCE) {
            List<MarketId> some = books.subList(from, Math.min(books.size(), from + TICKERS_AT_ONCE));
            send(StreamCommand.update(++commands, resync.sid(), "get_snapshot", some));
        }
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
        waiting.clear();
        trouble = reason;
        Instant now = clock.instant();
        sequencer.disconnected(now, reason, listener::market);
        patience.failed(now);
        if (broken != null) {
            broken.cancel();
        }
    }

    @Override
    public void onOpen(WebSocket opened, Response response) {
        whenCurrent(opened, () -> {
            open = true;
            patience.heard(clock.instant());
            if (ofAccount) {
                send(StreamCommand.subscribe(++commands, StreamCommand.OF_ACCOUNT, List.of()));
                send(StreamCommand.subscribe(++commands, StreamCommand.OF_LIVES, List.of()));
            }
            subscribe(new ArrayList<>(markets));
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

    private void frame(byte[] bytes) {
        Instant now = clock.instant();
        patience.heard(now);
        Frame frame = decoder.decode(bytes, now);
        if (!(frame instanceof Frame.Ignored)) {
            MarketId about =
                    frame instanceof Frame.MarketData data ? data.message().market() : null;
            listener.raw(number, about, bytes, now.toEpochMilli());
        }
        sequencer.accept(frame, now, this::pass);
        switch (frame) {
            case Frame.MarketData _ -> {
                // Passed on by the sequencer, where it was in order.
            }
            case Frame.Acknowledged acknowledged -> {
                if (!acknowledged.channel().isEmpty()) {
                    sids.put(acknowledged.channel(), acknowledged.sid());
                }
                whole();
            }
            case Frame.LifecycleNotice notice -> listener.recordChanged(notice.market(), notice.event());
            case Frame.VenueError error -> refused(error);
            case Frame.Ignored _ -> own(bytes);
            case Frame.Malformed malformed -> listener.unreadable(malformed.reason());
        }
    }

    private void pass(FeedMessage.OfMarket message) {
        if (message instanceof FeedMessage.BookDelta && waiting.contains(message.market())) {
            // A change of a book that has not come is no level of the one that was there before.
            return;
        }
        if (message instanceof BookSnapshot && waiting.remove(message.market())) {
            patience.bookCame(message.at());
            whole();
        }
        listener.market(message);
    }

    /** Once everything stands, trouble is forgotten. */
    private void whole() {
        if (waiting.isEmpty()) {
            patience.whole();
            trouble = "";
        }
    }

    private void own(byte[] bytes) {
        try {
            OwnNews news = ownFrames.read(bytes);
            if (news != null) {
                listener.own(news);
            }
        } catch (IllegalArgumentException e) {
            listener.unreadable("A frame about the account: " + e.getMessage());
        }
    }

    /**
     * A subscription refused for one of its markets is asked for again in halves, until the one at fault stands alone
     * and is left out. Anything else leaves nobody knows what out: only a new start is sure.
     */
    private void refused(Frame.VenueError error) {
        List<MarketId> refused = error.id() == Frame.NONE ? null : asked.remove(error.id());
        if (refused == null || TERMINAL.contains(error.code())) {
            fail("The exchange ended the stream: " + error.text() + " (code " + error.code() + ").");
        } else if (refused.size() == 1) {
            markets.removeAll(refused);
            waiting.removeAll(refused);
            listener.unreadable("The stream does not carry " + refused.getFirst() + ": " + error.text() + ".");
        } else {
            int half = refused.size() / 2;
            subscribeTo(refused.subList(0, half));
            subscribeTo(refused.subList(half, refused.size()));
        }
    }

    @Override
    public void onClosing(WebSocket from, int code, String reason) {
        whenCurrent(from, () -> fail("The exchange closed the stream (" + code + ")."));
    }

    @Override
    public void onFailure(WebSocket from, Throwable failure, @Nullable Response response) {
        whenCurrent(from, () -> fail(words(failure, response)));
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

    int waiting() {
        return locked(() -> open ? waiting.size() : markets.size());
    }

    String trouble() {
        return locked(() -> trouble);
    }

    long lagMillis() {
        return locked(() -> decoder.lagMillis());
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
