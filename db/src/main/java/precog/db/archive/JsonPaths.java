package precog.db.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A structure laid flat, so that two can be held side by side: {@code NFL.k} is 20. */
final class JsonPaths {
    private static final JsonMapper JSON = new JsonMapper();

    private JsonPaths() {}

    static Map<String, String> of(@Nullable String json) {
        Map<String, String> paths = new LinkedHashMap<>();
        if (json != null) {
            add(paths, "", JSON.readTree(json));
        }
        return paths;
    }

    private static void add(Map<String, String> paths, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(member -> add(paths, under(path, member.getKey()), member.getValue()));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                add(paths, under(path, String.valueOf(at + 1)), node.get(at));
            }
        } else if (!node.isNull()) {
            paths.put(path.isEmpty() ? "value" : path, node.asString());
        }
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
