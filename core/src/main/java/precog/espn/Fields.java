package precog.espn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import precog.espn.Oddity.Code;
import precog.line.PlainText;
import tools.jackson.databind.JsonNode;

/**
 * Reads single fields of an answer nobody documents: what is not there, is null or is of another kind reads as null; a
 * field that a game cannot be told without refuses the game.
 */
final class Fields {
    private static final int LONGEST = 120;

    private Fields() {}

    /** A game that cannot be told, and why. */
    static final class RefusedGame extends Exception {
        private static final long serialVersionUID = 1L;

        private final Code code;
        private final String words;

        RefusedGame(Code code, String words) {
            super(words, null, false, false);
            this.code = code;
            this.words = words;
        }

        Oddity about(String subject) {
            return new Oddity(subject, code, words);
        }
    }

    /** A text on one line, cut to a length that suits a screen; null where there is none. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            return null;
        }
        String text = PlainText.line(value.asString(), LONGEST);
        return text.isEmpty() ? null : text;
    }

    static String requiredText(JsonNode node, String field) throws RefusedGame {
        String text = text(node, field);
        if (text == null) {
            throw new RefusedGame(Code.MISSING_FIELD, field + " is missing.");
        }
        return text;
    }

    /** A number, written as one or as a text; null where there is none. */
    static @Nullable BigDecimal number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isNumber() && !value.isString()) {
            return null;
        }
        String text = value.asString().strip();
        if (text.length() > 20) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > 20 ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The whole part of a number that lies from {@code least} to {@code most}; null where there is none. */
    static @Nullable Integer whole(JsonNode node, String field, int least, int most) {
        BigDecimal number = number(node, field);
        if (number == null) {
            return null;
        }
        BigDecimal whole = number.setScale(0, RoundingMode.FLOOR);
        boolean inRange =
                whole.compareTo(BigDecimal.valueOf(least)) >= 0 && whole.compareTo(BigDecimal.valueOf(most)) <= 0;
        return inRange ? Integer.valueOf(whole.intValue()) : null;
    }

    /** A whole number a game cannot be told without. */
    static int requiredWhole(JsonNode node, String field, int least, int most) throws RefusedGame {
        Integer value = whole(node, field, least, most);
        if (value == null) {
            JsonNode found = node.path(field);
            throw found.isMissingNode() || found.isNull()
                    ? new RefusedGame(Code.MISSING_FIELD, field + " is missing.")
                    : new RefusedGame(
                            Code.BAD_VALUE, field + " is no whole number from " + least + " to " + most + ".");
        }
        return value;
    }

    static boolean isTrue(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isBoolean() && value.booleanValue();
    }
}
