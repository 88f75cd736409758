package precog.espn.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** ESPN's scoreboards over HTTP on loopback: by path, filtered by {@code dates}, with one fault at a time. */
public final class FakeEspn implements AutoCloseable {
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private final MockWebServer server = new MockWebServer();
    private final Map<String, List<ScriptedGame>> boards = new ConcurrentHashMap<>();
    private final Map<String, List<ScriptedGame>> before = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile Fault fault = Fault.NONE;

    /** What goes wrong with every answer. */
    public enum Fault {
        NONE,
        /** 403, as an odd User-Agent gets. */
        FORBIDDEN,
        /** 429 with a rest of 600 s asked for. */
        TOO_MANY,
        SERVER_ERROR,
        /** 200 with a page instead of JSON. */
        GARBAGE,
        /** The body breaks off in the middle though its length was announced. */
        TRUNCATED,
        /** Nothing comes for far longer than anybody waits. */
        SILENT,
        /** The board as it was before it last moved: a cache behind the others. */
        STALE
    }

    /**
     * A request that came in.
     *
     * @param path such as {@code football/nfl}
     * @param dates as asked for
     */
    public record Asked(String path, String dates, String query, String userAgent) {}

    private FakeEspn() {}

    /** Starts on a free port of this machine, with empty boards. */
    public static FakeEspn start() {
        FakeEspn fake = new FakeEspn();
        fake.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return fake.answer(request);
            }
        });
        try {
            fake.server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The fake ESPN cannot listen on this machine.", e);
        }
        return fake;
    }

    /** The address in place of the public one. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getPort() + "/apis/site/v2/sports");
    }

    /** From now on a league's board, such as {@code football/nfl}, shows these games. */
    public void show(String path, ScriptedGame... games) {
        List<ScriptedGame> last = boards.put(path, List.of(games));
        before.put(path, last == null ? List.of() : last);
    }

    public void fault(Fault next) {
        fault = next;
    }

    /** Every request so far. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private MockResponse answer(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        String path = url.encodedPath().replaceFirst("^/apis/site/v2/sports/", "").replaceFirst("/scoreboard$", "");
        String dates = url.queryParameter("dates");
        String agent = request.getHeaders().get("User-Agent");
        asked.add(new Asked(
                path, dates == null ? "" : dates, String.valueOf(url.query()), agent == null ? "" : agent));
        List<ScriptedGame> games = (fault == Fault.STALE ? before : boards).get(path);
        if (games == null) {
            return new MockResponse.Builder().code(404).body("{\"code\":404}").build();
        }
        return respond(board(games, dates));
    }

    private MockResponse respond(String body) {
        MockResponse.Builder response = new MockResponse.Builder().addHeader("Content-Type", "application/json");
        switch (fault) {
            case NONE, STALE -> response.body(body);
            case FORBIDDEN -> response.code(403).body("Forbidden");
            case TOO_MANY -> response.code(429).addHeader("Retry-After", "600").body("slow down");
            case SERVER_ERROR -> response.code(500).body("");
            case GARBAGE -> response.body("<html><body>We will be back soon</body></html>");
            case TRUNCATED -> {
                int length = body.getBytes(StandardCharsets.UTF_8).length;
                response.body(body.substring(0, body.length() / 2))
                        .setHeader("Content-Length", length)
                        .onResponseEnd(new SocketEffect.CloseSocket());
            }
            case SILENT -> response.body(body).headersDelay(1, TimeUnit.HOURS);
        }
        return response.build();
    }

    private static String board(List<ScriptedGame> games, @Nullable String dates) {
        if (dates == null) {
            return ScriptedGame.board(games.toArray(ScriptedGame[]::new));
        }
        List<LocalDate> ends = Arrays.stream(dates.split("-"))
                .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE))
                .toList();
        return ScriptedGame.board(games.stream()
                .filter(game -> {
                    LocalDate day = OffsetDateTime.parse(game.start())
                            .atZoneSameInstant(EASTERN)
                            .toLocalDate();
                    return !day.isBefore(ends.getFirst()) && !day.isAfter(ends.getLast());
                })
                .toArray(ScriptedGame[]::new));
    }

    @Override
    public void close() {
        server.close();
    }
}
