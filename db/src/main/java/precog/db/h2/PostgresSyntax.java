package precog.db.h2;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Says in H2's words what PostgreSQL writes in ways H2 cannot read: {@code json ->> 'key'}, {@code interval '7 days'}
 * and {@code '…'::jsonb}. It looks at the text alone, so the same characters inside a string literal change as well.
 */
public final class PostgresSyntax {
    private static final Pattern JSON_MEMBER = Pattern.compile("([\\w.]+)\\s*->>\\s*('[^']*')");
    private static final Pattern JSON_CAST = Pattern.compile("('(?:[^']|'')*')::jsonb?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern INTERVAL = Pattern.compile(
            "INTERVAL\\s+'(-?\\d+)\\s+(SECOND|MINUTE|HOUR|DAY|WEEK|MONTH|YEAR)S?'", Pattern.CASE_INSENSITIVE);
    private static final int DAYS_A_WEEK = 7;

    private PostgresSyntax() {}

    public static String toH2(String sql) {
        String casts = JSON_CAST.matcher(sql).replaceAll("JSON $1");
        String members = JSON_MEMBER.matcher(casts).replaceAll("json_text($1, $2)");
        return INTERVAL.matcher(members).replaceAll(PostgresSyntax::interval);
    }

    private static String interval(MatchResult match) {
        long amount = Long.parseLong(match.group(1));
        return match.group(2).equalsIgnoreCase("week")
                ? "INTERVAL '" + amount * DAYS_A_WEEK + "' DAY"
                : "INTERVAL '" + amount + "' " + match.group(2);
    }
}
