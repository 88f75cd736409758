package precog.engine;

import java.util.EnumMap;
import java.util.Map;
import precog.decision.Verdict;
import precog.edge.Check;
import precog.edge.Edge;
import precog.edge.Rule;
import precog.engine.DeskSnapshot.Counters;
import precog.exit.ExitCondition;
import precog.exit.PositionExit;
import precog.journal.Fact;
import precog.order.Order;
import precog.order.OrderState;

/** Totals over the facts of a desk, and over the edges nobody had to decide on. */
final class Tally {
    private long edges;
    private long alerted;
    private long decisions;
    private long orders;
    private long fills;
    private long exits;
    private long settlements;
    private long refusals;
    private final Map<Rule, Long> refusalsByRule = new EnumMap<>(Rule.class);
    private final Map<Rule, Long> ignoredByRule = new EnumMap<>(Rule.class);
    private final Map<ExitCondition, Long> exitsByCondition = new EnumMap<>(ExitCondition.class);
    private final Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);

    void count(Fact fact) {
        switch (fact) {
            case Fact.EdgeFact _ -> alerted++;
            case Fact.DecisionFact(var decision) -> {
                decisions++;
                verdicts.merge(decision.verdict(), 1L, Long::sum);
            }
            case Fact.OrderFact(Order order) -> orders += order.state() == OrderState.INTENT ? 1 : 0;
            case Fact.TradeFact _ -> fills++;
            case Fact.PositionExitFact(PositionExit exit) -> {
                exits++;
                exitsByCondition.merge(exit.condition(), 1L, Long::sum);
            }
            case Fact.SettlementFact _ -> settlements++;
            case Fact.RiskVerdictFact(var verdict) -> {
                if (!verdict.allowed()) {
                    refusals++;
                    verdict.refusals().forEach(this::refused);
                }
            }
            default -> {
                // Not counted.
            }
        }
    }

    /** An edge version was computed, whatever came of it. */
    void edge() {
        edges++;
    }

    /** Nobody is asked about an edge. */
    void ignored(Edge edge) {
        edge.refusals().forEach(check -> ignoredByRule.merge(check.rule(), 1L, Long::sum));
    }

    Map<Rule, Long> ignoredByRule() {
        return new EnumMap<>(ignoredByRule);
    }

    private void refused(Check check) {
        refusalsByRule.merge(check.rule(), 1L, Long::sum);
    }

    Counters counters() {
        return new Counters(edges, alerted, decisions, orders, fills, exits, settlements, refusals);
    }

    Map<Rule, Long> refusalsByRule() {
        return new EnumMap<>(refusalsByRule);
    }

    Map<ExitCondition, Long> exitsByCondition() {
        return new EnumMap<>(exitsByCondition);
    }

    Map<Verdict, Long> verdicts() {
        return new EnumMap<>(verdicts);
    }
}
