package precog.polymarket.stream;

import java.util.Collection;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what a connection asks of the venue. */
final class StreamCommand {
    static final String PING = "PING";

    private StreamCommand() {}

    /** What a connection begins with. */
    static String begin(Collection<String> tokens) {
        ObjectNode command = command(tokens);
        command.put("type", "market");
        command.put("custom_feature_enabled", true);
        return command.toString();
    }

    static String subscribe(Collection<String> tokens) {
        ObjectNode command = command(tokens);
        command.put("operation", "subscribe");
        command.put("custom_feature_enabled", true);
        return command.toString();
    }

    static String unsubscribe(Collection<String> tokens) {
        ObjectNode command = command(tokens);
        command.put("operation", "unsubscribe");
        return command.toString();
    }

    private static ObjectNode command(Collection<String> tokens) {
        ObjectNode command = JsonNodeFactory.instance.objectNode();
        ArrayNode ids = command.putArray("assets_ids");
        tokens.forEach(ids::add);
        return command;
    }
}
