package precog.analytics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import precog.decision.Verdict;
import precog.model.Interval;
import precog.value.Price;

/**
 * The trader's own approvals held against the model: how often came true what was approved, beside how often came true
 * what the model offered altogether, at the same probabilities. Whoever chooses well does better than the model alone.
 *
 * @param approved what a person approved, {@code offered} every edge that was decided or let pass; of both those whose
 *     market has resolved
 * @param tenths both by tenths of what the model said; tenths without any edge are left out
 */
public record OwnJudgement(Part approved, Part offered, List<Tenth> tenths) {
    /** Who decides where no person does. */
    private static final String AUTOMATON = "auto";

    /**
     * Edges whose market has resolved.
     *
     * @param said mean probability by the model; NaN of no edges
     * @param came how many came true
     */
    public record Part(int edges, double said, int came) {
        /** Share that came true; NaN of no edges. */
        public double share() {
            return came / (double) edges;
        }

        /** Wilson's 95 % interval of that share. */
        public Interval interval() {
            return Interval.wilson(came, edges);
        }
    }

    /** A tenth of the scale, counted from 0. */
    public record Tenth(int number, Part approved, Part offered) {}

    private record Told(double said, boolean came, boolean approved) {
        static @Nullable Told of(DecisionRecord decision) {
            Price paid = decision.settled();
            if (paid == null || decision.verdict() == Verdict.SNOOZED) {
                return null;
            }
            boolean byPerson =
                    decision.verdict() == Verdict.APPROVED && !decision.by().equals(AUTOMATON);
            return paid.equals(Price.ONE) || paid.equals(Price.ZERO)
                    ? new Told(decision.probability().asDouble(), paid.equals(Price.ONE), byPerson)
                    : null;
        }

        int tenth() {
            return Math.min(Calibration.BINS - 1, (int) (said * Calibration.BINS));
        }
    }

    public OwnJudgement {
        tenths = List.copyOf(tenths);
    }

    /** Reckons over decisions; what was snoozed counts once it is decided. */
    public static OwnJudgement of(Collection<DecisionRecord> decisions) {
        List<Told> told = new ArrayList<>();
        for (DecisionRecord decision : decisions) {
            Told one = Told.of(decision);
            if (one != null) {
                told.add(one);
            }
        }
        List<Tenth> tenths = new ArrayList<>();
        for (int number = 0; number < Calibration.BINS; number++) {
            int tenth = number;
            List<Told> in = told.stream().filter(one -> one.tenth() == tenth).toList();
            if (!in.isEmpty()) {
                tenths.add(new Tenth(number, approved(in), part(in)));
            }
        }
        return new OwnJudgement(approved(told), part(told), tenths);
    }

    private static Part approved(List<Told> told) {
        return part(told.stream().filter(Told::approved).toList());
    }

    private static Part part(List<Told> told) {
        return new Part(
                told.size(), told.stream().mapToDouble(Told::said).average().orElse(Double.NaN), (int)
                        told.stream().filter(Told::came).count());
    }

    /** What the figures say, and what they do not. */
    public String sentence() {
        if (approved.edges < Thresholds.CALIBRATION) {
            return "Of what you approved " + approved.edges + (approved.edges == 1 ? " market has" : " markets have")
                    + " resolved; one's own judgement shows from " + Thresholds.CALIBRATION + " on.";
        }
        String figures = String.format(
                Locale.ROOT,
                "Of what you approved the model said %.0f %% and %.0f %% came true (%.0f to %.0f); of all it offered it"
                        + " said %.0f %% and %.0f %% came true. ",
                100 * approved.said,
                100 * approved.share(),
                100 * approved.interval().lower(),
                100 * approved.interval().upper(),
                100 * offered.said,
                100 * offered.share());
        boolean more = approved.share() > approved.said;
        boolean apart = approved.said < approved.interval().lower()
                || approved.said > approved.interval().upper();
        return figures
                + (apart
                        ? more
                                ? "What you choose comes true more often than the model says."
                                : "What you choose comes true less often than the model says."
                        : "That is as often as the model says, as far as so many can tell.");
    }
}
