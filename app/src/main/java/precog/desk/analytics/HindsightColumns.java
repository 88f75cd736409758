package precog.desk.analytics;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.analytics.DecisionRecord;
import precog.analytics.Hindsight;
import precog.analytics.Measured;
import precog.analytics.Thresholds;
import precog.decision.Verdict;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.value.Price;

/** The columns of verdicts in hindsight, and what they say. */
final class HindsightColumns {
    private HindsightColumns() {}

    static List<Column<Hindsight>> verdicts() {
        return List.of(
                Column.words(
                        "verdict", "Verdict", 90, line -> Figures.words(line.verdict()), "What was said to the edge."),
                Column.figures(
                        "decisions",
                        "Edges",
                        66,
                        line -> String.valueOf(line.decisions()),
                        Hindsight::decisions,
                        "Verdicts of this kind."),
                Column.figures(
                        "markets",
                        "Markets",
                        72,
                        line -> String.valueOf(line.markets()),
                        Hindsight::markets,
                        "Markets they are about; verdicts on one market share its outcome."),
                measured(
                        "promised",
                        "Promised",
                        Hindsight::promised,
                        "Mean net edge a contract that the model promised, in dollars."),
                measured(
                        "moved",
                        "After 5 min (95 %)",
                        Hindsight::moved,
                        "Own bid five minutes later less the own ask then, a contract: what a quick sale would have brought"
                                + " before fees, with its 95 % interval."),
                Column.figures(
                        "settled",
                        "Resolved",
                        76,
                        line -> String.valueOf(line.settled()),
                        Hindsight::settled,
                        "Of them, in markets that have resolved since: the sample of all that follows."),
                Column.figures(
                        "said",
                        "Model said",
                        88,
                        line -> Figures.share(line.probability().mean()),
                        line -> measure(line.probability().mean()),
                        "Mean probability of the own side, as the model said."),
                Column.figures(
                        "came",
                        "Came true (95 %)",
                        180,
                        HindsightColumns::came,
                        line -> measure(line.came() / (double) line.settled()),
                        "Share whose own side paid, with Wilson's 95 % interval. Near what the model said: the model was right"
                                + " about these."),
                measured(
                        "result",
                        "To the end (95 %)",
                        Hindsight::result,
                        "What a contract paid at settlement less what it cost, before fees, with its 95 % interval: what was"
                                + " gained by approving, or missed by rejecting."),
                Column.figures(
                        "model",
                        "Brier model",
                        92,
                        line -> Figures.score(line.model().brier()),
                        line -> measure(line.model().brier()),
                        "The model's Brier score on them; lower is better."),
                Column.figures(
                        "market",
                        "Brier market",
                        96,
                        line -> Figures.score(line.market().brier()),
                        line -> measure(line.market().brier()),
                        "The market's own, where it had both sides."));
    }

    private static Column<Hindsight> measured(
            String id, String title, Function<Hindsight, Measured> of, String meaning) {
        return Column.figures(
                id,
                title,
                150,
                line -> within(of.apply(line)),
                line -> measure(of.apply(line).mean()),
                meaning);
    }

    private static String within(Measured measured) {
        if (measured.n() == 0) {
            return Figures.NONE;
        }
        String mean = (measured.mean() > 0 ? "+" : "") + Figures.score(measured.mean());
        return measured.n() < 2 ? mean : mean + " ± " + Figures.score(measured.margin());
    }

    private static String came(Hindsight line) {
        return line.settled() == 0
                ? Figures.NONE
                : Figures.share(line.came() / (double) line.settled()) + " ("
                        + Figures.share(line.cameInterval().lower()) + " to "
                        + Figures.share(line.cameInterval().upper()) + ")";
    }

    private static long measure(double value) {
        return Double.isNaN(value) ? Column.UNKNOWN : Math.round(value * 1e6);
    }

    static List<Column<DecisionRecord>> decisions() {
        return List.of(
                Column.moment("at", "Decided UTC", DecisionRecord::at, "When it was decided."),
                Column.words("title", "Market", 200, DecisionRecord::title, "The market."),
                Column.words("side", "Side", 50, decision -> decision.outcome().name(), "The side that was offered."),
                Column.<DecisionRecord>words(
                                "verdict",
                                "Verdict",
                                84,
                                decision -> Figures.words(decision.verdict()),
                                "What was said to the edge.")
                        .toned(decision -> decision.verdict() == Verdict.APPROVED ? Tone.ACCENT : Tone.MUTED),
                Column.words("by", "By", 80, DecisionRecord::by, "Who decided; auto for automatic execution."),
                price("price", "Price", DecisionRecord::price, "Own ask at that moment."),
                Column.figures(
                        "edge",
                        "Net edge",
                        78,
                        decision -> Figures.edge(decision.netEdge()),
                        decision -> decision.netEdge() == null
                                ? Column.UNKNOWN
                                : decision.netEdge().movePointRight(4).longValue(),
                        "What the model promised a contract, after fee and haircuts."),
                Column.figures(
                        "said",
                        "Model",
                        72,
                        decision -> Figures.percent(decision.probability()),
                        decision -> decision.probability().units(),
                        "Probability of the own side, as the model said."),
                price("later", "After 5 min", DecisionRecord::later, "Own bid five minutes later."),
                price(
                        "settled",
                        "Paid",
                        DecisionRecord::settled,
                        "Dollars an own contract paid in the end; not known while the market is open, nor where it was void."),
                Column.words("reason", "Reason", 200, HindsightColumns::reason, "The coded reason and the note."));
    }

    private static String reason(DecisionRecord decision) {
        String code = decision.reasonCode() == null ? "" : decision.reasonCode().replace('_', ' ');
        return decision.reason() == null ? code : code.isEmpty() ? decision.reason() : code + ": " + decision.reason();
    }

    private static Column<DecisionRecord> price(
            String id, String title, Function<DecisionRecord, @Nullable Price> of, String meaning) {
        return Column.figures(
                id,
                title,
                84,
                decision -> Figures.price(of.apply(decision)),
                decision -> {
                    Price price = of.apply(decision);
                    return price == null ? Column.UNKNOWN : price.units();
                },
                meaning);
    }

    /** One's own approvals against one's rejections, and no more than the sample allows. */
    static String sentence(List<Hindsight> lines) {
        Hindsight approved = of(lines, Verdict.APPROVED);
        Hindsight rejected = of(lines, Verdict.REJECTED);
        if (approved == null || rejected == null) {
            return "Own judgement shows in what was rejected against what was approved: both are needed to say anything.";
        }
        if (Math.min(approved.result().n(), rejected.result().n()) < Thresholds.CALIBRATION) {
            return approved.result().n() + " approved and " + rejected.result().n()
                    + " rejected edges are in markets that have resolved; fewer than " + Thresholds.CALIBRATION
                    + " of either say nothing about one's judgement.";
        }
        Measured gap = approved.result().minus(rejected.result());
        return "To the end an approved contract brought " + Figures.score(gap.mean()) + " ± "
                + Figures.score(gap.margin()) + " more than a rejected one. "
                + (gap.significant()
                        ? gap.mean() > 0
                                ? "The rejections helped."
                                : "The rejections threw away better edges than those approved."
                        : "That may be chance: one's own choice made no difference that shows.");
    }

    private static @Nullable Hindsight of(List<Hindsight> lines, Verdict verdict) {
        return lines.stream()
                .filter(line -> line.verdict() == verdict)
                .findFirst()
                .orElse(null);
    }
}
