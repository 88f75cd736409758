package precog.polymarket.fake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import precog.polymarket.fake.FakePolymarket.Fault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The venue's services by REST. */
final class FakePages {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final FakePolymarket venue;
    private final JsonMapper json = new JsonMapper();

    FakePages(FakePolymarket venue) {
        this.venue = venue;
    }

    MockResponse answer(RecordedRequest request, Fault fault) {
        return switch (fault) {
            case NONE -> answer(request);
            case TOO_MANY -> response(429, "{\"error\":\"too many requests\"}");
            case BAD_GATEWAY -> response(502, "<html><body><h1>502 Bad Gateway</h1></body></html>");
            case GARBAGE -> response(200, "<html><body>We will be back soon</body></html>");
            case SILENT ->
                new MockResponse.Builder()
                        .headersDelay(1, TimeUnit.HOURS)
                        .body("{}")
                        .build();
        };
    }

    private MockResponse answer(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        String path = url.encodedPath();
        JsonNode answer = path.startsWith(FakePolymarket.BOOKS)
                ? books(path.substring(FakePolymarket.BOOKS.length()), request)
                : lists(path.substring(FakePolymarket.MARKETS.length()), url);
        return answer == null
                ? response(404, "{\"type\":\"not found error\",\"error\":\"not found\"}")
                : response(200, answer.toString());
    }

    private static MockResponse response(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private @Nullable JsonNode books(String path, RecordedRequest request) {
        return switch (path) {
            case "/time" -> NODES.numberNode(venue.now() / 1000);
            case "/book" -> {
                String token = String.valueOf(request.getUrl().queryParameter("token_id"));
                yield venue.hasBook(token) ? venue.book(token, false) : null;
            }
            case "/books" -> {
                ArrayNode answers = NODES.arrayNode();
                String body = Objects.requireNonNull(request.getBody()).string(StandardCharsets.UTF_8);
                for (JsonNode one : json.readTree(body)) {
                    String token = one.path("token_id").asString("");
                    if (venue.hasBook(token)) {
                        answers.add(venue.book(token, false));
                    }
                }
                yield answers;
            }
            default -> null;
        };
    }

    private @Nullable JsonNode lists(String path, HttpUrl url) {
        if (path.equals("/markets/keyset")) {
            return page(url);
        }
        if (path.equals("/public-search")) {
            return found(String.valueOf(url.queryParameter("q")).toLowerCase(Locale.ROOT));
        }
        if (path.startsWith("/markets/slug/")) {
            return one(market -> market.slug().equals(path.substring("/markets/slug/".length())));
        }
        if (path.startsWith("/events/slug/")) {
            ArrayNode events = events(market -> market.eventSlug().equals(path.substring("/events/slug/".length())));
            return events.isEmpty() ? null : events.get(0);
        }
        return path.startsWith("/markets/")
                ? one(market -> market.id().equals(path.substring("/markets/".length())))
                : null;
    }

    private @Nullable ObjectNode one(Predicate<FakeMarket> wanted) {
        return venue.listed().stream()
                .filter(wanted)
                .findFirst()
                .map(market -> {
                    ObjectNode told = market.json();
                    told.putArray("events").addObject().put("title", market.event());
                    return told;
                })
                .orElse(null);
    }

    /** By what the page before ended with; the last page names nothing to go on after. */
    private ObjectNode page(HttpUrl url) {
        int limit = Integer.parseInt(Objects.requireNonNull(url.queryParameter("limit")));
        String after = url.queryParameter("after_cursor");
        List<FakeMarket> open = venue.listed().stream()
                .filter(market -> !market.closed())
                .filter(market -> isWithin(market.endDate(), url))
                .toList();
        int from = after == null ? 0 : Integer.parseInt(after);
        int to = Math.min(open.size(), from + limit);
        ObjectNode page = NODES.objectNode();
        ArrayNode markets = page.putArray("markets");
        open.subList(from, to).forEach(market -> markets.add(market.json()));
        if (to < open.size()) {
            page.put("next_cursor", Integer.toString(to));
        }
        return page;
    }

    private static boolean isWithin(String date, HttpUrl url) {
        String least = url.queryParameter("end_date_min");
        String most = url.queryParameter("end_date_max");
        return (least == null || date.compareTo(least) >= 0) && (most == null || date.compareTo(most) <= 0);
    }

    private ObjectNode found(String words) {
        ObjectNode answer = NODES.objectNode();
        answer.set("events", events(market -> List.of(words.split(" ")).stream()
                .allMatch(word -> (market.event() + " " + market.question())
                        .toLowerCase(Locale.ROOT)
                        .contains(word))));
        answer.putObject("pagination").put("hasMore", false);
        return answer;
    }

    private ArrayNode events(Predicate<FakeMarket> wanted) {
        Map<String, List<FakeMarket>> byEvent = new LinkedHashMap<>();
        venue.listed().stream()
                .filter(wanted)
                .forEach(market -> byEvent.computeIfAbsent(market.event(), title -> new ArrayList<>())
                        .add(market));
        ArrayNode events = NODES.arrayNode();
        byEvent.forEach((title, within) -> {
            ObjectNode event = events.addObject();
            event.put("id", "e" + within.getFirst().id());
            event.put("title", title);
            event.put("slug", within.getFirst().eventSlug());
            ArrayNode markets = event.putArray("markets");
            within.forEach(market -> markets.add(market.json()));
        });
        return events;
    }
}
