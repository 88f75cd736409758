package precog.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a status line told whoever read it: acknowledged from then on. */
record StatusFigures(long decisions, long orders, long fills, long settlements) {
    private static final Pattern LINE =
            Pattern.compile(".*  decisions (\\d+)  orders (\\d+)  fills (\\d+)  exits \\d+  settlements (\\d+)  .*");

    /** The figures of a line; null where it is not a status line with figures. */
    static @Nullable StatusFigures of(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? new StatusFigures(number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4))
                : null;
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group));
    }
}
