package precog.line;

/** What strangers wrote, made fit for a screen, a log and a table: no control characters, and not endless. */
public final class PlainText {
    private PlainText() {}

    /** The text on one line, cut to {@code most} characters. */
    public static String line(String words, int most) {
        return cut(words.replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ").strip(), most);
    }

    /** The text with its own line breaks, cut to {@code most} characters. */
    public static String lines(String words, int most) {
        return cut(
                words.replaceAll("\\R", "\n")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\n]]+", " ")
                        .strip(),
                most);
    }

    private static String cut(String plain, int most) {
        return plain.length() <= most ? plain : plain.substring(0, most) + "…";
    }
}
