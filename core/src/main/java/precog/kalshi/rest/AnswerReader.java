package precog.kalshi.rest;

import java.util.Locale;
import java.util.StringJoiner;
import precog.line.PlainText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Tells from a status and a body what became of a call. The venue has several shapes of error: nested under {@code
 * error}, flat, {@code msg} alone, a bare string, and pages of HTML from what stands before it.
 */
final class AnswerReader {
    private static final int LONGEST_WORDS = 300;

    private final JsonMapper json = new JsonMapper();

    RestAnswer read(int status, byte[] body) {
        if (status >= 200 && status < 300) {
            return done(status, body);
        }
        if (status >= 500 || status < 400 || status == 408) {
            return new RestAnswer.Lost(status, "The exchange failed with status " + status + ".");
        }
        return refused(status, body);
    }

    private RestAnswer done(int status, byte[] body) {
        if (isBlank(body)) {
            return new RestAnswer.Done(status, JsonNodeFactory.instance.objectNode());
        }
        try {
            JsonNode answer = json.readTree(body);
            if (answer.isObject()) {
                return new RestAnswer.Done(status, answer);
            }
        } catch (JacksonException e) {
            // Told below, without its words: they may quote what is private.
        }
        return new RestAnswer.Lost(status, "The exchange answered with something that cannot be read.");
    }

    private RestAnswer refused(int status, byte[] body) {
        String fallback = status == 429 ? "too_many_requests" : "http_" + status;
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (JacksonException e) {
            return new RestAnswer.Refused(status, fallback, "");
        }
        JsonNode error = root.path("error");
        if (error.isString()) {
            return new RestAnswer.Refused(status, fallback, clean(error.asString()));
        }
        JsonNode told = error.isObject() ? error : root;
        String code = told.path("code").asString("").toLowerCase(Locale.ROOT);
        StringJoiner words = new StringJoiner(", ");
        for (String field : new String[] {"message", "msg", "details"}) {
            String value = told.path(field).asString("");
            if (!value.isBlank()) {
                words.add(clean(value));
            }
        }
        return new RestAnswer.Refused(status, code.isBlank() ? fallback : clean(code), words.toString());
    }

    private static String clean(String words) {
        return PlainText.line(words, LONGEST_WORDS);
    }

    private static boolean isBlank(byte[] body) {
        for (byte character : body) {
            if (character > ' ' || character < 0) {
                return false;
            }
        }
        return true;
    }
}
