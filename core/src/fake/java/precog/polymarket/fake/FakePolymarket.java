package precog.polymarket.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole venue: its lists, its books and its stream. What a test does to a book is told to whoever follows it, unless
 * the test says that it gets lost.
 */
public final class FakePolymarket implements AutoCloseable {
    static final String MARKETS = "/gamma";
    static final String BOOKS = "/clob";
    static final String STREAM = "/ws/market";

    private final MockWebServer server = new MockWebServer();
    private final AtomicLong millis = new AtomicLong(System.currentTimeMillis());
    private final Map<String, FakeMarket> markets = new LinkedHashMap<>();
    private final Map<String, FakeBook> books = new LinkedHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final FakeStream stream = new FakeStream(this);
    private final FakePages pages = new FakePages(this);
    private volatile Fault fault = Fault.NONE;

    /** What goes wrong with every answer by REST. */
    public enum Fault {
        NONE,
        /** 429, without a word of when to come back. */
        TOO_MANY,
        /** A page of what stands before the service, with status 502. */
        BAD_GATEWAY,
        /** 200 with a page instead of JSON. */
        GARBAGE,
        /** Nothing comes for far longer than anybody waits. */
        SILENT
    }

    private FakePolymarket() {}

    /** Starts on a free port of this machine, without markets. */
    public static FakePolymarket start() {
        FakePolymarket fake = new FakePolymarket();
        fake.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getUrl().encodedPath();
                String query = request.getUrl().query();
                fake.asked.add(request.getMethod() + " " + path + (query == null ? "" : "?" + query));
                return path.equals(STREAM) ? fake.stream.handshake() : fake.pages.answer(request, fake.fault);
            }
        });
        try {
            fake.server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The fake Polymarket cannot listen on this machine.", e);
        }
        return fake;
    }

    /** Where its lists are. */
    public URI markets() {
        return URI.create("http://127.0.0.1:" + server.getPort() + MARKETS);
    }

    /** Where its books are. */
    public URI books() {
        return URI.create("http://127.0.0.1:" + server.getPort() + BOOKS);
    }

    /** Where its stream is. */
    public URI stream() {
        return URI.create("ws://127.0.0.1:" + server.getPort() + STREAM);
    }

    /** Lists a market, or lists it anew; its books begin empty. */
    public synchronized void list(FakeMarket market) {
        markets.put(market.id(), market);
        market.tokens().forEach(token -> books.computeIfAbsent(token, id -> new FakeBook(id, now())));
    }

    synchronized List<FakeMarket> listed() {
        return List.copyOf(markets.values());
    }

    /** A time that is never told twice. */
    long now() {
        return millis.updateAndGet(before -> Math.max(before + 1, System.currentTimeMillis()));
    }

    synchronized ObjectNode book(String token, boolean ofStream) {
        FakeBook book = Objects.requireNonNull(books.get(token), token);
        return ofStream ? book.frame().put("event_type", "book") : book.json();
    }

    synchronized boolean hasBook(String token) {
        return books.containsKey(token);
    }

    /** From now on so much is bid at a price; "0" takes the level away. */
    public void bid(String token, String price, String size) {
        change(token, true, price, size, true);
    }

    /** The same of an offer. */
    public void ask(String token, String price, String size) {
        change(token, false, price, size, true);
    }

    /** A change of which nobody is told. */
    public void lose(String token, boolean bid, String price, String size) {
        change(token, bid, price, size, false);
    }

    private synchronized void change(String token, boolean bid, String price, String size, boolean told) {
        FakeBook book = Objects.requireNonNull(books.get(token), token);
        book.set(bid, price, size, now());
        if (told) {
            stream.tell(token, priceChange(token, bid, price, size, book.bestBid(), book.bestAsk()));
        }
    }

    /** Tells of a level that is not there, so that whoever believes it has bid and offer meet. */
    public synchronized void lie(String token, boolean bid, String price, String size) {
        FakeBook book = Objects.requireNonNull(books.get(token), token);
        stream.tell(token, priceChange(token, bid, price, size, book.bestBid(), book.bestAsk()));
    }

    private ObjectNode priceChange(
            String token, boolean bid, String price, String size, String bestBid, String bestAsk) {
        ObjectNode frame = event("price_change");
        frame.putArray("price_changes")
                .addObject()
                .put("asset_id", token)
                .put("price", price)
                .put("size", size)
                .put("side", bid ? "BUY" : "SELL")
                .put("hash", "0")
                .put("best_bid", bestBid)
                .put("best_ask", bestAsk);
        return frame;
    }

    /** A trade. */
    public synchronized void trade(String token, String price, String size) {
        Objects.requireNonNull(books.get(token), token).traded(price);
        stream.tell(
                token,
                event("last_trade_price")
                        .put("asset_id", token)
                        .put("price", price)
                        .put("size", size)
                        .put("side", "BUY")
                        .put("fee_rate_bps", "0"));
    }

    /** Another step of prices. */
    public synchronized void tick(String token, String step) {
        String before = Objects.requireNonNull(books.get(token), token).tick(step);
        stream.tell(
                token,
                event("tick_size_change")
                        .put("asset_id", token)
                        .put("old_tick_size", before)
                        .put("new_tick_size", step));
    }

    /** Resolves a market to one of its outcomes, counted from 1. */
    public synchronized void resolve(FakeMarket market, int outcome) {
        markets.put(market.id(), market.over());
        ObjectNode frame = event("market_resolved");
        frame.put("winning_asset_id", market.token(outcome));
        frame.put("winning_outcome", market.outcomes().get(outcome - 1));
        market.tokens().forEach(frame.withArray("assets_ids")::add);
        stream.tell(market.token(1), frame);
    }

    private ObjectNode event(String type) {
        ObjectNode frame = JsonNodeFactory.instance.objectNode();
        frame.put("event_type", type);
        frame.put("market", "0x1");
        frame.put("timestamp", Long.toString(now()));
        return frame;
    }

    /** What goes wrong by REST from now on. */
    public void fault(Fault next) {
        fault = next;
    }

    /** The stream and what can go wrong with it. */
    public FakeStream line() {
        return stream;
    }

    /** Every request so far: method, path and query. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        stream.drop();
        server.close();
    }
}
