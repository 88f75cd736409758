package precog.notice;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a release, ordered by Semantic Versioning 2.0.0, section 11. Build metadata, which has no place in that
 * order, is not taken.
 *
 * @param pre the identifiers after the hyphen, such as {@code rc} and {@code 1}; none for a release proper
 */
public record ReleaseVersion(int major, int minor, int patch, List<String> pre) implements Comparable<ReleaseVersion> {
    /** Nothing anybody would call a version is longer; within it no number overflows an int. */
    private static final int LONGEST = 40;

    private static final String NUMBER = "(?:0|[1-9]\\d{0,8})";
    private static final String IDENTIFIER = "(?:" + NUMBER + "|\\d*[A-Za-z-][0-9A-Za-z-]*)";
    private static final Pattern FORM =
            Pattern.compile("(%1$s)\\.(%1$s)\\.(%1$s)(?:-(%2$s(?:\\.%2$s)*))?".formatted(NUMBER, IDENTIFIER));

    public ReleaseVersion {
        pre = List.copyOf(pre);
    }

    /**
     * Reads a version such as {@code 0.2.0} or {@code 1.0.0-rc.1}.
     *
     * @throws IllegalArgumentException with a sentence where it is none
     */
    public static ReleaseVersion of(String text) {
        Matcher parts = FORM.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            throw new IllegalArgumentException(
                    "a version is three numbers, such as 0.2.0, or 1.0.0-rc.1 before a release");
        }
        String pre = parts.group(4);
        return new ReleaseVersion(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                pre == null ? List.of() : List.of(pre.split("\\.")));
    }

    @Override
    public int compareTo(ReleaseVersion other) {
        int numbers = major != other.major
                ? Integer.compare(major, other.major)
                : minor != other.minor ? Integer.compare(minor, other.minor) : Integer.compare(patch, other.patch);
        if (numbers != 0) {
            return numbers;
        }
        // What comes before a release is older than it.
        return pre.isEmpty() || other.pre.isEmpty()
                ? Boolean.compare(pre.isEmpty(), other.pre.isEmpty())
                : comparePre(pre, other.pre);
    }

    private static int comparePre(List<String> mine, List<String> theirs) {
        for (int at = 0; at < Math.min(mine.size(), theirs.size()); at++) {
            int order = compareIdentifier(mine.get(at), theirs.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.size(), theirs.size());
    }

    /** Numbers by their value and before words, words by their letters. */
    private static int compareIdentifier(String mine, String theirs) {
        boolean number = mine.matches(NUMBER);
        if (number != theirs.matches(NUMBER)) {
            return number ? -1 : 1;
        }
        return number ? Integer.compare(Integer.parseInt(mine), Integer.parseInt(theirs)) : mine.compareTo(theirs);
    }

    @Override
    public String toString() {
        String numbers = major + "." + minor + "." + patch;
        return pre.isEmpty() ? numbers : numbers + "-" + String.join(".", pre);
    }
}
