package precog.db.h2;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.value.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Functions of SQLite and PostgreSQL, under their own names, for statements written for those. */
public final class SqlFunctions {
    // Decimals keep their digits as PostgreSQL's do: 0.10 stays 0.10.
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Pattern AMOUNT_OF_TIME =
            Pattern.compile("([+-]?\\d+)\\s+(second|minute|hour|day|week|month|year)s?", Pattern.CASE_INSENSITIVE);

    private SqlFunctions() {}

    /** The UTC day of an instant; of {@code 'now'}, today. */
    public static @Nullable LocalDate date(Connection connection, Value moment) throws SQLException {
        if (moment.getValueType() == Value.NULL) {
            return null;
        }
        return instant(connection, moment).toLocalDate();
    }

    /** An instant moved by a whole amount such as {@code -90 days} or {@code -1 year}. */
    public static OffsetDateTime datetime(Connection connection, Value moment, String shift) throws SQLException {
        Matcher amount = AMOUNT_OF_TIME.matcher(shift.strip());
        if (!amount.matches()) {
            throw new SQLException("\"" + shift + "\" is not an amount of time such as -90 days.", "22007");
        }
        ChronoUnit unit = ChronoUnit.valueOf(amount.group(2).toUpperCase(Locale.ROOT) + "S");
        return instant(connection, moment).plus(Long.parseLong(amount.group(1)), unit);
    }

    /** MD5 of a text in lower-case hexadecimal. */
    public static String md5(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    /** What PostgreSQL writes {@code json ->> 'key'}: the member as text, null where it is absent. */
    public static @Nullable String jsonText(@Nullable String json, String key) {
        JsonNode member = json == null ? null : JSON.readTree(json).get(key);
        if (member == null || member.isNull()) {
            return null;
        }
        return member.isString() ? member.stringValue() : member.toString();
    }

    /** A size for people, such as {@code 12 MB}. */
    public static String sizePretty(long bytes) {
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        long size = bytes;
        int unit = 0;
        // PostgreSQL moves on to the next unit at ten thousand.
        while (size >= 10_240 && unit < units.length - 1) {
            size = Math.round(size / 1024.0);
            unit++;
        }
        return size + " " + units[unit];
    }

    /** Bytes of this database; its name is taken for PostgreSQL's sake. */
    public static long databaseSize(Connection connection, String name) throws SQLException {
        return number(
                connection,
                "SELECT COALESCE(SUM(DISK_SPACE_USED(table_name)), 0) FROM information_schema.tables"
                        + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'");
    }

    private static OffsetDateTime instant(Connection connection, Value moment) throws SQLException {
        String sql = "now".equalsIgnoreCase(moment.getString())
                ? "SELECT CURRENT_TIMESTAMP"
                : "SELECT CAST(? AS TIMESTAMP(6) WITH TIME ZONE)";
        try (var query = connection.prepareStatement(sql)) {
            if (sql.contains("?")) {
                query.setString(1, moment.getString());
            }
            try (var result = query.executeQuery()) {
                result.next();
                return result.getObject(1, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC);
            }
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }
}
