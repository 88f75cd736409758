package precog.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import precog.value.Category;

/** Which team a venue's code in a ticker stands for, league by league: a reviewed table, complete or silent. */
public final class TeamCodes {
    private static final String TABLE = "team-codes.csv";

    private final Map<Key, KnownTeam> teams;

    private record Key(Category league, String code) {}

    /**
     * A team of the table.
     *
     * @param id normalized id, as games and ratings have it: the score source's abbreviation
     * @param name as the score source writes it
     */
    public record KnownTeam(String id, String name) {}

    /** The two teams a ticker runs together, in the order it names them. */
    record Pair(KnownTeam first, String firstCode, KnownTeam second, String secondCode) {}

    private TeamCodes(Map<Key, KnownTeam> teams) {
        this.teams = Map.copyOf(teams);
    }

    /** The table this program ships, for Kalshi's codes. */
    public static TeamCodes shipped() {
        try (InputStream in = TeamCodes.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException("The program is incomplete: " + TABLE + " is missing from it.");
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table with the columns league, kalshi, team, name; a code may stand for one team of a league only.
     *
     * @throws IllegalArgumentException with the line at fault
     */
    static TeamCodes read(Reader in) {
        Map<Key, KnownTeam> teams = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            for (NamedCsvRecord row : rows) {
                Key key = new Key(Category.valueOf(row.getField("league")), row.getField("kalshi"));
                KnownTeam team = new KnownTeam(row.getField("team"), row.getField("name"));
                if (teams.put(key, team) != null) {
                    throw new IllegalArgumentException(
                            "Line " + row.getStartingLineNumber() + ": " + key.code() + " is there twice.");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TeamCodes(teams);
    }

    /** The team a code stands for; none where the table has no such code. */
    public Optional<KnownTeam> team(Category league, String code) {
        return Optional.ofNullable(teams.get(new Key(league, code)));
    }

    /** Whether any team of the league is known. */
    boolean covers(Category league) {
        return teams.keySet().stream().anyMatch(key -> key.league() == league);
    }

    /** Every way to take {@code codes} apart into two different teams of a league. */
    List<Pair> pairs(Category league, String codes) {
        List<Pair> pairs = new ArrayList<>();
        for (int cut = 1; cut < codes.length(); cut++) {
            String first = codes.substring(0, cut);
            String second = codes.substring(cut);
            KnownTeam one = teams.get(new Key(league, first));
            KnownTeam other = teams.get(new Key(league, second));
            if (one != null && other != null && !one.id().equals(other.id())) {
                pairs.add(new Pair(one, first, other, second));
            }
        }
        return pairs;
    }
}
