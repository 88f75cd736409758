package precog.kalshi.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import precog.kalshi.key.ApiKey;

/**
 * Makes calls: signed where there is a key, within the rate, and each answer told apart from each failure. Calls block
 * and belong on virtual threads. What changes something is sent once and never again by itself; a read, and a cancel
 * that was refused for its rate, is tried again after a pause that grows and is never the same twice.
 */
public final class KalshiRest {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int READ_ATTEMPTS = 3;
    private static final int RATE_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);

    private final OkHttpClient http;
    private final KalshiHosts hosts;
    private final @Nullable ApiKey key;
    private final InstantSource clock;
    private final Throttle throttle = new Throttle();
    private final AnswerReader answers = new AnswerReader();
    private volatile @Nullable Pulse pulse;

    /**
     * What the last answer told of the line.
     *
     * @param at when it came
     * @param latency from the request to the whole answer
     * @param ahead by how much the clock here is ahead of the venue's, to a second or so; null where it did not say
     */
    public record Pulse(
            Instant at, Duration latency, @Nullable Duration ahead) {}

    /**
     * @param http shared connections; its time-outs are set here
     * @param key signs the calls; null where only public data is read
     */
    public KalshiRest(OkHttpClient http, KalshiHosts hosts, @Nullable ApiKey key, InstantSource clock) {
        this.http = http.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(10))
                .callTimeout(Duration.ofSeconds(15))
                .followRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
        this.hosts = hosts;
        this.key = key;
        this.clock = clock;
    }

    public KalshiHosts hosts() {
        return hosts;
    }

    /** What signs the calls; null where only public data is read. */
    public @Nullable ApiKey key() {
        return key;
    }

    /** What the last answer told of the line; null before any. */
    public @Nullable Pulse pulse() {
        return pulse;
    }

    /** Takes over the account's own limits, tokens a second and capacities. */
    void resize(double readRate, double readCapacity, double writeRate, double writeCapacity) {
        throttle.resize(readRate, readCapacity, writeRate, writeCapacity);
    }

    /** The most that one call that changes something can cost. */
    double mostForChange() {
        return throttle.most(Throttle.Lane.ORDERS);
    }

    RestAnswer call(RestCall call) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            throttle.await(call.lane(), call.cost());
            RestAnswer answer = once(call);
            boolean again = switch (answer) {
                case RestAnswer.Done _ -> false;
                case RestAnswer.Lost _ -> call.isRead() && attempt < READ_ATTEMPTS;
                case RestAnswer.Refused refused -> refused.status() == 429 && mayWait(call, attempt);
            };
            if (!again) {
                return answer;
            }
            pause(attempt);
        }
    }

    /** An order refused for its rate is not there, and its price is of another moment; a cancel has to get through. */
    private boolean mayWait(RestCall call, int attempt) {
        throttle.refused(call.lane());
        return attempt < RATE_ATTEMPTS && (call.isRead() || call.method().equals("DELETE"));
    }

    private static void pause(int attempt) throws InterruptedException {
        long longest = FIRST_PAUSE.toMillis() << Math.min(attempt - 1, 4);
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    private RestAnswer once(RestCall call) throws InterruptedException {
        Instant sent = clock.instant();
        try (Response response = http.newCall(request(call, sent)).execute()) {
            ResponseBody body = response.body();
            byte[] bytes = body.bytes();
            Instant heard = clock.instant();
            pulse = new Pulse(heard, Duration.between(sent, heard), ahead(response, sent, heard));
            return answers.read(response.code(), bytes);
        } catch (InterruptedIOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return new RestAnswer.Lost(0, "The exchange did not answer in time.");
        } catch (IOException e) {
            return new RestAnswer.Lost(
                    0, "The line to the exchange broke (" + e.getClass().getSimpleName() + ").");
        }
    }

    private Request request(RestCall call, Instant at) {
        HttpUrl.Builder url = HttpUrl.get(hosts.rest().toString())
                .newBuilder()
                .addPathSegments(call.path().substring(1));
        for (int i = 0; i < call.query().size(); i += 2) {
            url.addQueryParameter(call.query().get(i), call.query().get(i + 1));
        }
        HttpUrl address = url.build();
        Request.Builder request = new Request.Builder().url(address).method(call.method(), body(call));
        if (key != null) {
            key.headers(call.method(), address.encodedPath(), at).forEach(request::header);
        }
        return request.build();
    }

    private static @Nullable RequestBody body(RestCall call) {
        if (call.body() != null) {
            return RequestBody.create(call.body().toString().getBytes(UTF_8), JSON);
        }
        return call.method().equals("POST") || call.method().equals("PUT")
                ? RequestBody.create(new byte[0], null)
                : null;
    }

    /** Half way between question and answer is the best guess of when the venue's clock was read. */
    private static @Nullable Duration ahead(Response response, Instant sent, Instant heard) {
        Date theirs = response.headers().getDate("Date");
        if (theirs == null) {
            return null;
        }
        Instant half = sent.plus(Duration.between(sent, heard).dividedBy(2));
        return Duration.between(theirs.toInstant(), half);
    }
}
