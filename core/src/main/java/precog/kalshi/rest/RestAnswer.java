package precog.kalshi.rest;

import tools.jackson.databind.JsonNode;

/** What became of a call. */
public sealed interface RestAnswer {
    /**
     * The venue did what was asked.
     *
     * @param status HTTP status, 200 to 299
     * @param body the answer's object; empty where it has none
     */
    record Done(int status, JsonNode body) implements RestAnswer {}

    /**
     * The venue certainly did not do it.
     *
     * @param status HTTP status, 400 to 499
     * @param code the venue's word, such as {@code insufficient_balance}; {@code http_404} where it gives none
     * @param message its words, with its details; may be empty
     */
    record Refused(int status, String code, String message) implements RestAnswer {
        /** In words, for the operator. */
        public String sentence() {
            return message.isEmpty() ? "The exchange says " + code + "." : "The exchange says: " + message + ".";
        }
    }

    /**
     * Nobody knows whether the venue did it: no answer, a broken one, or a failure on its side.
     *
     * @param status HTTP status; 0 where there was no answer
     */
    record Lost(int status, String reason) implements RestAnswer {}
}
