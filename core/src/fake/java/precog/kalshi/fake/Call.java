package precog.kalshi.fake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request as the venue reads it.
 *
 * @param path after {@code /trade-api/v2}
 * @param query every value of every parameter, in order
 */
record Call(String method, String path, Map<String, List<String>> query, String body) {
    String query(String name, String otherwise) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? otherwise : values.getFirst();
    }

    Optional<String> query(String name) {
        return Optional.of(query(name, "")).filter(value -> !value.isEmpty());
    }

    List<String> csv(String name) {
        return query(name).map(text -> List.of(text.split(","))).orElse(List.of());
    }

    /** A whole number, or the refusal of something else. */
    long number(String name, long otherwise) {
        String text = query(name, "");
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw Refusal.parameters(name + " must be a number");
        }
    }

    /** A whole number within bounds, or the refusal of something else. */
    int within(String name, int otherwise, int least, int most) {
        long number = number(name, otherwise);
        if (number < least || number > most) {
            throw Refusal.parameters(name + " must be between " + least + " and " + most);
        }
        return (int) number;
    }

    /** The body as a JSON object, or the flat refusal the venue's decoder writes. */
    JsonNode json() {
        try {
            JsonNode node = JsonMapper.shared().readTree(body.isEmpty() ? "{}" : body);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException unreadable) {
            // The answer below says so.
        }
        throw Refusal.flat(400, "bad_request", "failed to decode request body", "invalid JSON");
    }
}
