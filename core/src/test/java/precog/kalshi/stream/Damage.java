package precog.kalshi.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Damages frames by chance: their bytes, and, knowing their structure, their fields. */
final class Damage {
    /** Characters that change what a frame says, not only whether it can be read. */
    private static final String TELLING = "0123456789.-\"{}[],:e\\\n ";

    private static final List<String> TYPES = List.of(
            "orderbook_delta",
            "orderbook_snapshot",
            "trade",
            "ticker",
            "ok",
            "subscribed",
            "error",
            "fill",
            "user_order",
            "novelty",
            "");

    private final Random random;
    private final JsonMapper json = new JsonMapper();

    Damage(Random random) {
        this.random = random;
    }

    byte[] of(byte[] frame) {
        byte[] damaged = random.nextBoolean() ? ofBytes(frame) : ofFields(frame);
        return random.nextInt(4) == 0 ? ofBytes(damaged) : damaged;
    }

    private byte[] ofBytes(byte[] frame) {
        if (frame.length == 0) {
            return frame;
        }
        int at = random.nextInt(frame.length);
        int end = Math.min(frame.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> joined(frame, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> joined(frame, at, end, new byte[0]);
            case 2 -> joined(frame, end, end, Arrays.copyOfRange(frame, at, end));
            case 3 -> joined(frame, at, at + 1, new byte[] {telling()});
            case 4 -> joined(frame, at, at, new byte[] {telling()});
            case 5 -> Arrays.copyOf(frame, at);
            default -> otherDigit(frame, at);
        };
    }

    private byte telling() {
        return (byte) TELLING.charAt(random.nextInt(TELLING.length()));
    }

    private static byte[] joined(byte[] frame, int from, int to, byte[] with) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(frame.length + with.length);
        out.write(frame, 0, from);
        out.writeBytes(with);
        out.write(frame, to, frame.length - to);
        return out.toByteArray();
    }

    /** Changes the next digit, which often leaves a frame that can be read and says something else. */
    private byte[] otherDigit(byte[] frame, int from) {
        byte[] out = frame.clone();
        for (int at = from; at < out.length; at++) {
            if (Character.isDigit(out[at])) {
                out[at] = (byte) ('0' + random.nextInt(10));
                return out;
            }
        }
        return out;
    }

    private byte[] ofFields(byte[] frame) {
        JsonNode root;
        try {
            root = json.readTree(frame);
        } catch (RuntimeException e) {
            return ofBytes(frame);
        }
        if (!(root instanceof ObjectNode event)) {
            return ofBytes(frame);
        }
        ObjectNode part =
                event.path("msg") instanceof ObjectNode msg && !msg.isEmpty() && random.nextInt(3) > 0 ? msg : event;
        List<String> names = new ArrayList<>(part.propertyNames());
        if (names.isEmpty()) {
            return ofBytes(frame);
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> part.remove(name);
            case 1 -> part.set(name.toUpperCase(java.util.Locale.ROOT), part.remove(name));
            case 2 -> part.putNull(name);
            case 3 -> part.set(name, otherKind(part.path(name)));
            case 4 -> part.set(name, part.path(names.get(random.nextInt(names.size()))));
            case 5 -> event.put("type", TYPES.get(random.nextInt(TYPES.size())));
            case 6 -> event.put(random.nextBoolean() ? "seq" : "sid", random.nextInt(-3, 40));
            default -> part.set(name, json.createArrayNode().add(part.path(name)));
        }
        return event.toString().getBytes(UTF_8);
    }

    /** A number for a text, a text for a number, nothing for a list. */
    private static JsonNode otherKind(JsonNode value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value.isNumber()) {
            return nodes.stringNode(value.asString());
        }
        if (value.isString()) {
            try {
                return nodes.numberNode(new java.math.BigDecimal(value.asString()));
            } catch (NumberFormatException e) {
                return nodes.numberNode(7);
            }
        }
        ArrayNode list = nodes.arrayNode();
        return value.isArray() ? list : nodes.objectNode();
    }
}
