package precog.analytics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.decision.Verdict;
import precog.model.Interval;
import precog.model.evaluation.Evaluation;
import precog.value.Price;
import precog.value.Probability;

/**
 * What happened afterwards to the edges of one verdict, so that one's own approvals can be held against the model's
 * promise. All prices and probabilities are those of the side that was offered.
 *
 * @param decisions verdicts of this kind
 * @param markets markets they are about; verdicts on one market share its outcome
 * @param promised net edge a contract, as the model said
 * @param moved own bid some minutes later less the own ask of the verdict: what a quick sale would have brought
 * @param settled of those in markets that have resolved since
 * @param came of the settled ones, how many paid a dollar
 * @param result what a settled contract paid less what it cost, before fees
 * @param model the model's scores on the settled ones; {@code market} the market's where it had a price
 */
public record Hindsight(
        Verdict verdict,
        int decisions,
        long markets,
        Measured promised,
        Measured moved,
        int settled,
        int came,
        Measured result,
        Measured probability,
        Evaluation model,
        Evaluation market) {
    /** One line a verdict that was given, in the order of the verdicts. */
    public static List<Hindsight> of(Collection<DecisionRecord> decisions) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> of(
                        verdict,
                        decisions.stream()
                                .filter(decision -> decision.verdict() == verdict)
                                .toList()))
                .filter(line -> line.decisions > 0)
                .toList();
    }

    private static Hindsight of(Verdict verdict, List<DecisionRecord> decisions) {
        List<Double> promised = new ArrayList<>();
        List<Double> moved = new ArrayList<>();
        List<Double> results = new ArrayList<>();
        List<Double> probabilities = new ArrayList<>();
        Evaluation model = new Evaluation(Calibration.BINS);
        Evaluation market = new Evaluation(Calibration.BINS);
        int came = 0;
        for (DecisionRecord decision : decisions) {
            if (decision.netEdge() != null) {
                promised.add(decision.netEdge().doubleValue());
            }
            add(moved, decision.later(), decision.price());
            add(results, decision.settled(), decision.price());
            Price paid = decision.settled();
            if (paid != null && (paid.equals(Price.ONE) || paid.equals(Price.ZERO))) {
                boolean yes = paid.equals(Price.ONE);
                came += yes ? 1 : 0;
                probabilities.add(decision.probability().asDouble());
                model.add(decision.probability().asDouble(), yes);
                Probability implied = decision.implied();
                if (implied != null) {
                    market.add(implied.asDouble(), yes);
                }
            }
        }
        long markets = decisions.stream().map(DecisionRecord::market).distinct().count();
        return new Hindsight(
                verdict,
                decisions.size(),
                markets,
                Measured.of(promised),
                Measured.of(moved),
                model.predictions(),
                came,
                Measured.of(results),
                Measured.of(probabilities),
                model,
                market);
    }

    private static void add(List<Double> differences, @Nullable Price then, @Nullable Price paid) {
        if (then != null && paid != null) {
            differences.add(then.asDouble() - paid.asDouble());
        }
    }

    /** Wilson's 95 % interval of the share that paid. */
    public Interval cameInterval() {
        return Interval.wilson(came, settled);
    }
}
