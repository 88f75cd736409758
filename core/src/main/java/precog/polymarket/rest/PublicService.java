package precog.polymarket.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.line.PlainText;
import precog.line.TokenBucket;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the venue's services. Reads only, so that what was lost is asked again after a pause that grows; within a rate of
 * our own, far below the venue's, for it counts by address and the desk may not be alone behind its.
 */
public final class PublicService {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);

    /** Far above any page of a hundred events with all their markets. */
    private static final long MOST_BYTES = 32L << 20;

    private static final int LONGEST_WORDS = 200;

    private final OkHttpClient http;
    private final HttpUrl root;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final TokenBucket bucket;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private volatile @Nullable Duration latency;

    /**
     * @param http shared connections; its time-outs are set here
     * @param perSecond calls a second; twice as many may go at once
     */
    public PublicService(OkHttpClient http, URI root, double perSecond) {
        this.http = http.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(10))
                .callTimeout(Duration.ofSeconds(15))
                .followRedirects(false)
                .build();
        this.root = HttpUrl.get(root.toString());
        bucket = new TokenBucket(perSecond, 2 * perSecond, System.nanoTime());
    }

    /** How long the last answer took; null before any. */
    public @Nullable Duration latency() {
        return latency;
    }

    /** The address of something below the root; segments and parameters are added to it as plain text. */
    HttpUrl.Builder address(String... segments) {
        HttpUrl.Builder address = root.newBuilder();
        for (String segment : segments) {
            address.addPathSegment(segment);
        }
        return address;
    }

    Fetched<JsonNode> get(HttpUrl.Builder address) throws InterruptedException {
        return call(new Request.Builder().url(address.build()).build());
    }

    Fetched<JsonNode> post(HttpUrl.Builder address, JsonNode body) throws InterruptedException {
        return call(new Request.Builder()
                .url(address.build())
                .post(RequestBody.create(body.toString().getBytes(UTF_8), JSON))
                .build());
    }

    private Fetched<JsonNode> call(Request request) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            await();
            Fetched<JsonNode> answer = once(request);
            if (attempt == ATTEMPTS || !(answer instanceof Missed<JsonNode> missed) || !mayPass(missed)) {
                return answer;
            }
            long longest = FIRST_PAUSE.toMillis() << (attempt - 1);
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
        }
    }

    private static boolean mayPass(Missed<JsonNode> missed) {
        return missed.status() == 0 || missed.status() == 429 || missed.status() >= 500;
    }

    private void await() throws InterruptedException {
        for (long wait = take(); wait > 0; wait = take()) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    private long take() {
        lock.lock();
        try {
            return bucket.take(1, 0, System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    /** The venue refused a call for its rate: its count is right, ours was not. */
    private void slowDown() {
        lock.lock();
        try {
            bucket.empty(System.nanoTime());
        } finally {
            lock.unlock();
        }
    }

    private Fetched<JsonNode> once(Request request) throws InterruptedException {
        long began = System.nanoTime();
        try (Response response = http.newCall(request).execute()) {
            response.body().source().request(MOST_BYTES + 1);
            if (response.body().source().getBuffer().size() > MOST_BYTES) {
                return new Missed<>(200, "unreadable", "The answer is larger than " + (MOST_BYTES >> 20) + " MB.");
            }
            byte[] bytes = response.body().source().readByteArray();
            latency = Duration.ofNanos(System.nanoTime() - began);
            return answer(response.code(), bytes);
        } catch (InterruptedIOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new Missed<>(0, "", "Polymarket did not answer in time.");
        } catch (IOException e) {
            return new Missed<>(
                    0, "", "The line to Polymarket broke (" + e.getClass().getSimpleName() + ").");
        }
    }

    private Fetched<JsonNode> answer(int status, byte[] body) {
        if (status == 200) {
            try {
                return new Got<>(json.readTree(body));
            } catch (JacksonException e) {
                return new Missed<>(status, "unreadable", "Polymarket answered with something that cannot be read.");
            }
        }
        if (status == 429) {
            slowDown();
        }
        String words = words(body);
        return new Missed<>(
                status,
                "http_" + status,
                words.isEmpty()
                        ? "Polymarket answered with status " + status + "."
                        : "Polymarket says: " + words + " (status " + status + ").");
    }

    /** The venue's services say what is wrong as {@code error} or {@code message}; what stands before them as a page. */
    private String words(byte[] body) {
        try {
            JsonNode root = json.readTree(body);
            JsonNode error = root.path("error");
            String words = error.isString()
                    ? error.asString()
                    : (error.isObject() ? error : root).path("message").asString("");
            return PlainText.line(words, LONGEST_WORDS);
        } catch (JacksonException e) {
            return "";
        }
    }
}
