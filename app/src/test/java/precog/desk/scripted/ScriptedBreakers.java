package precog.desk.scripted;

import static precog.value.ExecutionEnvironment.PAPER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.edge.Shown;
import precog.engine.Command;
import precog.risk.BreakerReading;
import precog.risk.BreakerState;
import precog.risk.BreakerType;
import precog.value.Money;

/** The synthetic breakers of the script, and what each measures. */
final class ScriptedBreakers {
    private final Instant start;

    ScriptedBreakers(Instant start) {
        this.start = start;
    }

    List<BreakerState> breakers() {
        return List.of(
                breaker(BreakerType.CONSECUTIVE_LOSSES, "*", "losing closes in a row: 5", "5", null),
                breaker(
                        BreakerType.DATA_QUALITY,
                        "simulated",
                        "bad readings in 10 min: 3",
                        "3",
                        start.plusSeconds(412)));
    }

    private BreakerState breaker(
            BreakerType type, String scope, String observed, String limit, @Nullable Instant resetsAt) {
        return new BreakerState(
                5, PAPER, type, scope, true, false, observed, limit, start.minusSeconds(840), null, resetsAt, null);
    }

    /** The kill switch, just pulled. */
    BreakerState pulled(Command.Kill kill, Instant now) {
        return new BreakerState(
                9,
                PAPER,
                BreakerType.MANUAL,
                "*",
                true,
                kill.flatten(),
                "pulled by " + kill.by(),
                "off",
                now,
                null,
                null,
                null);
    }

    /** What every breaker and limit measures while {@code exposure} is at stake. */
    List<BreakerReading> utilisation(Money exposure) {
        BigDecimal share = exposure.decimal().movePointLeft(4).setScale(2, RoundingMode.HALF_EVEN);
        return List.of(
                reading(BreakerType.DAILY_LOSS_LIMIT, "*", "today, realized and open", "−$64.20", "−$500.00", "0.13"),
                reading(BreakerType.DAILY_LOSS_LIMIT, "*", "today, hard cap", "−$64.20", "−$2,000.00", "0.03"),
                reading(BreakerType.WEEKLY_LOSS_LIMIT, "*", "realized this week", "−$1,312.40", "−$1,500.00", "0.87"),
                reading(BreakerType.RAPID_LOSS, "*", "realized in 15 min", "−$18.00", "−$200.00", "0.09"),
                reading(BreakerType.CONSECUTIVE_LOSSES, "*", "losing closes in a row", "5", "5", "1.00"),
                reading(BreakerType.API_FAILURES, "*", "failed calls in 5 min", "1", "5", "0.20"),
                reading(BreakerType.DATA_STALE, "SIM-NFL-2", "age of the price", "14 s", "2 min", "0.12"),
                reading(BreakerType.DATA_QUALITY, "simulated", "bad readings in 10 min", "3", "3", "1.00"),
                reading(BreakerType.EDGE_ANOMALY, "*", "contracts with an edge of 0.3000 or more", "0", "3", "0.00"),
                reading(BreakerType.ACTIVITY, "*", "orders in 5 min", "7", "20", "0.35"),
                reading(BreakerType.ACTIVITY, "*", "entries in 1 h", "6", "10", "0.60"),
                reading(BreakerType.ACTIVITY, "*", "entries in 1 d", "21", "50", "0.42"),
                reading(BreakerType.POSITION_LIMIT, "*", "open positions", "3", "20", "0.15"),
                reading(
                        BreakerType.POSITION_LIMIT,
                        "*",
                        "total exposure",
                        Shown.dollars(exposure),
                        "$10,000.00",
                        share.toPlainString()),
                reading(BreakerType.POSITION_LIMIT, "*", "exposure on one event", "$1,290.00", "$1,500.00", "0.86"),
                reading(BreakerType.POSITION_LIMIT, "*", "positions on one event", "1", "3", "0.33"),
                reading(BreakerType.POSITION_LIMIT, "*", "correlated exposure", "$1,290.00", "$3,000.00", "0.43"),
                reading(BreakerType.POSITION_LIMIT, "*", "share of NFL", "$1,290.00", "$6,000.00", "0.22"),
                reading(BreakerType.DATABASE_ERRORS, "*", "failed writes in 1 min", "0", "3", "0.00"));
    }

    private static BreakerReading reading(
            BreakerType type, String scope, String measure, String observed, String limit, String used) {
        BigDecimal share = new BigDecimal(used);
        return new BreakerReading(
                type, scope, measure, observed, limit, share, share.compareTo(BigDecimal.ONE) >= 0, null);
    }

    BreakerState reset(BreakerState state, Instant now) {
        return new BreakerState(
                state.eventId(),
                PAPER,
                state.type(),
                state.scope(),
                false,
                state.flattens(),
                "0",
                state.limit(),
                state.trippedAt(),
                now,
                null,
                "manual");
    }
}
