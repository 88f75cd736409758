package precog.db.archive;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import precog.analytics.Forecast;
import precog.analytics.ModelVersion;
import precog.analytics.RatedTeam;
import precog.analytics.RatingStep;
import precog.analytics.StrategyVersion;
import precog.analytics.TrainingRun;
import precog.db.archive.RecordsReader.Question;
import precog.value.Category;

/** Versions of strategies and models, what models said and learnt, and the ratings they keep. */
public final class VersionRecords {
    /** A market counts once in each tenth of the scale: at the first estimate that fell into it. */
    private static final String FORECASTS = """
            SELECT e.market_id, e.created_at, e.side, e.true_win_probability, e.market_implied_probability,
                m.settlement_value
            FROM (
                SELECT MIN(x.edge_id) AS edge_id
                FROM edges x
                WHERE x.execution_environment = ? AND x.model_id = ?
                GROUP BY x.market_id, FLOOR(10 *
                    CASE x.side WHEN 'yes' THEN x.true_win_probability ELSE 1 - x.true_win_probability END)) one
            JOIN edges e ON e.edge_id = one.edge_id
            JOIN markets m ON m.market_id = e.market_id AND m.row_current_ind = TRUE
            WHERE m.settlement_value IN (0, 1) AND e.created_at < m.row_start_ts
            ORDER BY e.created_at, e.edge_id
            """;

    private static final String RATED = """
            SELECT h.model_id, h.sport, h.entity_id, COALESCE(t.team_name, h.entity_id) AS name, h.games, h.last_day,
                (SELECT n.rating_after FROM elo_rating_history n
                    WHERE n.model_id = h.model_id AND n.sport = h.sport AND n.entity_id = h.entity_id
                    ORDER BY n.game_date DESC, n.history_id DESC LIMIT 1) AS rating
            FROM (
                SELECT model_id, sport, entity_id, COUNT(*) AS games, MAX(game_date) AS last_day
                FROM elo_rating_history GROUP BY model_id, sport, entity_id) h
            LEFT JOIN teams t ON t.league_id = h.sport AND t.team_id = h.entity_id
            ORDER BY h.sport, name, h.model_id
            """;

    private static final String RATINGS = """
            SELECT h.game_date, h.season, COALESCE(t.team_name, h.opponent_id) AS opponent, h.is_home,
                h.rating_before, h.rating_after, h.win_probability, h.actual_score
            FROM elo_rating_history h
            LEFT JOIN teams t ON t.league_id = h.sport AND t.team_id = h.opponent_id
            WHERE h.model_id = ? AND h.sport = ? AND h.entity_id = ?
            ORDER BY h.game_date, h.history_id
            """;

    private VersionRecords() {}

    /** Every strategy version, by name and then newest first. */
    public static Question<List<StrategyVersion>> strategies() {
        return reading -> reading.rows(
                "SELECT * FROM strategies ORDER BY strategy_name, created_at DESC, strategy_id DESC",
                VersionRecords::strategy);
    }

    private static StrategyVersion strategy(Row row) throws SQLException {
        return new StrategyVersion(
                row.number("strategy_id"),
                row.text("strategy_name"),
                row.text("strategy_version"),
                row.text("strategy_type"),
                row.textOrNull("sport"),
                row.text("status"),
                row.paths("config"),
                row.textOrNull("description"),
                row.time("created_at"),
                row.textOrNull("created_by"),
                row.textOrNull("notes"));
    }

    /** Every model version, by name and then newest first; each of the trader's own views is one. */
    public static Question<List<ModelVersion>> models() {
        return reading -> reading.rows(
                "SELECT * FROM probability_models ORDER BY model_name, created_at DESC, model_id DESC",
                VersionRecords::model);
    }

    private static ModelVersion model(Row row) throws SQLException {
        return new ModelVersion(
                row.number("model_id"),
                row.text("model_name"),
                row.text("model_version"),
                row.text("model_type"),
                row.textOrNull("sport"),
                row.text("status"),
                row.paths("config"),
                row.textOrNull("description"),
                row.decimalOrNull("validation_accuracy"),
                row.decimalOrNull("validation_calibration"),
                row.smallOrNull("validation_sample_size"),
                row.time("created_at"),
                row.textOrNull("created_by"),
                row.textOrNull("notes"));
    }

    /** The trainings of a model version, newest first. */
    public static Question<List<TrainingRun>> trainings(long model) {
        return reading -> reading.rows("""
                SELECT r.*, d.dataset_name || ' ' || d.dataset_version AS dataset, d.sample_count
                FROM model_training_runs r LEFT JOIN training_datasets d ON d.dataset_id = r.dataset_id
                WHERE r.model_id = ? ORDER BY r.run_id DESC
                """, VersionRecords::training, model);
    }

    private static TrainingRun training(Row row) throws SQLException {
        Map<String, String> metrics = new LinkedHashMap<>(row.paths("metrics"));
        for (String part : List.of("train", "val", "test")) {
            row.paths(part + "_metrics").forEach((name, value) -> metrics.put(part + "." + name, value));
        }
        return new TrainingRun(
                row.number("run_id"),
                row.textOrNull("dataset"),
                row.smallOrNull("sample_count"),
                row.timeOrNull("training_started_at"),
                row.timeOrNull("training_completed_at"),
                row.text("status"),
                metrics,
                row.textOrNull("error_message"));
    }

    /**
     * What a model said of markets that have resolved YES or NO since, oldest first. Of all its stored estimates a market
     * counts once in each tenth of the scale, at the first one that fell into it: estimates of one market share its
     * outcome, and the first entry is a moment known without the future, so a calibrated model stays calibrated.
     */
    public static Question<List<Forecast>> forecasts(long model) {
        return reading -> reading.rows(FORECASTS, VersionRecords::forecast, reading.environment(), model);
    }

    private static Forecast forecast(Row row) throws SQLException {
        boolean yes = "yes".equals(row.text("side"));
        var own = row.probability("true_win_probability");
        var implied = row.probabilityOrNull("market_implied_probability");
        return new Forecast(
                row.market("market_id"),
                row.time("created_at"),
                yes ? own : own.complement(),
                implied == null || yes ? implied : implied.complement(),
                row.decimal("settlement_value").signum() > 0);
    }

    /** Every team with a rating history, by league and name. */
    public static Question<List<RatedTeam>> ratedTeams() {
        return reading -> reading.rows(
                RATED,
                row -> new RatedTeam(
                        row.number("model_id"),
                        row.league("sport"),
                        row.text("entity_id"),
                        row.text("name"),
                        Math.toIntExact(row.number("games")),
                        row.decimal("rating"),
                        row.date("last_day")));
    }

    /** The rating history of a team, oldest game first. */
    public static Question<List<RatingStep>> ratings(long model, Category league, String team) {
        return reading -> reading.rows(
                RATINGS,
                row -> new RatingStep(
                        row.date("game_date"),
                        row.smallOrNull("season"),
                        row.text("opponent"),
                        row.flag("is_home"),
                        row.decimal("rating_before"),
                        row.decimal("rating_after"),
                        row.decimal("win_probability"),
                        row.decimal("actual_score")),
                model,
                league.name(),
                team);
    }
}
