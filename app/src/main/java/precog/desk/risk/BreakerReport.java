package precog.desk.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import precog.desk.text.Figures;
import precog.engine.DeskSnapshot;
import precog.risk.BreakerReading;
import precog.risk.BreakerState;
import precog.risk.BreakerType;

/**
 * One breaker as the risk screen tells of it.
 *
 * @param state armed or tripped, and where
 * @param note what it does while armed; since when, by what and until when while tripped
 * @param byHand whether it is tripped and waits for a person
 * @param readings what it measures; of one measure taken in several places the fullest
 */
record BreakerReport(
        BreakerType type, boolean tripped, String state, String note, boolean byHand, List<BreakerReading> readings) {
    static BreakerReport of(BreakerType type, DeskSnapshot desk) {
        List<BreakerState> tripped = desk.breakers().stream()
                .filter(breaker -> breaker.type() == type && breaker.tripped())
                .sorted(Comparator.comparing(
                        BreakerState::trippedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder())))
                .toList();
        boolean isTripped = !tripped.isEmpty();
        return new BreakerReport(
                type,
                isTripped,
                state(tripped),
                isTripped ? note(tripped.getFirst(), desk.at()) : does(type),
                isTripped && !type.resetsByItself(),
                fullest(type, desk.utilisation()));
    }

    /** The fullest reading of each measure of a breaker, in the order measured. */
    static List<BreakerReading> fullest(BreakerType type, List<BreakerReading> all) {
        Map<String, BreakerReading> fullest = new LinkedHashMap<>();
        all.stream()
                .filter(reading -> reading.type() == type)
                .forEach(reading -> fullest.merge(
                        reading.measure(),
                        reading,
                        (one, other) -> other.used().compareTo(one.used()) > 0 ? other : one));
        return new ArrayList<>(fullest.values());
    }

    private static String state(List<BreakerState> tripped) {
        return switch (tripped.size()) {
            case 0 -> "○ armed";
            case 1 ->
                tripped.getFirst().scope().equals(BreakerReading.EVERYTHING)
                        ? "■ tripped"
                        : "■ tripped for " + tripped.getFirst().scope();
            default -> "■ tripped for " + tripped.size();
        };
    }

    private static String note(BreakerState breaker, Instant now) {
        String since = breaker.trippedAt() == null
                ? ""
                : "Since " + Figures.span(Duration.between(breaker.trippedAt(), now)) + ". ";
        return since + "Tripped by " + breaker.observed() + " (limit " + breaker.limit() + "). " + reset(breaker, now);
    }

    private static String reset(BreakerState breaker, Instant now) {
        if (!breaker.type().resetsByItself()) {
            return "It stays until a person resets it.";
        }
        Instant at = breaker.resetsAt();
        return at == null || !at.isAfter(now)
                ? "It resets itself once its cause is over."
                : "It resets itself in " + Figures.until(now, Objects.requireNonNull(at)) + " if nothing new comes.";
    }

    private static String does(BreakerType type) {
        return switch (type) {
            case DAILY_LOSS_LIMIT -> "Blocks entries; closes every position if so set.";
            case DATA_STALE -> "Blocks entries on the market whose data are old.";
            case DATA_QUALITY -> "Blocks entries from the source that gave three bad readings.";
            case POSITION_LIMIT -> "Refuses the entry that would pass a limit.";
            case DATABASE_ERRORS -> "Stops new orders.";
            case API_FAILURES -> "Blocks entries; positions are watched on.";
            case WEEKLY_LOSS_LIMIT, RAPID_LOSS, CONSECUTIVE_LOSSES, EDGE_ANOMALY, ACTIVITY -> "Blocks entries.";
            case MANUAL -> "Cancels resting entries and blocks new ones; exits go on.";
        };
    }
}
