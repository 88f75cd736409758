package precog.kalshi.fake;

import tools.jackson.databind.node.ObjectNode;

/** The forms in which the venue says no. */
public enum ErrorShape {
    /** {@code {"error":{"code","message","details","service"}}}: most errors. */
    NESTED,
    /** {@code {"code","message","details"}}: what the decoder of bodies says, and the specification. */
    FLAT,
    /** {@code {"msg"}}: what the check of parameters says. */
    MESSAGE,
    /** {@code {"error":"too many requests"}}: the documented 429. */
    WORD,
    /** A page of a proxy. */
    HTML,
    /** Plain text. */
    TEXT,
    /** Nothing. */
    EMPTY;

    Answer answer(int status, String code, String message) {
        ObjectNode node = StreamForms.object();
        return switch (this) {
            case NESTED -> Refusal.nested(status, code, message).answer();
            case FLAT -> Refusal.flat(status, code, message, "").answer();
            case MESSAGE -> Answer.json(status, node.put("msg", message));
            case WORD -> Answer.json(status, node.put("error", message));
            case HTML ->
                new Answer(
                        status,
                        "text/html",
                        "<html><head><title>" + status + "</title></head><body><h1>" + message + "</h1></body></html>");
            case TEXT -> new Answer(status, "text/plain", message);
            case EMPTY -> new Answer(status, "", "");
        };
    }

    /** The shape and words that come with a bare status. */
    static Answer of(int status) {
        return switch (status) {
            case 401 ->
                Refusal.nested(401, "authentication_error", "authentication_error", "NOT_FOUND")
                        .answer();
            case 404 -> Refusal.notFound().answer();
            case 429 -> NESTED.answer(429, "too_many_requests", "too many requests");
            case 502 -> HTML.answer(502, "", "502 Bad Gateway");
            case 503 -> TEXT.answer(503, "", "Service Unavailable");
            case 504 -> TEXT.answer(504, "", "Gateway Timeout");
            default -> NESTED.answer(status, "internal_server_error", "internal server error");
        };
    }
}
