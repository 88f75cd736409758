package precog.desk.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.engine.DeskSnapshot;
import precog.risk.BreakerReading;
import precog.risk.BreakerType;

/** How much of each limit and breaker was used since the desk began to look, a sample every 30 s of engine time. */
final class UtilisationHistory {
    private static final Duration EVERY = Duration.ofSeconds(30);

    /** Samples kept of each: eight hours. */
    private static final int KEPT = 960;

    private final Map<String, Deque<Sample>> samples = new LinkedHashMap<>();
    private @Nullable Instant last;

    /** @param used share of the limit, 1 where it is reached */
    record Sample(Instant at, double used) {}

    /** The samples of one measure, oldest first. */
    record Line(String name, List<Sample> samples) {
        double now() {
            return samples.getLast().used();
        }

        double highest() {
            return samples.stream().mapToDouble(Sample::used).max().orElse(0);
        }
    }

    /** Takes a sample where it is time for one; whether it did. */
    boolean take(DeskSnapshot desk) {
        Instant before = last;
        if (before != null && desk.at().isBefore(before)) {
            samples.clear();
        } else if (before != null && desk.at().isBefore(before.plus(EVERY))) {
            return false;
        }
        last = desk.at();
        for (BreakerType type : BreakerType.values()) {
            List<BreakerReading> readings = BreakerReport.fullest(type, desk.utilisation());
            for (BreakerReading reading : readings) {
                String name = name(reading, readings.size() == 1);
                Deque<Sample> of = samples.computeIfAbsent(name, measured -> new ArrayDeque<>());
                of.add(new Sample(desk.at(), reading.used().doubleValue()));
                if (of.size() > KEPT) {
                    of.removeFirst();
                }
            }
        }
        return true;
    }

    /** What is measured, whichever event it is that is fullest at the moment. */
    private static String name(BreakerReading reading, boolean alone) {
        return reading.type() == BreakerType.POSITION_LIMIT
                ? reading.measure()
                        .replaceFirst("^(exposure|positions) on .*", "$1 on one event")
                        .replaceFirst("^correlated with .*", "correlated exposure")
                : reading.type().words() + (alone ? "" : ": " + reading.measure());
    }

    /** Every measure sampled so far, in the order of the rules. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        samples.forEach((name, of) -> lines.add(new Line(name, List.copyOf(of))));
        return lines;
    }
}
