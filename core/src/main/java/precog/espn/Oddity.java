package precog.espn;

/**
 * Something in a scoreboard that was not as it should be: a data-quality reading.
 *
 * @param subject the game's id, or the league's where the scoreboard as a whole is odd
 * @param words what was found, for the operator
 */
public record Oddity(String subject, Code code, String words) {
    /** The kind of fault. */
    public enum Code {
        /** The answer is no scoreboard; nothing of it is used. */
        NOT_A_SCOREBOARD,
        /** A game lacks what it cannot be told without; the game is left out. */
        MISSING_FIELD,
        /** A value that cannot be; the game is left out. */
        BAD_VALUE,
        /** Two facts that exclude each other; the game is left out. */
        CONTRADICTION,
        /** A status we do not know; the game is told as far as its state says, left out where it is over. */
        UNKNOWN_STATUS;

        /** The kind in words. */
        public String words() {
            return switch (this) {
                case NOT_A_SCOREBOARD -> "no scoreboard";
                case MISSING_FIELD -> "game that lacks a field";
                case BAD_VALUE -> "game with a value that cannot be";
                case CONTRADICTION -> "game that contradicts itself";
                case UNKNOWN_STATUS -> "status that is not known";
            };
        }
    }
}
