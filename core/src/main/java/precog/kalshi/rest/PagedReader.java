package precog.kalshi.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import tools.jackson.databind.JsonNode;

/** Reads the venue's lists: page by page to the last, whole or not at all. */
final class PagedReader {
    /** No list of one account or one series is longer; a venue that gives the same pages for ever must not hold us. */
    private static final int MOST_PAGES = 2_000;

    private final KalshiRest rest;

    PagedReader(KalshiRest rest) {
        this.rest = rest;
    }

    Fetched<JsonNode> one(RestCall call) throws InterruptedException {
        return switch (rest.call(call)) {
            case RestAnswer.Done(int _, JsonNode body) -> new Got<>(body);
            case RestAnswer.Refused refused -> new Missed<>(refused.status(), refused.code(), refused.sentence());
            case RestAnswer.Lost(int status, String reason) -> new Missed<>(status, "", reason);
        };
    }

    /**
     * Every entry of a list.
     *
     * @param first asks for the first page
     * @param field under which the entries are
     */
    Fetched<List<JsonNode>> all(RestCall first, String field) throws InterruptedException {
        List<JsonNode> entries = new ArrayList<>();
        Set<String> cursors = new HashSet<>();
        RestCall next = first;
        for (int page = 0; page < MOST_PAGES; page++) {
            Fetched<JsonNode> answer = one(next);
            if (answer instanceof Missed<JsonNode> missed) {
                return missed.as();
            }
            JsonNode body = ((Got<JsonNode>) answer).value();
            if (!body.path(field).isArray()) {
                return new Missed<>(200, "unreadable", "The exchange's answer lacks " + field + ".");
            }
            body.path(field).forEach(entries::add);
            String cursor = body.path("cursor").asString("");
            if (cursor.isEmpty()) {
                return new Got<>(entries);
            }
            if (!cursors.add(cursor)) {
                return new Missed<>(200, "unreadable", "The exchange's list goes in a circle.");
            }
            next = first.and("cursor", cursor);
        }
        return new Missed<>(200, "unreadable", "The exchange's list does not end.");
    }
}
