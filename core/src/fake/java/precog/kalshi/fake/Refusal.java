package precog.kalshi.fake;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The venue's no: a status and a body in the shape it has. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    private Refusal(Answer answer) {
        super(answer.body(), null, false, false);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    /** Most errors: everything under one key. */
    static Refusal nested(int status, String code, String message, String details) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error").put("code", code).put("message", message);
        if (!details.isEmpty()) {
            error.put("details", details);
        }
        error.put("service", "exchange");
        return new Refusal(Answer.json(status, body));
    }

    static Refusal nested(int status, String code, String message) {
        return nested(status, code, message, "");
    }

    /** What the JSON decoder says. */
    static Refusal flat(int status, String code, String message, String details) {
        return new Refusal(Answer.json(
                status,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("code", code)
                        .put("message", message)
                        .put("details", details)));
    }

    /** What the check of query parameters says. */
    static Refusal parameters(String what) {
        return new Refusal(Answer.json(
                400, JsonNodeFactory.instance.objectNode().put("msg", "Parameter validation failed: " + what)));
    }

    static Refusal notFound() {
        return nested(404, "not_found", "not found");
    }
}
