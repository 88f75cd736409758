package precog.results;

import java.io.Reader;
import java.nio.file.Path;
import java.util.List;
import precog.results.CsvTable.RefusedRow;
import precog.value.Category;

/**
 * Reads starting ratings: columns team and elo, and where the ratings belong to a season, season. A column league
 * (a sport of {@link Category}) and a column tour may say where the team plays; else it is what the caller says.
 */
public final class RatingsCsv {
    private static final List<String> REQUIRED = List.of("team", "elo");

    private RatingsCsv() {}

    /**
     * Reads a file, or says why not.
     *
     * @param league of rows that name none
     */
    public static Parsed<List<StartingRating>> read(Path path, Category league) {
        return CsvTable.read(path).then(table -> ratings(table, league));
    }

    /**
     * Reads from {@code in}, which the caller closes.
     *
     * @param file what refusals call it
     * @param league of rows that name none
     */
    public static Parsed<List<StartingRating>> read(String file, Reader in, Category league) {
        return CsvTable.read(file, in).then(table -> ratings(table, league));
    }

    private static Parsed<List<StartingRating>> ratings(CsvTable table, Category league) {
        GamesCsv.SeenOnce seen = new GamesCsv.SeenOnce();
        return table.map(REQUIRED, row -> rating(row, league, seen));
    }

    private static StartingRating rating(CsvRow row, Category league, GamesCsv.SeenOnce seen) throws RefusedRow {
        String team = row.text("team");
        Category where = row.optional("league", "a league such as NFL", RatingsCsv::league)
                .orElse(league);
        String tour = row.find("tour").orElse("");
        Integer season = row.find("season").isPresent() ? Integer.valueOf(row.year("season")) : null;
        seen.add(row, "team", where + tour + " " + team + (season == null ? "" : " " + season));
        return new StartingRating(where, tour, team, season, row.rating("elo"));
    }

    private static Category league(String text) {
        Category league = Category.valueOf(text);
        if (!league.sport()) {
            throw new IllegalArgumentException(text + " has no ratings");
        }
        return league;
    }
}
