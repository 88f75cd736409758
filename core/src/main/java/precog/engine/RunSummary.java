package precog.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import precog.analytics.Books;
import precog.decision.Verdict;
import precog.edge.Rule;
import precog.engine.DeskSnapshot.Counters;
import precog.exit.ExitCondition;

/**
 * What a desk has done, and whether its books balance.
 *
 * @param refusals orders the gate refused, by the rules that stood in the way
 * @param ignored edges nobody was asked about, by the rules that stood in the way
 */
public record RunSummary(
        Counters counters,
        Map<Verdict, Long> decisions,
        Map<ExitCondition, Long> exits,
        Map<Rule, Long> refusals,
        Map<Rule, Long> ignored,
        Books books) {
    /** One line for a status or the end of a run. */
    public String line() {
        return counters.edges() + " edges, " + counters.alerted() + " alerted, " + counters.decisions()
                + " decisions" + listed(decisions) + ", " + counters.orders() + " orders, " + counters.fills()
                + " fills, " + counters.exits() + " exits" + listed(exits) + ", " + counters.settlements()
                + " settlements, " + counters.refusals() + " refusals" + listed(refusals);
    }

    /** All there is to say at the end of a run, line by line. */
    public List<String> lines() {
        return List.of(line(), "edges nobody was asked about" + listed(ignored), books.sentence());
    }

    private static String listed(Map<? extends Enum<?>, Long> counts) {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + " " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
