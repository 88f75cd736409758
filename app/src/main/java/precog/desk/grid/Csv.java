package precog.desk.grid;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/**
 * Rows as comma-separated values (RFC 4180): a header line, times as ISO 8601 instants, numbers as a spreadsheet reads
 * them. A word that a spreadsheet would take for a formula is led by an apostrophe.
 */
public final class Csv {
    private static final Pattern FIGURE = Pattern.compile("[-+−]?\\$?[\\d,]*\\.?\\d+( ?%)?");
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final String UNKNOWN = "–";

    private Csv() {}

    /** What a table shows now; null where it is none of ours. */
    public static @Nullable String of(TableView<?> table) {
        return table.getProperties().get(Csv.class) instanceof Supplier<?> csv ? String.valueOf(csv.get()) : null;
    }

    static <R> String of(List<Column<R>> columns, List<R> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    columns.stream().map(Column::title).map(Csv::harmless).toList());
            for (R row : rows) {
                csv.writeRecord(
                        columns.stream().map(column -> value(column, row)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static <R> String value(Column<R> column, R row) {
        String shown = column.exact().apply(row);
        return column.figure()
                        && (shown.equals(UNKNOWN) || FIGURE.matcher(shown).matches())
                ? plain(shown)
                : harmless(shown);
    }

    /** {@code −$1,234.50} is -1234.50, {@code +12.4 %} is 12.4%, and what is not known is nothing. */
    private static String plain(String figure) {
        return figure.equals(UNKNOWN)
                ? ""
                : figure.replace('−', '-')
                        .replace("+", "")
                        .replace("$", "")
                        .replace(",", "")
                        .replace(" ", "");
    }

    private static String harmless(String words) {
        return FORMULA.matcher(words).matches() ? "'" + words : words;
    }
}
