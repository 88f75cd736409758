package precog.desk.analytics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import precog.analytics.Breakdown;
import precog.analytics.Breakdown.By;
import precog.analytics.Breakdown.Slice;
import precog.analytics.Measured;
import precog.analytics.ModelVersion;
import precog.analytics.Performance;
import precog.analytics.PositionRecord;
import precog.analytics.StrategyVersion;
import precog.analytics.TradeRecord;
import precog.desk.text.Figures;

/**
 * What was earned, and by what.
 *
 * @param strategies name and version by id; {@code models} likewise
 * @param slippage dollars a contract that entries filled worse than their edge counted on
 */
record Results(
        List<PositionRecord> positions, Map<Long, String> strategies, Map<Long, String> models, Measured slippage) {
    Results {
        positions = List.copyOf(positions);
        strategies = Map.copyOf(strategies);
        models = Map.copyOf(models);
    }

    static Results of(
            List<PositionRecord> positions,
            List<StrategyVersion> strategies,
            List<ModelVersion> models,
            List<TradeRecord> trades) {
        return new Results(
                positions,
                strategies.stream().collect(Collectors.toMap(StrategyVersion::id, StrategyVersion::label)),
                models.stream().collect(Collectors.toMap(ModelVersion::id, ModelVersion::label)),
                Measured.of(trades.stream()
                        .filter(trade -> trade.expected() != null)
                        .map(TradeRecord::slippage)
                        .filter(Objects::nonNull)
                        .map(BigDecimal::doubleValue)
                        .toList()));
    }

    List<Slice> by(By by) {
        return Breakdown.of(
                positions,
                by,
                id -> strategies.getOrDefault(id, "version " + id),
                id -> models.getOrDefault(id, "version " + id));
    }

    /** All positions together, in a sentence with its sample size. */
    String sentence() {
        Performance all = Performance.of(positions);
        if (all.closed() == 0) {
            return "No position is closed yet; results begin with the first that is.";
        }
        return all.closed() + " positions closed: realized " + Figures.signedMoney(all.profit()) + " after "
                + Figures.money(all.fees()) + " of fees, " + Figures.signedShare(all.roi())
                + " of what they cost; " + all.wins() + " won ("
                + Figures.share(all.winInterval().lower()) + " to "
                + Figures.share(all.winInterval().upper()) + ")." + slipped();
    }

    private String slipped() {
        return slippage.n() == 0
                ? ""
                : " Entries filled " + Figures.score(slippage.mean()) + " a contract worse than their edge counted on ("
                        + slippage.n() + " fills).";
    }
}
