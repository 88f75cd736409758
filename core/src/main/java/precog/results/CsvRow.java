package precog.results;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import precog.results.CsvRefusal.Code;
import precog.results.CsvTable.RefusedRow;

/** One line of a table, read field by field; a field that cannot be read refuses the line. */
final class CsvRow {
    private final CsvTable table;
    private final CsvRecord fields;

    CsvRow(CsvTable table, CsvRecord fields) throws RefusedRow {
        this.table = table;
        this.fields = fields;
        int columns = table.header().size();
        if (fields.getFieldCount() != columns) {
            throw refusal(
                    Code.FIELD_COUNT, "", fields.getFieldCount() + " fields", columns + " fields as in the header");
        }
    }

    long line() {
        return fields.getStartingLineNumber();
    }

    /** The text of a column; none where the column or the value is missing ({@code NA} counts as missing). */
    Optional<String> find(String column) {
        Integer index = table.header().get(column);
        return index == null
                ? Optional.empty()
                : Optional.of(fields.getField(index).strip()).filter(text -> !text.isEmpty() && !text.equals("NA"));
    }

    String text(String column) throws RefusedRow {
        Optional<String> text = find(column);
        if (text.isEmpty()) {
            throw refusal(Code.MISSING_VALUE, column, "", "a value");
        }
        return text.get();
    }

    LocalDate date(String column) throws RefusedRow {
        return read(column, text(column), "a date such as 2026-01-04", LocalDate::parse);
    }

    int year(String column) throws RefusedRow {
        return read(column, text(column), "a year from 1850 to 2200", text -> inRange(text, 1850, 2200));
    }

    /** {@code 0} or {@code 1}. */
    boolean flag(String column) throws RefusedRow {
        return read(column, text(column), "0 or 1", text -> inRange(text, 0, 1)) == 1;
    }

    /** Points scored; none where not yet known. */
    Optional<Integer> score(String column) throws RefusedRow {
        return optional(column, "a whole number from 0 to 999", text -> inRange(text, 0, 999));
    }

    Optional<BigDecimal> decimal(String column) throws RefusedRow {
        return optional(column, "a decimal number such as -3.5", CsvRow::decimalOf);
    }

    BigDecimal rating(String column) throws RefusedRow {
        return read(column, text(column), "a rating from 0 to 4000", text -> {
            BigDecimal value = decimalOf(text);
            if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(4000)) > 0) {
                throw new NumberFormatException(text);
            }
            return value;
        });
    }

    <T> Optional<T> optional(String column, String expected, Function<String, T> reader) throws RefusedRow {
        Optional<String> text = find(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(read(column, text.get(), expected, reader));
    }

    private <T> T read(String column, String text, String expected, Function<String, T> reader) throws RefusedRow {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw refusal(Code.BAD_VALUE, column, text, expected);
        }
    }

    RefusedRow refusal(Code code, String column, String value, String expected) {
        return new RefusedRow(new CsvRefusal(code, table.file(), line(), column, value, expected));
    }

    private static int inRange(String text, int least, int most) {
        int value = Integer.parseInt(text);
        if (value < least || value > most) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    /** No exponents: {@code 1e999999999} is no number a line has. */
    private static BigDecimal decimalOf(String text) {
        if (text.length() > 24 || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            throw new NumberFormatException(text);
        }
        return new BigDecimal(text);
    }
}
