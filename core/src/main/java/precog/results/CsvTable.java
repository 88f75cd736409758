package precog.results;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import precog.results.CsvRefusal.Code;
import precog.results.Parsed.Complete;
import precog.results.Parsed.Refused;

/**
 * A CSV file with a header: RFC 4180 quoting, LF or CRLF, an optional byte order mark, columns in any order.
 *
 * @param header column names by position
 */
record CsvTable(String file, Map<String, Integer> header, List<CsvRecord> records) {
    /** How many faults are collected before reading stops: enough to see a pattern. */
    private static final int MOST_REFUSALS = 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Turns a row into what it says. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(CsvRow row) throws RefusedRow;
    }

    /** A row that cannot be used; never leaves this package. */
    static final class RefusedRow extends Exception {
        private static final long serialVersionUID = 1;
        private final transient CsvRefusal refusal;

        RefusedRow(CsvRefusal refusal) {
            super(refusal.sentence(), null, false, false);
            this.refusal = refusal;
        }
    }

    static Parsed<CsvTable> read(Path path) {
        String file = String.valueOf(path.getFileName());
        try (Reader in = Files.newBufferedReader(path)) {
            return read(file, in);
        } catch (IOException e) {
            return refused(Code.UNREADABLE, file, 0, String.valueOf(e.getMessage()), "a readable text file in UTF-8");
        }
    }

    static Parsed<CsvTable> read(String file, Reader in) {
        List<CsvRecord> records = new ArrayList<>();
        try {
            CsvReader.builder()
                    .commentStrategy(CommentStrategy.NONE)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(withoutMark(in))
                    .forEach(records::add);
        } catch (CsvParseException | UncheckedIOException | IOException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            long line = records.isEmpty() ? 1 : records.getLast().getStartingLineNumber() + 1;
            return refused(
                    Code.UNREADABLE,
                    file,
                    line,
                    String.valueOf(cause.getMessage()),
                    "comma-separated text in UTF-8 with every quote closed, from this line on");
        }
        if (records.isEmpty()) {
            return refused(Code.EMPTY, file, 0, "", "a header and at least one line");
        }
        CsvRecord first = records.removeFirst();
        Map<String, Integer> header = new HashMap<>();
        for (int i = 0; i < first.getFieldCount(); i++) {
            String name = first.getField(i).strip();
            if (header.put(name, i) != null) {
                return refused(Code.DUPLICATE_COLUMN, file, 1, name, "each column once");
            }
        }
        return records.isEmpty()
                ? refused(Code.EMPTY, file, 0, "", "at least one line after the header")
                : new Complete<>(new CsvTable(file, header, records));
    }

    /** Reads every row; the first faults are collected so that one look at them repairs the file. */
    <T> Parsed<List<T>> map(List<String> required, RowReader<T> reader) {
        List<CsvRefusal> missing = required.stream()
                .filter(column -> !header.containsKey(column))
                .map(column -> new CsvRefusal(Code.MISSING_COLUMN, file, 1, column, "", "a column of this name"))
                .toList();
        if (!missing.isEmpty()) {
            return new Refused<>(missing);
        }
        List<CsvRefusal> refusals = new ArrayList<>();
        List<T> values = new ArrayList<>(records.size());
        for (CsvRecord fields : records) {
            try {
                values.add(reader.read(new CsvRow(this, fields)));
            } catch (RefusedRow e) {
                refusals.add(e.refusal);
                if (refusals.size() == MOST_REFUSALS) {
                    break;
                }
            }
        }
        return refusals.isEmpty() ? new Complete<>(List.copyOf(values)) : new Refused<>(refusals);
    }

    private static <T> Parsed<T> refused(Code code, String file, long line, String value, String expected) {
        return new Refused<>(List.of(new CsvRefusal(code, file, line, "", value, expected)));
    }

    /** Spreadsheets put a byte order mark in front, which would hide the first column's name and quotes. */
    private static Reader withoutMark(Reader in) throws IOException {
        PushbackReader reader = new PushbackReader(in);
        int first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }
}
