package precog.db.archive;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.db.archive.RecordsReader.Question;
import precog.risk.BreakerState;
import precog.risk.BreakerType;
import precog.value.ExecutionEnvironment;

/** What tripped, and how it was reset. */
public final class RiskRecords {
    private static final String TRIPS = """
            SELECT event_id, execution_environment, breaker_type, scope, triggered_at, resolved_at, trigger_value,
                resolution_action
            FROM circuit_breaker_events WHERE execution_environment = ?
            ORDER BY triggered_at DESC, event_id DESC LIMIT ?
            """;

    private RiskRecords() {}

    /** The newest trips of breakers and the kill switch, newest first. */
    public static Question<List<BreakerState>> trips(int newest) {
        return reading -> reading.rows(TRIPS, RiskRecords::trip, reading.environment(), newest);
    }

    private static BreakerState trip(Row row) throws SQLException {
        Map<String, String> cause = row.paths("trigger_value");
        @Nullable Instant resolved = row.timeOrNull("resolved_at");
        return new BreakerState(
                row.number("event_id"),
                row.code("execution_environment", ExecutionEnvironment.class),
                row.code("breaker_type", BreakerType.class),
                row.text("scope"),
                resolved == null,
                false,
                cause.getOrDefault("observed", ""),
                cause.getOrDefault("limit", ""),
                row.time("triggered_at"),
                resolved,
                null,
                row.textOrNull("resolution_action"));
    }
}
