package precog.desk.risk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.edge.Check;
import precog.risk.RiskVerdict;

/** The columns of the gate's verdicts. */
public final class VerdictColumns {
    /** The column with the refusals in sentences, which takes the width the others leave. */
    public static final String WHY = "why";

    /** The standing order of verdicts. */
    public static final Comparator<RiskVerdict> NEWEST_FIRST = Comparator.comparing(RiskVerdict::at)
            .thenComparingLong(RiskVerdict::id)
            .reversed();

    private VerdictColumns() {}

    public static List<Column<RiskVerdict>> of(MarketRows markets) {
        return List.of(
                Column.time("at", "Time UTC", RiskVerdict::at, "When the gate was asked."),
                Column.<RiskVerdict>words(
                                "verdict",
                                "Verdict",
                                84,
                                verdict -> verdict.allowed() ? "✓ allowed" : "✕ refused",
                                "What the gate said.")
                        .toned(verdict -> verdict.allowed() ? Tone.MUTED : Tone.WARNING),
                Column.words("market", "Market", 150, verdict -> markets.shortName(verdict.market()), "The market."),
                Column.words(
                        "side",
                        "Side",
                        72,
                        verdict -> Figures.words(verdict.action()) + " " + verdict.outcome(),
                        "What was asked for."),
                Column.figures(
                        "quantity",
                        "Contracts",
                        70,
                        verdict -> Figures.quantity(verdict.quantity()),
                        verdict -> verdict.quantity().units(),
                        "Contracts asked for."),
                Column.figures(
                        "limit",
                        "Limit",
                        60,
                        verdict -> Figures.price(verdict.limit()),
                        verdict -> verdict.limit().units(),
                        "Worst own price asked for."),
                Column.words(
                        WHY,
                        "Why not",
                        240,
                        verdict -> why(markets, verdict),
                        "The rules that refused, and what would pass."));
    }

    private static String why(MarketRows markets, RiskVerdict verdict) {
        return verdict.allowed()
                ? "became order " + verdict.orderId()
                : verdict.refusals().stream()
                        .map(Check::sentence)
                        .map(markets::inWords)
                        .collect(Collectors.joining(" · "));
    }
}
