package precog.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How often results came true that a model held about as likely as one now asked for. It answers what the model's
 * number is worth: an interval that is wide where such cases are few, and off the number where the model has been
 * wrong. Every prediction must have been made before its outcome was known.
 *
 * @param <K> what is counted apart, such as league and result
 */
public final class TrackRecord<K> {
    /** Windows overlap: each holds what lies within 0.05 of its centre, and centres are 0.05 apart. */
    private static final int STEPS = 20;

    private final Map<K, Tally> tallies = new HashMap<>();

    private static final class Tally {
        private final int[] cases = new int[STEPS + 1];
        private final double[] came = new double[STEPS + 1];
    }

    /**
     * What cases like one asked for came to.
     *
     * @param cases how many there were
     * @param interval of their rate, 95 %, widened to hold the number asked about
     */
    public record Evidence(int cases, Interval interval) {}

    /** The windows a prediction falls into: one or two, to be counted once a case however often it was made. */
    public static Set<Integer> windows(double probability) {
        int below = (int) Math.floor(probability * STEPS);
        return below >= STEPS ? Set.of(STEPS) : Set.of(below, below + 1);
    }

    /**
     * Counts a case that is decided.
     *
     * @param windows all it was predicted in
     * @param came 1 where it came true, 0 where not, ½ for a tie
     */
    public void add(K kind, Set<Integer> windows, double came) {
        Tally tally = tallies.computeIfAbsent(kind, key -> new Tally());
        for (int window : windows) {
            tally.cases[window]++;
            tally.came[window] += came;
        }
    }

    /** What is known of cases that were held about as likely as this. */
    public Evidence evidence(K kind, double probability) {
        Tally tally = tallies.get(kind);
        int window = (int) Math.round(probability * STEPS);
        int cases = tally == null ? 0 : tally.cases[window];
        Interval interval = tally == null ? Interval.UNKNOWN : Interval.wilson(tally.came[window], cases);
        return new Evidence(cases, interval.including(probability));
    }
}
