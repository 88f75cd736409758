package precog.kalshi.fake;

import tools.jackson.databind.JsonNode;

/** What goes back over HTTP. */
record Answer(int status, String type, String body) {
    static Answer json(int status, JsonNode body) {
        return new Answer(status, "application/json", body.toString());
    }

    static Answer none(int status) {
        return new Answer(status, "", "");
    }
}
