package precog.db.archive;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.value.Category;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/** The row a question stands on, by the names of its columns, in the types of the domain. */
final class Row {
    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    private static <T> T present(String column, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("The column " + column + " has no value.");
        }
        return value;
    }

    private static <S, T> @Nullable T inTermsOf(Function<S, T> domain, @Nullable S stored) {
        return stored == null ? null : domain.apply(stored);
    }

    @Nullable
    String textOrNull(String column) throws SQLException {
        return rows.getString(column);
    }

    String text(String column) throws SQLException {
        return present(column, textOrNull(column));
    }

    long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    @Nullable
    Long numberOrNull(String column) throws SQLException {
        long number = rows.getLong(column);
        return rows.wasNull() ? null : number;
    }

    @Nullable
    Integer smallOrNull(String column) throws SQLException {
        int number = rows.getInt(column);
        return rows.wasNull() ? null : number;
    }

    boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    @Nullable
    BigDecimal decimalOrNull(String column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    BigDecimal decimal(String column) throws SQLException {
        return present(column, decimalOrNull(column));
    }

    @Nullable
    Price priceOrNull(String column) throws SQLException {
        return inTermsOf(Price::of, decimalOrNull(column));
    }

    Price price(String column) throws SQLException {
        return present(column, priceOrNull(column));
    }

    @Nullable
    Money moneyOrNull(String column) throws SQLException {
        return inTermsOf(Money::of, decimalOrNull(column));
    }

    Money money(String column) throws SQLException {
        return present(column, moneyOrNull(column));
    }

    @Nullable
    Quantity quantityOrNull(String column) throws SQLException {
        return inTermsOf(Quantity::of, decimalOrNull(column));
    }

    Quantity quantity(String column) throws SQLException {
        return present(column, quantityOrNull(column));
    }

    @Nullable
    Probability probabilityOrNull(String column) throws SQLException {
        return inTermsOf(exact -> Probability.of(exact.toPlainString()), decimalOrNull(column));
    }

    Probability probability(String column) throws SQLException {
        return present(column, probabilityOrNull(column));
    }

    @Nullable
    Instant timeOrNull(String column) throws SQLException {
        return inTermsOf(OffsetDateTime::toInstant, rows.getObject(column, OffsetDateTime.class));
    }

    Instant time(String column) throws SQLException {
        return present(column, timeOrNull(column));
    }

    /** A time that was written without a zone; the sessions of the database run in UTC. */
    @Nullable
    Instant localTimeOrNull(String column) throws SQLException {
        return inTermsOf(time -> time.toInstant(ZoneOffset.UTC), rows.getObject(column, LocalDateTime.class));
    }

    LocalDate date(String column) throws SQLException {
        return present(column, rows.getObject(column, LocalDate.class));
    }

    MarketId market(String column) throws SQLException {
        return new MarketId(text(column));
    }

    /** A value of a closed list, whatever the case it is written in. */
    <E extends Enum<E>> E code(String column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
    }

    /** A league or field; one this program does not know is another one. */
    Category league(String column) throws SQLException {
        String name = textOrNull(column);
        for (Category category : Category.values()) {
            if (category.name().equalsIgnoreCase(name)) {
                return category;
            }
        }
        return Category.OTHER;
    }

    /** A structure, each of its values by its dotted path; empty where there is none. */
    Map<String, String> paths(String column) throws SQLException {
        return JsonPaths.of(textOrNull(column));
    }

    /** Every column with a value, in order. */
    Map<String, String> all() throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        ResultSetMetaData columns = rows.getMetaData();
        for (int at = 1; at <= columns.getColumnCount(); at++) {
            String value = columns.getColumnType(at) == Types.TIMESTAMP_WITH_TIMEZONE
                            || columns.getColumnType(at) == Types.TIMESTAMP
                    ? instant(rows.getObject(at, OffsetDateTime.class))
                    : rows.getString(at);
            if (value != null) {
                values.put(columns.getColumnLabel(at).toLowerCase(Locale.ROOT), value);
            }
        }
        return values;
    }

    private static @Nullable String instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant().toString();
    }
}
