package precog.espn;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Asks for one scoreboard at a time. */
final class ScoreboardClient implements AutoCloseable {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** Far above the largest answer seen, a day of college basketball with some five megabytes. */
    private static final long MOST_BYTES = 32L << 20;

    private static final long LONGEST_REST_SECONDS = 3_600;

    private final EspnSettings settings;
    private final OkHttpClient http;
    private volatile @Nullable Call underWay;

    /** The days asked for, by US Eastern date, both included. */
    record Days(LocalDate from, LocalDate to) {
        @Override
        public String toString() {
            return from.equals(to) ? DAY.format(from) : DAY.format(from) + "-" + DAY.format(to);
        }
    }

    /** What came back. */
    sealed interface Answer {
        /** An answer as it was read, which may still be no scoreboard. */
        record Told(ScoreboardReading reading, Duration took) implements Answer {}

        /**
         * None.
         *
         * @param words what happened, for the operator
         * @param rest how long the source asked to be left alone; null where it did not say
         */
        record Failure(String words, @Nullable Duration rest) implements Answer {}
    }

    ScoreboardClient(EspnSettings settings) {
        this.settings = settings;
        this.http = new OkHttpClient.Builder()
                .callTimeout(settings.timeout())
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .followRedirects(false)
                .build();
    }

    Answer ask(EspnLeague league, Days days) {
        Call call = http.newCall(request(league, days));
        underWay = call;
        long began = System.nanoTime();
        try (Response response = call.execute()) {
            if (response.code() != 200) {
                return new Answer.Failure("HTTP " + response.code(), rest(response));
            }
            if (response.body().contentLength() > MOST_BYTES) {
                return new Answer.Failure("the answer is larger than " + (MOST_BYTES >> 20) + " MB", null);
            }
            response.body().source().request(MOST_BYTES + 1);
            if (response.body().source().getBuffer().size() > MOST_BYTES) {
                return new Answer.Failure("the answer is larger than " + (MOST_BYTES >> 20) + " MB", null);
            }
            byte[] bytes = response.body().source().readByteArray();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            return new Answer.Told(ScoreboardDecoder.read(league, bytes), took);
        } catch (InterruptedIOException e) {
            return new Answer.Failure("no answer within " + settings.timeout().toSeconds() + " s", null);
        } catch (IOException e) {
            return new Answer.Failure("no answer (" + e.getMessage() + ")", null);
        } finally {
            underWay = null;
        }
    }

    private Request request(EspnLeague league, Days days) {
        HttpUrl.Builder url = HttpUrl.get(settings.base().toString())
                .newBuilder()
                .addPathSegments(league.path())
                .addPathSegment("scoreboard")
                .query(league.query().isEmpty() ? null : league.query())
                .addQueryParameter("dates", days.toString());
        return new Request.Builder()
                .url(url.build())
                .header("User-Agent", settings.userAgent())
                .header("Accept", "application/json")
                .build();
    }

    private static @Nullable Duration rest(Response response) {
        String seconds = response.header("Retry-After", "");
        return seconds != null && seconds.matches("\\d{1,6}")
                ? Duration.ofSeconds(Math.min(LONGEST_REST_SECONDS, Long.parseLong(seconds)))
                : null;
    }

    /** Breaks off what is under way; an answer to it is a failure. */
    @Override
    public void close() {
        Call call = underWay;
        if (call != null) {
            call.cancel();
        }
        http.connectionPool().evictAll();
    }
}
