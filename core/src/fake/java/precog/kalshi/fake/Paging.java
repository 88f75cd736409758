package precog.kalshi.fake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Pages of a list; the cursor is the key of the last row, so rows that come or go between two pages move nothing. */
final class Paging {
    private Paging() {}

    /** One page's rows and the cursor to the next, empty on the last. */
    record Page<T>(List<T> rows, String cursor) {
        ObjectNode json(String name, Function<T, ? extends JsonNode> form) {
            ObjectNode node = StreamForms.object();
            ArrayNode array = node.putArray(name);
            rows.forEach(row -> array.add(form.apply(row)));
            return node.put("cursor", cursor);
        }
    }

    /** @param most the endpoint's largest limit; the venue may give fewer rows than asked for */
    static <T> Page<T> of(Call call, List<T> rows, Function<T, String> key, int otherwise, int most, int pageSize) {
        int limit = call.within("limit", otherwise, 0, most);
        int size = Math.min(limit == 0 ? otherwise : limit, pageSize);
        int from = after(call.query("cursor", ""), rows, key);
        int to = Math.min(rows.size(), from + size);
        String cursor = to < rows.size() ? encode(key.apply(rows.get(to - 1))) : "";
        return new Page<>(rows.subList(from, to), cursor);
    }

    /** A cursor that means nothing starts from the beginning. */
    private static <T> int after(String cursor, List<T> rows, Function<T, String> key) {
        String last = decode(cursor);
        for (int i = 0; !last.isEmpty() && i < rows.size(); i++) {
            if (key.apply(rows.get(i)).equals(last)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException garbage) {
            return "";
        }
    }
}
