package precog.alert;

import java.util.List;

/** What differs between two versions of a text, from the first word that does to the last. */
public record TextChange(String before, String after) {
    private static final int NEIGHBOURS = 4;

    /** The words that went and the words that came, with a few around them so that the place can be found. */
    public static TextChange between(String before, String after) {
        List<String> was = words(before);
        List<String> is = words(after);
        int least = Math.min(was.size(), is.size());
        int head = 0;
        while (head < least && was.get(head).equals(is.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < least - head && was.get(was.size() - 1 - tail).equals(is.get(is.size() - 1 - tail))) {
            tail++;
        }
        int from = Math.max(0, head - NEIGHBOURS);
        int left = Math.max(0, tail - NEIGHBOURS);
        return new TextChange(part(was, from, was.size() - left), part(is, from, is.size() - left));
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static String part(List<String> words, int from, int to) {
        return (from > 0 ? "… " : "") + String.join(" ", words.subList(from, to)) + (to < words.size() ? " …" : "");
    }

    /** Both as one phrase. */
    public String phrase() {
        return "“" + before + "” became “" + after + "”";
    }
}
