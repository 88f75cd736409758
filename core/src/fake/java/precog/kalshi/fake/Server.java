package precog.kalshi.fake;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Takes requests off the socket: log, faults, gate, rate limit, endpoint, answer. */
final class Server extends Dispatcher {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).withZone(ZoneOffset.UTC);

    static final String REST = "/trade-api/v2";
    static final String STREAM = "/trade-api/ws/v2";

    private final Exchange exchange;
    private final Router router = new Router();
    private final Gate gate;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Seen> log = new ArrayList<>();
    private final Set<String> signatures = ConcurrentHashMap.newKeySet();

    Server(Exchange exchange, Gate gate) {
        this.exchange = exchange;
        this.gate = gate;
        MarketPages markets = new MarketPages(exchange);
        PortfolioPages portfolio = new PortfolioPages(exchange);
        HistoryPages history = new HistoryPages(exchange, markets, portfolio);
        history.open(router);
        markets.open(router);
        portfolio.open(router);
        new ExchangePages(exchange).open(router);
        new OrderPages(exchange).open(router);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        String path = url.encodedPath();
        boolean stream = path.equals(STREAM);
        Call call = new Call(
                request.getMethod(),
                stream ? "/ws" : path.startsWith(REST) ? path.substring(REST.length()) : path,
                query(url),
                request.getBody() == null ? "" : request.getBody().string(StandardCharsets.UTF_8));
        String signature = request.getHeaders().get("KALSHI-ACCESS-SIGNATURE");
        if (signature != null) {
            signatures.add(signature);
        }
        Seen seen = new Seen(exchange.now(), call.method(), call.path(), call.query(), call.body(), open(request));
        synchronized (log) {
            log.add(seen);
        }
        return stream ? handshake(path, request) : answer(call, path, request.getHeaders());
    }

    List<Seen> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    Set<String> signatures() {
        return Set.copyOf(signatures);
    }

    void forget() {
        synchronized (log) {
            log.clear();
        }
    }

    private static Map<String, List<String>> query(HttpUrl url) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        url.queryParameterNames().forEach(name -> query.put(name, url.queryParameterValues(name)));
        return query;
    }

    private static Map<String, String> open(RecordedRequest request) {
        Map<String, String> headers = new LinkedHashMap<>();
        request.getHeaders().forEach(header -> {
            String name = header.getFirst().toLowerCase(Locale.ROOT);
            if (!name.equals("kalshi-access-signature")) {
                headers.put(name, header.getSecond());
            }
        });
        return headers;
    }

    private MockResponse answer(Call call, String path, Headers headers) {
        return exchange.locked(() -> {
            exchange.elapse();
            FakeFaults.Effect effect = exchange.faults.meet(call);
            Answer right = effect == null || effect.processed() ? work(call, path, headers) : null;
            return response(effect, right);
        });
    }

    private Answer work(Call call, String path, Headers headers) {
        try {
            Router.Found found = router.find(call);
            if (found == null) {
                throw Refusal.notFound();
            }
            if (!found.route().open()) {
                gate.check(call.method(), path, headers);
            }
            pay(call, found);
            return found.route().handler().apply(call, found.names());
        } catch (Refusal refusal) {
            return refusal.answer();
        }
    }

    private void pay(Call call, Router.Found found) {
        int cost = found.route().cost().applyAsInt(call);
        if (call.method().equals("GET")) {
            exchange.limits.read(cost);
        } else {
            exchange.limits.write(shard(call), cost);
        }
    }

    /** The shard a write names itself. */
    private static int shard(Call call) {
        String named = call.query("exchange_index", "");
        return named.matches("\\d{1,2}") ? Integer.parseInt(named) : 0;
    }

    private MockResponse response(FakeFaults.@Nullable Effect effect, @Nullable Answer right) {
        MockResponse.Builder response = new MockResponse.Builder();
        return switch (effect) {
            case null ->
                write(response, right)
                        .headersDelay(exchange.faults.lateness().toMillis(), TimeUnit.MILLISECONDS)
                        .build();
            case FakeFaults.Effect.Cut _ ->
                response.onResponseStart(new SocketEffect.CloseSocket()).build();
            case FakeFaults.Effect.Stall _ ->
                response.onResponseStart(SocketEffect.Stall.INSTANCE).build();
            case FakeFaults.Effect.Say say -> write(response, say.answer()).build();
            case FakeFaults.Effect.Late late ->
                write(response, right)
                        .headersDelay(late.by().toMillis(), TimeUnit.MILLISECONDS)
                        .build();
            case FakeFaults.Effect.Mangled mangled -> {
                Answer answer = Objects.requireNonNull(right);
                yield write(
                                response,
                                new Answer(
                                        answer.status(),
                                        answer.type(),
                                        mangled.body().apply(answer.body())))
                        .build();
            }
        };
    }

    private MockResponse.Builder write(MockResponse.Builder response, @Nullable Answer answer) {
        Answer said = Objects.requireNonNull(answer);
        response.code(said.status());
        response.setHeader("Date", DATE.format(exchange.now()));
        if (!said.type().isEmpty()) {
            response.setHeader("Content-Type", said.type());
        }
        return said.status() == 204 ? response : response.body(said.body());
    }

    private MockResponse handshake(String path, RecordedRequest request) {
        String key = request.getHeaders().get("Sec-WebSocket-Key");
        return exchange.locked(() -> {
            try {
                if (exchange.faults.stream.refusesHandshake()) {
                    return write(new MockResponse.Builder(), ErrorShape.of(503)).build();
                }
                gate.check("GET", path, request.getHeaders());
                if (key == null) {
                    throw Refusal.nested(400, "bad_request", "not a websocket handshake");
                }
            } catch (Refusal refusal) {
                return write(new MockResponse.Builder(), refusal.answer()).build();
            }
            return new MockResponse.Builder()
                    .status("HTTP/1.1 101 Switching Protocols")
                    .setHeader("Upgrade", "websocket")
                    .setHeader("Connection", "Upgrade")
                    .setHeader("Sec-WebSocket-Accept", Wire.acceptKey(key))
                    .socketHandler(this::converse)
                    .build();
        });
    }

    /** Holds one stream connection until it ends. */
    private void converse(okio.Socket socket) {
        Wire wire = new Wire(socket);
        Session session = new Session(exchange, wire, connections.incrementAndGet());
        StreamCommands commands = new StreamCommands(exchange, session);
        exchange.locked(() -> exchange.publisher.sessions.add(session));
        try {
            wire.run(text -> exchange.locked(() -> commands.receive(text)));
        } finally {
            exchange.locked(() -> exchange.publisher.sessions.remove(session));
        }
    }
}
