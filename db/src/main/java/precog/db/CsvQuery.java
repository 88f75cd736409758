package precog.db;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** One query on a database that is only read, its rows as CSV: a header line, then a line a row, nothing for NULL. */
public final class CsvQuery {
    private CsvQuery() {}

    /**
     * Runs a query and writes its rows.
     *
     * @throws DatabaseException where the database cannot be read or refuses the query, with its reason
     */
    public static void print(String url, String query, Writer out) {
        try (Database database = Database.readOnly(url);
                Connection connection = database.connection()) {
            connection.setReadOnly(true);
            print(connection, database.inOwnSyntax(query), out);
        } catch (SQLException e) {
            throw new DatabaseException("The database refused the query: " + OpeningFailure.reason(e), e);
        }
    }

    private static void print(Connection connection, String query, Writer out) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(query)) {
                throw new DatabaseException("Only a query that reads can be run here, such as SELECT.");
            }
            try (ResultSet rows = statement.getResultSet();
                    CsvWriter csv =
                            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new Unclosed(out))) {
                ResultSetMetaData columns = rows.getMetaData();
                @Nullable String[] line = new @Nullable String[columns.getColumnCount()];
                for (int i = 0; i < line.length; i++) {
                    line[i] = columns.getColumnLabel(i + 1);
                }
                csv.writeRecord(line);
                while (rows.next()) {
                    for (int i = 0; i < line.length; i++) {
                        line[i] = text(rows.getObject(i + 1));
                    }
                    csv.writeRecord(line);
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case BigDecimal decimal -> decimal.toPlainString();
            case OffsetDateTime time -> time.toInstant().toString();
            case java.sql.Timestamp time -> time.toInstant().toString();
            case Clob clob -> clob.getSubString(1, (int) clob.length());
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }

    /** Standard output stays open after the table. */
    private static final class Unclosed extends Writer {
        private final Writer out;

        Unclosed(Writer out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            out.write(buffer, offset, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
