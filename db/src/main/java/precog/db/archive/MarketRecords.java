package precog.db.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.analytics.QuoteRecord;
import precog.analytics.ScoreRecord;
import precog.db.archive.RecordsReader.Question;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.Probability;

/** How markets and games went. */
public final class MarketRecords {
    private static final String QUOTES = """
            SELECT row_start_ts, yes_price, yes_ask FROM markets
            WHERE market_id = ? ORDER BY row_start_ts DESC LIMIT ?
            """;

    private static final String OPINIONS = """
            SELECT row_start_ts, row_end_ts, side, true_win_probability FROM edges
            WHERE execution_environment = ? AND market_id = ? ORDER BY row_start_ts
            """;

    private static final String SCORES = """
            SELECT row_start_ts, home_score, away_score FROM game_states
            WHERE external_game_id = ? AND status IN ('live', 'halftime', 'final') AND home_score IS NOT NULL
              AND away_score IS NOT NULL
            ORDER BY row_start_ts
            """;

    private MarketRecords() {}

    /** What a model gave YES, from one moment until another; null while it still holds. */
    private record Opinion(Instant from, @Nullable Instant until, Probability yes) {
        boolean holds(Instant at) {
            return !from.isAfter(at) && (until == null || until.isAfter(at));
        }
    }

    /** The newest quotes of a market, oldest first. */
    public static Question<List<QuoteRecord>> quotes(MarketId market, int newest) {
        return reading -> {
            List<Opinion> opinions =
                    reading.rows(OPINIONS, MarketRecords::opinion, reading.environment(), market.value());
            List<QuoteRecord> quotes = reading.rows(
                            QUOTES,
                            row -> new QuoteRecord(
                                    row.time("row_start_ts"),
                                    row.priceOrNull("yes_price"),
                                    row.priceOrNull("yes_ask"),
                                    null),
                            market.value(),
                            newest)
                    .reversed();
            return opinions.isEmpty() ? quotes : with(opinions, quotes);
        };
    }

    private static Opinion opinion(Row row) throws SQLException {
        Probability own = row.probability("true_win_probability");
        return new Opinion(
                row.time("row_start_ts"),
                row.timeOrNull("row_end_ts"),
                "yes".equals(row.text("side")) ? own : own.complement());
    }

    /** The quotes with the newest opinion that held at each. */
    private static List<QuoteRecord> with(List<Opinion> opinions, List<QuoteRecord> quotes) {
        List<QuoteRecord> told = new ArrayList<>(quotes.size());
        int next = 0;
        for (QuoteRecord quote : quotes) {
            while (next < opinions.size() && !opinions.get(next).from().isAfter(quote.at())) {
                next++;
            }
            Opinion newest = next == 0 ? null : opinions.get(next - 1);
            Probability yes = newest != null && newest.holds(quote.at()) ? newest.yes() : null;
            told.add(new QuoteRecord(quote.at(), quote.bid(), quote.ask(), yes));
        }
        return told;
    }

    /** Every score of a game, oldest first, each once. */
    public static Question<List<ScoreRecord>> scores(GameId game) {
        return reading -> {
            List<ScoreRecord> scores = new ArrayList<>();
            for (ScoreRecord score : reading.rows(SCORES, MarketRecords::score, game.value())) {
                ScoreRecord last = scores.isEmpty() ? null : scores.getLast();
                if (last == null || last.home() != score.home() || last.away() != score.away()) {
                    scores.add(score);
                }
            }
            return scores;
        };
    }

    private static ScoreRecord score(Row row) throws SQLException {
        return new ScoreRecord(
                row.time("row_start_ts"),
                Math.toIntExact(row.number("home_score")),
                Math.toIntExact(row.number("away_score")));
    }
}
