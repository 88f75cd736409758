package precog.db.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import precog.analytics.Operations;
import precog.analytics.Operations.Health;
import precog.analytics.Operations.JobRun;
import precog.analytics.Operations.SchemaStep;
import precog.analytics.Operations.TableSize;
import precog.db.archive.RecordsReader.Question;

/** What ran behind the desk. */
public final class OperationRecords {
    private static final int NEWEST_JOBS = 500;

    /** Tables a trader asks the size of, from what is traded to what is only seen. */
    private static final List<String> COUNTED = List.of(
            "trades",
            "orders",
            "positions",
            "decisions",
            "edges",
            "markets",
            "game_states",
            "settlements",
            "portfolio_snapshots",
            "alerts",
            "unified_games",
            "game_odds",
            "elo_rating_history",
            "market_snapshots",
            "positions_archive");

    private static final String HEALTH = """
            SELECT h.component, h.status, h.last_check, h.details
            FROM system_health h
            JOIN (SELECT component, MAX(health_id) AS health_id FROM system_health GROUP BY component) newest
                ON newest.health_id = h.health_id
            ORDER BY h.component
            """;

    private static final String SCHEMA = """
            SELECT "version", "description", "installed_on", "success"
            FROM "flyway_schema_history" WHERE "version" IS NOT NULL ORDER BY "installed_rank"
            """;

    private OperationRecords() {}

    /** Jobs, health, schema and sizes as they are now. */
    public static Question<Operations> all() {
        return reading -> {
            List<TableSize> sizes = new ArrayList<>();
            for (String table : COUNTED) {
                sizes.addAll(reading.rows(
                        "SELECT COUNT(*) AS size FROM " + table, row -> new TableSize(table, row.number("size"))));
            }
            return new Operations(jobs(reading), health(reading), schema(reading), sizes);
        };
    }

    private static List<JobRun> jobs(Reading reading) throws SQLException {
        return reading.rows(
                "SELECT * FROM job_runs ORDER BY started_at DESC, run_id DESC LIMIT ?",
                row -> new JobRun(
                        row.number("run_id"),
                        row.text("job_name"),
                        row.text("status"),
                        row.time("started_at"),
                        row.timeOrNull("finished_at"),
                        row.number("items_done"),
                        row.numberOrNull("items_total"),
                        row.textOrNull("message")),
                NEWEST_JOBS);
    }

    private static List<Health> health(Reading reading) throws SQLException {
        return reading.rows(
                HEALTH,
                row -> new Health(row.text("component"), row.text("status"), row.time("last_check"), details(row)));
    }

    private static List<SchemaStep> schema(Reading reading) throws SQLException {
        return reading.rows(
                SCHEMA,
                row -> new SchemaStep(
                        row.text("version"),
                        row.text("description"),
                        row.localTimeOrNull("installed_on"),
                        row.flag("success")));
    }

    /** What was said besides, the sentence first: {@code Simulated venue · latency_ms 18}. */
    private static String details(Row row) throws SQLException {
        return row.paths("details").entrySet().stream()
                .map(each -> each.getKey().equals("detail") ? each.getValue() : each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(" · "));
    }
}
