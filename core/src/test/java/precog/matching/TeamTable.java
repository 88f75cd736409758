package precog.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import precog.value.Category;

/** The shipped table as it stands, line by line. */
final class TeamTable {
    private static final List<NamedCsvRecord> ROWS = rows();

    private TeamTable() {}

    static List<String> codes(Category league) {
        return ROWS.stream()
                .filter(row -> row.getField("league").equals(league.name()))
                .map(row -> row.getField("kalshi"))
                .toList();
    }

    static Map<String, String> names(Category league) {
        return ROWS.stream()
                .filter(row -> row.getField("league").equals(league.name()))
                .collect(Collectors.toMap(row -> row.getField("team"), row -> row.getField("name"), (one, _) -> one));
    }

    private static List<NamedCsvRecord> rows() {
        try (InputStream in = Objects.requireNonNull(TeamCodes.class.getResourceAsStream("team-codes.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
