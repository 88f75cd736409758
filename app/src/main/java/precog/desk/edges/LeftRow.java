package precog.desk.edges;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import precog.edge.Check;
import precog.edge.Edge;
import precog.engine.DeskSnapshot;
import precog.risk.RiskVerdict;
import precog.value.MarketId;
import precog.value.Outcome;

/**
 * Something that did not trade, and why: an edge that was ignored or an order that the gate refused.
 *
 * @param what which of the two, in words
 * @param checks every rule asked
 */
record LeftRow(Instant at, MarketId market, Outcome outcome, String what, List<Check> checks) {
    /** The first rule that stood in the way. */
    Check rule() {
        return checks.stream().filter(check -> !check.passed()).findFirst().orElse(checks.getFirst());
    }

    /** What a snapshot left untraded, refused orders first, newest first; rows that are the same stay the same. */
    static List<LeftRow> of(DeskSnapshot desk, List<LeftRow> before) {
        Map<LeftRow, LeftRow> known = new HashMap<>();
        before.forEach(row -> known.put(row, row));
        List<LeftRow> rows = new ArrayList<>();
        for (RiskVerdict verdict : desk.verdicts()) {
            if (!verdict.allowed() && !verdict.checks().isEmpty()) {
                rows.add(new LeftRow(
                        verdict.at(), verdict.market(), verdict.outcome(), "Order refused", verdict.checks()));
            }
        }
        desk.ignored().stream()
                .filter(edge -> !edge.refusals().isEmpty())
                .sorted(Comparator.comparing(Edge::netEdge).reversed())
                .map(edge -> new LeftRow(edge.at(), edge.market(), edge.outcome(), "Edge ignored", edge.checks()))
                .forEach(rows::add);
        rows.replaceAll(row -> known.getOrDefault(row, row));
        return rows;
    }
}
