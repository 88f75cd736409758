package precog.db.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.db.edge.DecisionRow;
import precog.db.edge.EdgeRow;
import precog.db.risk.RiskVerdictRow;
import precog.db.type.Validity;
import precog.decision.Decision;
import precog.edge.Check;
import precog.edge.Edge;
import precog.risk.RiskVerdict;
import precog.value.ExecutionEnvironment;

/** Edges version by version, and what the trader and the gate said to them. */
final class EdgeRows {
    private record Key(
            ExecutionEnvironment environment,
            String market,
            String side,
            @Nullable Long strategy,
            @Nullable Long model) {}

    private final CurrentRows<Key> current = new CurrentRows<>(
            EdgeRow.class,
            "edgeId",
            "executionEnvironment, marketId, side, strategyId, modelId",
            key -> new Key(
                    (ExecutionEnvironment) key[0], (String) key[1], (String) key[2], (Long) key[3], (Long) key[4]));

    /** Opens a version of an edge with the market and game version of its moment; one that is there stays. */
    void store(StatelessSession session, Edge edge, @Nullable Long marketRow, @Nullable Long gameState) {
        if (session.get(EdgeRow.class, edge.id()) != null) {
            return;
        }
        EdgeRow row = row(edge);
        Key key = new Key(row.executionEnvironment, row.marketId, row.side, row.strategyId, row.modelId);
        Instant start = current.close(session, key, edge.at());
        row.marketRowId = marketRow;
        row.gameStateId = gameState;
        row.validity = Validity.from(start);
        session.insert(row);
        current.opened(key, row.edgeId, start);
    }

    void store(StatelessSession session, Decision decision) {
        DecisionRow row = new DecisionRow();
        row.decisionId = decision.id();
        row.executionEnvironment = decision.environment();
        row.edgeId = decision.edgeId();
        row.marketId = decision.market().value();
        row.side = Codes.lower(decision.outcome());
        row.verdict = Codes.lower(decision.verdict());
        row.decidedBy = decision.by();
        row.decidedAt = decision.at();
        row.price = decision.price();
        row.netEdge = decision.netEdge();
        row.quantity = decision.quantity();
        row.limitPrice = decision.limit();
        row.reasonCode = decision.reasonCode();
        row.reason = decision.note();
        row.createdAt = decision.at();
        session.insert(row);
    }

    void store(StatelessSession session, RiskVerdict verdict) {
        RiskVerdictRow row = new RiskVerdictRow();
        row.verdictId = verdict.id();
        row.executionEnvironment = verdict.environment();
        row.marketId = verdict.market().value();
        row.side = Codes.lower(verdict.action());
        row.outcomeSide = Codes.lower(verdict.outcome());
        row.limitPrice = verdict.limit();
        row.quantity = verdict.quantity();
        row.passed = verdict.allowed();
        if (!verdict.allowed() && !verdict.refusals().isEmpty()) {
            Check first = verdict.refusals().getFirst();
            row.gateCode = Codes.lower(first.rule());
            row.observed = first.observed();
            row.required = first.required();
        }
        row.gateChecks = checks(verdict.checks());
        row.edgeId = verdict.edgeId();
        row.orderRef = verdict.orderId();
        row.createdAt = verdict.at();
        session.insert(row);
    }

    void forget() {
        current.forget();
    }

    private static EdgeRow row(Edge edge) {
        EdgeRow row = new EdgeRow();
        row.edgeId = edge.id();
        row.executionEnvironment = edge.environment();
        row.marketId = edge.market().value();
        row.strategyId = edge.strategy().id();
        row.modelId = edge.model().id();
        row.calculationRunId = new UUID(0, edge.runId());
        row.side = Codes.lower(edge.outcome());
        row.expectedValue = edge.netEdge();
        row.trueWinProbability = edge.probability();
        row.marketImpliedProbability = edge.marketImplied();
        row.marketPrice = edge.ask();
        row.averagePrice = edge.price();
        row.limitPrice = edge.limit();
        row.quantity = edge.quantity();
        row.stake = edge.stake();
        row.fee = edge.fee();
        row.roi = edge.roi();
        row.kellyFraction = edge.kelly();
        row.confidenceLevel = Codes.lower(edge.confidence());
        row.confidenceMetrics = Codes.json(Map.of(
                "sample_size", edge.sampleSize(),
                "ci_width", edge.intervalWidth().toPlainString(),
                "data_recency", seconds(edge.priceAge()).toPlainString()));
        row.sampleSize = edge.sampleSize();
        row.intervalWidth = edge.intervalWidth();
        row.priceAgeSeconds = seconds(edge.priceAge());
        row.gameStateAgeSeconds = edge.gameAge() == null ? null : seconds(edge.gameAge());
        row.recommendedAction = Codes.lower(edge.action());
        if (!edge.refusals().isEmpty()) {
            Check first = edge.refusals().getFirst();
            row.ignoreCode = Codes.lower(first.rule());
            row.ignoreReason = first.sentence();
        }
        row.gateChecks = checks(edge.checks());
        row.basis = edge.basis();
        row.createdAt = edge.at();
        return row;
    }

    private static BigDecimal seconds(Duration age) {
        return BigDecimal.valueOf(Math.max(0, age.toMillis()), 3);
    }

    private static String checks(List<Check> checks) {
        return Codes.json(checks.stream()
                .map(check -> {
                    Map<String, Object> fields = new LinkedHashMap<>();
                    fields.put("rule", Codes.lower(check.rule()));
                    fields.put("passed", check.passed());
                    fields.put("observed", check.observed());
                    fields.put("required", check.required());
                    return fields;
                })
                .toList());
    }
}
