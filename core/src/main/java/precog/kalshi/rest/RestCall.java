package precog.kalshi.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A call to be made.
 *
 * @param path below the root of the interface, such as {@code /markets}
 * @param query names and values in turn, already plain text
 * @param body what is sent along; null for nothing
 * @param cost tokens of the rate limit
 */
record RestCall(
        Throttle.Lane lane,
        String method,
        String path,
        List<String> query,
        @Nullable JsonNode body,
        double cost) {
    /** What most calls cost. */
    static final double STANDARD_COST = 10;

    /** What a cancel and the question about one order cost. */
    static final double SMALL_COST = 2;

    RestCall {
        query = List.copyOf(query);
    }

    static RestCall read(Throttle.Lane lane, String path) {
        return new RestCall(lane, "GET", path, List.of(), null, STANDARD_COST);
    }

    static RestCall change(String method, String path, @Nullable JsonNode body, double cost) {
        return new RestCall(Throttle.Lane.ORDERS, method, path, List.of(), body, cost);
    }

    /** The same with one thing more asked. */
    RestCall and(String name, Object value) {
        List<String> more = new ArrayList<>(query);
        more.add(name);
        more.add(value.toString());
        return new RestCall(lane, method, path, more, body, cost);
    }

    RestCall costing(double other) {
        return new RestCall(lane, method, path, query, body, other);
    }

    boolean isRead() {
        return method.equals("GET");
    }
}
