package precog.db;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A value of a result as text that does not depend on the database: numbers without trailing zeros, UTC instants. */
final class ShownValue {
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private ShownValue() {}

    static String of(ResultSet result, int column) throws SQLException {
        String text = result.getString(column);
        if (text == null) {
            return "null";
        }
        String type = result.getMetaData().getColumnTypeName(column);
        return switch (result.getMetaData().getColumnType(column)) {
            case Types.NUMERIC, Types.DECIMAL, Types.DOUBLE, Types.INTEGER, Types.BIGINT ->
                plain(result.getBigDecimal(column));
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                result.getObject(column, OffsetDateTime.class).toInstant().toString();
            case Types.BOOLEAN, Types.BIT -> String.valueOf(result.getBoolean(column));
            default -> type.toLowerCase(java.util.Locale.ROOT).startsWith("json") ? sorted(text) : text;
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String sorted(String json) {
        return SORTED.writeValueAsString(SORTED.readValue(json, Object.class));
    }
}
