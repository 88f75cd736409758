package precog.kalshi.fake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A bare client: signs with Ed25519, sends what it is told and hands back what came. */
final class PlainClient implements AutoCloseable {
    static final String KEY = "test-key";

    /** A status and a body. */
    record Reply(int status, String body) {
        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String code() {
            return json().path("error").path("code").asString("");
        }
    }

    private final FakeKalshi kalshi;
    private final InstantSource clock;
    private final KeyPair pair = pair();
    private final OkHttpClient http = new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .readTimeout(Duration.ofSeconds(2))
            .build();

    PlainClient(FakeKalshi kalshi, InstantSource clock) {
        this.kalshi = kalshi;
        this.clock = clock;
        kalshi.account().key(KEY, pair.getPublic());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    Reply get(String path) throws IOException {
        return send("GET", path, null);
    }

    Reply delete(String path) throws IOException {
        return send("DELETE", path, null);
    }

    Reply post(String path, ObjectNode body) throws IOException {
        return send("POST", path, body.toString());
    }

    /** A new order under an id. */
    Reply order(String id, String ticker, String side, String count, String price, String... more) throws IOException {
        return post("/portfolio/events/orders", terms(id, ticker, side, count, price, more));
    }

    /** The body of a new order; {@code more} is name, value, name, value. */
    static ObjectNode terms(String id, String ticker, String side, String count, String price, String... more) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("ticker", ticker)
                .put("side", side)
                .put("count", count)
                .put("price", price)
                .put("time_in_force", "good_till_canceled")
                .put("self_trade_prevention_type", "taker_at_cross")
                .put("client_order_id", id);
        for (int i = 0; i < more.length; i += 2) {
            switch (more[i + 1]) {
                case "true" -> body.put(more[i], true);
                default -> {
                    if (more[i].equals("expiration_time") || more[i].equals("exchange_index")) {
                        body.put(more[i], Long.parseLong(more[i + 1]));
                    } else {
                        body.put(more[i], more[i + 1]);
                    }
                }
            }
        }
        return body;
    }

    Reply send(String method, String path, String body) throws IOException {
        String root = kalshi.rest().getPath() + path.replaceAll("\\?.*", "");
        Request.Builder request = new Request.Builder().url(kalshi.rest() + path);
        sign(request, method, root);
        RequestBody sent = body == null ? null : RequestBody.create(body, MediaType.get("application/json"));
        return send(request.method(method, sent == null && method.equals("PUT") ? RequestBody.EMPTY : sent)
                .build());
    }

    Reply send(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            return new Reply(response.code(), response.body().string());
        }
    }

    private void sign(Request.Builder request, String method, String path) {
        String time = String.valueOf(clock.millis());
        request.header("KALSHI-ACCESS-KEY", KEY)
                .header("KALSHI-ACCESS-TIMESTAMP", time)
                .header("KALSHI-ACCESS-SIGNATURE", signature(time + method + path));
    }

    /** The headers that prove who is asking. */
    Headers signed(String method, String path) {
        Request.Builder request = new Request.Builder().url(kalshi.rest() + "/");
        sign(request, method, path);
        return request.build().headers();
    }

    private String signature(String message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(pair.getPrivate());
            signer.update(message.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    Stream stream() throws InterruptedException {
        Request.Builder request = new Request.Builder().url(kalshi.stream().toString());
        sign(request, "GET", kalshi.stream().getPath());
        Stream stream = new Stream();
        stream.socket = http.newWebSocket(request.build(), stream);
        String first = stream.texts.poll(5, TimeUnit.SECONDS);
        if (!"open".equals(first)) {
            throw new IllegalStateException("No stream: " + first);
        }
        stream.settled(); // The venue's side may come up a moment after the handshake; an answer proves it has.
        return stream;
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdownNow();
        http.connectionPool().evictAll();
    }

    /** One stream connection; what arrives waits in order, its end as {@code closed} or {@code failed}. */
    static final class Stream extends WebSocketListener implements AutoCloseable {
        final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private WebSocket socket;

        @Override
        public void onOpen(WebSocket webSocket, Response response) {
            texts.add("open");
        }

        @Override
        public void onMessage(WebSocket webSocket, String text) {
            texts.add(text);
        }

        @Override
        public void onMessage(WebSocket webSocket, ByteString bytes) {
            texts.add("bytes " + bytes.size());
        }

        @Override
        public void onClosing(WebSocket webSocket, int code, String reason) {
            texts.add("closed " + code);
            webSocket.close(1000, null);
        }

        @Override
        public void onFailure(WebSocket webSocket, Throwable t, Response response) {
            texts.add("failed " + (response == null ? "" : response.code()));
        }

        void say(String text) {
            socket.send(text);
        }

        /** Subscribes and swallows the acknowledgement. */
        JsonNode subscribe(String channel, String... tickers) throws InterruptedException {
            ObjectNode command =
                    JsonNodeFactory.instance.objectNode().put("id", 1).put("cmd", "subscribe");
            ObjectNode params = command.putObject("params");
            params.putArray("channels").add(channel);
            if (tickers.length > 0) {
                var list = params.putArray("market_tickers");
                for (String ticker : tickers) {
                    list.add(ticker);
                }
            }
            say(command.toString());
            return next("subscribed");
        }

        String text() throws InterruptedException {
            String text = texts.poll(5, TimeUnit.SECONDS);
            if (text == null) {
                throw new IllegalStateException("Nothing came on the stream within 5 s.");
            }
            return text;
        }

        JsonNode next() throws InterruptedException {
            return JsonMapper.shared().readTree(text());
        }

        /** The next frame of a type; others before it are dropped. */
        JsonNode next(String type) throws InterruptedException {
            return next(frame -> frame.path("type").asString("").equals(type));
        }

        JsonNode next(Predicate<JsonNode> wanted) throws InterruptedException {
            while (true) {
                JsonNode frame = next();
                if (wanted.test(frame)) {
                    return frame;
                }
            }
        }

        /** What came up to the answer to a harmless command: nothing sent before can come later. */
        List<JsonNode> settled() throws InterruptedException {
            say("{\"id\":99,\"cmd\":\"list_subscriptions\"}");
            List<JsonNode> frames = new ArrayList<>();
            while (true) {
                JsonNode frame = next();
                if (frame.path("id").asInt(0) == 99) {
                    return frames;
                }
                frames.add(frame);
            }
        }

        @Override
        public void close() {
            socket.cancel();
        }
    }
}
