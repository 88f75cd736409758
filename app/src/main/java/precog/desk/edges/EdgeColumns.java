package precog.desk.edges;

import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.decision.Verdict;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.value.Price;

/** The columns of the edge list and of what was left. */
final class EdgeColumns {
    /** The column that takes the width the others leave. */
    static final String MARKET = "market";

    private static final long HURRY_SECONDS = 10;

    private final MarketRows markets;
    private final EdgesModel model;

    EdgeColumns(MarketRows markets, EdgesModel model) {
        this.markets = markets;
        this.model = model;
    }

    /** Of the edges that wait for a decision. */
    List<Column<EdgeRow>> waiting() {
        return List.of(
                Column.words(
                        MARKET,
                        "Market",
                        160,
                        row -> markets.shortName(row.edge().market()),
                        "What would be bought."),
                Column.words(
                        "side", "Side", 46, row -> row.edge().outcome().name(), "The outcome that would be bought."),
                Column.figures(
                        "price",
                        "Price",
                        62,
                        row -> Figures.price(row.edge().price()),
                        row -> row.edge().price().units(),
                        "Average price through the book for this size."),
                Column.<EdgeRow>figures(
                                "edge",
                                "Net edge",
                                72,
                                row -> Figures.edge(row.edge().netEdge()),
                                row -> row.edge().netEdge().movePointRight(4).longValue(),
                                "Dollars per contract after fee, shrink and slippage.")
                        .toned(row -> Tone.ACCENT),
                Column.figures(
                        "return",
                        "Return",
                        66,
                        row -> Figures.signedPercent(row.edge().roi()),
                        row -> row.edge().roi().movePointRight(4).longValue(),
                        "Net edge over what a contract costs with its fee."),
                Column.figures(
                        "size",
                        "Size",
                        56,
                        row -> Figures.quantity(row.size()),
                        row -> row.size().units(),
                        "Contracts that approving would buy; + and − change it."),
                Column.<EdgeRow>figures(
                                "left",
                                "Left",
                                50,
                                row -> model.secondsLeft(row) + " s",
                                model::secondsLeft,
                                "Time left to decide; then it is priced again or expires.")
                        .toned(row -> model.secondsLeft(row) <= HURRY_SECONDS ? Tone.WARNING : Tone.PLAIN));
    }

    /** Of what did not trade. */
    List<Column<LeftRow>> left() {
        return List.of(
                Column.words(MARKET, "Market", 150, row -> markets.shortName(row.market()), "Where it was found."),
                Column.words("side", "Side", 46, row -> row.outcome().name(), "The outcome."),
                Column.words("what", "What", 106, LeftRow::what, "An edge that was ignored, or an order refused."),
                Column.<LeftRow>words(
                                "rule", "Rule", 128, row -> row.rule().rule().words(), "The first rule against it.")
                        .toned(row -> Tone.WARNING),
                Column.figures("number", "Number", 74, row -> row.rule().observed(), row -> 0, "The number found."),
                Column.words("needs", "Needs", 124, row -> row.rule().required(), "What would pass."));
    }

    /** Of what was decided, and what became of it. */
    List<Column<DecidedRow>> decided() {
        return List.of(
                Column.time("at", "Decided UTC", row -> row.decision().at(), "When it was decided."),
                Column.words(
                        MARKET,
                        "Market",
                        150,
                        row -> markets.shortName(row.decision().market()),
                        "What was offered."),
                Column.words("side", "Side", 46, row -> row.decision().outcome().name(), "The outcome."),
                Column.<DecidedRow>words(
                                "verdict",
                                "Verdict",
                                78,
                                row -> Figures.words(row.decision().verdict()),
                                "What was said to it.")
                        .toned(row -> row.decision().verdict() == Verdict.APPROVED ? Tone.ACCENT : Tone.MUTED),
                Column.figures(
                        "price",
                        "Price",
                        62,
                        row -> Figures.price(row.decision().price()),
                        row -> units(row.decision().price()),
                        "Own ask at that moment."),
                Column.<DecidedRow>figures(
                                "since",
                                "Since",
                                66,
                                row -> row.since() == null ? Figures.NONE : Figures.change(row.since(), 4),
                                row -> row.since() == null ? Column.UNKNOWN : row.since(),
                                "Own bid now, or what a contract paid, less the own ask of that moment: what was gained or"
                                        + " missed, before fees.")
                        .signed(),
                Column.figures(
                        "edge",
                        "Edge now",
                        74,
                        row -> Figures.edge(row.edge()),
                        row -> row.edge() == null
                                ? Column.UNKNOWN
                                : row.edge().movePointRight(4).longValue(),
                        "Net edge of buying it now; none where no model has an opinion any more."),
                Column.words(
                        "became", "What became of it", 190, DecidedRow::became, "Its order, or the reason given."));
    }

    private static long units(@Nullable Price price) {
        return price == null ? Column.UNKNOWN : price.units();
    }
}
