package precog.edge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import precog.config.EdgeSettings;
import precog.config.ExitSettings;
import precog.config.StakeSettings;
import precog.market.MarketView;
import precog.model.Estimate;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;

/**
 * Finds what each outcome of a market is worth buying now, with every rule asked and the action they add up to. An
 * outcome nobody offers, or of a book that cannot be trusted, has no edge.
 */
public final class EdgeDetector {
    private final EdgeSettings edges;
    private final StakeSettings stakes;
    private final MarketGates gates;
    private final WayOut wayOut;

    /** @param exits by which a position would be left again */
    public EdgeDetector(EdgeSettings edges, StakeSettings stakes, ExitSettings exits) {
        this.edges = edges;
        this.stakes = stakes;
        wayOut = new WayOut(exits);
        gates = new MarketGates(edges.gates());
    }

    /**
     * The edges of both outcomes, YES first.
     *
     * @param runId the detection run they belong to
     * @param ids gives each edge its key
     */
    public List<Edge> detect(Valuation valuation, long runId, LongSupplier ids) {
        List<Edge> found = new ArrayList<>(2);
        for (Outcome outcome : Outcome.values()) {
            detect(valuation, outcome, runId, ids).ifPresent(found::add);
        }
        return found;
    }

    /** The edge of one outcome, where it has one. */
    public Optional<Edge> detect(Valuation valuation, Outcome outcome, long runId, LongSupplier ids) {
        Contract contract = Contract.of(valuation, outcome);
        return contract == null ? Optional.empty() : Optional.of(edge(contract, runId, ids.getAsLong()));
    }

    private Edge edge(Contract contract, long runId, long id) {
        Valuation valuation = contract.valuation();
        Estimate estimate = valuation.estimate();
        MarketView market = valuation.market();
        Confidence confidence = confidence(estimate);
        StakeSize size = StakeSize.of(contract, contract.limit(edges), confidence, stakes);
        Contract.@Nullable Cost cost = size.cost();
        BigDecimal each = cost == null ? contract.costAt(contract.ask()) : cost.perContract();
        BigDecimal netEdge = contract.netEdge(each, edges);
        Price average = cost == null ? contract.ask() : cost.averagePrice();
        List<Check> checks = new ArrayList<>(gates.ask(contract));
        checks.addAll(edgeChecks(contract, confidence, netEdge));
        checks.addAll(size.checks());
        checks.addAll(wayOut.checks(contract, average, confidence));
        checks.add(valuation.exposure().sameEventLock(market.listing(), contract.outcome()));
        return new Edge(
                id,
                runId,
                valuation.environment(),
                market.listing().id(),
                market.listing().event(),
                market.listing().category(),
                contract.outcome(),
                estimate.model(),
                valuation.strategy(),
                contract.probability(),
                contract.implied(),
                contract.ask(),
                average,
                cost == null ? contract.ask() : cost.worstPrice(),
                size.quantity(),
                cost == null ? Money.ZERO : cost.total(),
                cost == null ? Money.ZERO : cost.fee(),
                netEdge,
                netEdge.divide(each, Price.SCALE, RoundingMode.HALF_EVEN),
                contract.kelly(each),
                confidence,
                estimate.sampleSize(),
                BigDecimal.valueOf(estimate.widthUnits(), Probability.SCALE),
                valuation.priceAge(),
                valuation.gameAge(),
                action(checks, confidence, netEdge),
                checks,
                estimate.basis(),
                valuation.now());
    }

    private Confidence confidence(Estimate estimate) {
        if (reaches(edges.high(), estimate)) {
            return Confidence.HIGH;
        }
        return reaches(edges.medium(), estimate) ? Confidence.MEDIUM : Confidence.LOW;
    }

    private static boolean reaches(EdgeSettings.Grade grade, Estimate estimate) {
        BigDecimal width = BigDecimal.valueOf(estimate.widthUnits(), Probability.SCALE);
        return estimate.sampleSize() >= grade.sample() && width.compareTo(grade.width()) < 0;
    }

    private List<Check> edgeChecks(Contract contract, Confidence confidence, BigDecimal netEdge) {
        Estimate estimate = contract.valuation().estimate();
        Price minimum =
                edges.minimum().of(contract.valuation().market().listing().category());
        String width =
                BigDecimal.valueOf(estimate.widthUnits(), Probability.SCALE).toPlainString();
        return List.of(
                new Check(
                        Rule.CONFIDENCE,
                        confidence != Confidence.LOW,
                        Shown.word(confidence) + ": " + estimate.sampleSize() + " observations, interval " + width,
                        "medium: " + edges.medium().sample() + " observations, interval under "
                                + edges.medium().width().toPlainString()),
                new Check(
                        Rule.MINIMUM_EDGE,
                        netEdge.compareTo(minimum.decimal()) >= 0,
                        netEdge.toPlainString(),
                        minimum + " or more"),
                new Check(
                        Rule.PLAUSIBLE_EDGE,
                        netEdge.compareTo(edges.implausible().decimal()) <= 0,
                        netEdge.toPlainString(),
                        edges.implausible() + " or less, else the data are checked first"),
                new Check(
                        Rule.RATING_HISTORY,
                        estimate.sampleSize() > 0,
                        estimate.sampleSize() + " observations",
                        "at least 1"));
    }

    private RecommendedAction action(List<Check> checks, Confidence confidence, BigDecimal netEdge) {
        if (!checks.stream().allMatch(Check::passed)) {
            return RecommendedAction.IGNORE;
        }
        boolean best = confidence == Confidence.HIGH
                && netEdge.compareTo(edges.autoMinimum().decimal()) >= 0;
        return best && edges.autoExecute() ? RecommendedAction.AUTO_EXECUTE : RecommendedAction.ALERT;
    }
}
