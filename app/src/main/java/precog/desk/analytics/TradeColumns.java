package precog.desk.analytics;

import java.util.List;
import precog.analytics.TradeRecord;
import precog.desk.grid.Column;
import precog.desk.text.Figures;
import precog.value.Action;

/** The columns of fills. */
final class TradeColumns {
    private static final String BY_HAND = "by hand";

    private TradeColumns() {}

    static List<Column<TradeRecord>> of() {
        return List.of(
                Column.moment("at", "Filled UTC", TradeRecord::at, "When the desk learnt of the fill."),
                Column.words("title", "Market", 200, TradeRecord::title, "The market."),
                Column.words("league", "League", 70, trade -> trade.league().words(), "Its league or field."),
                Column.words(
                        "side",
                        "Side",
                        76,
                        trade -> Figures.words(trade.action()) + " " + trade.outcome(),
                        "What was bought or sold."),
                Column.figures(
                        "price",
                        "Price",
                        66,
                        trade -> Figures.price(trade.price()),
                        trade -> trade.price().units(),
                        "Own price paid or got."),
                Column.figures(
                        "quantity",
                        "Contracts",
                        78,
                        trade -> Figures.quantity(trade.quantity()),
                        trade -> trade.quantity().units(),
                        "Contracts filled."),
                Column.figures(
                        "fee",
                        "Fee",
                        66,
                        trade -> Figures.money(trade.fee()),
                        trade -> trade.fee().micros(),
                        "What the exchange took."),
                Column.<TradeRecord>figures(
                                "slippage",
                                "Slippage",
                                78,
                                trade -> Figures.edge(trade.slippage()),
                                trade -> trade.slippage() == null
                                        ? Column.UNKNOWN
                                        : -trade.slippage().movePointRight(4).longValue(),
                                "Dollars a contract worse than counted on: than the edge's own price for an entry, than the"
                                        + " limit otherwise. Negative is better.")
                        .signed(),
                Column.figures(
                        "edge",
                        "Edge then",
                        80,
                        trade -> Figures.edge(trade.edge()),
                        trade -> trade.edge() == null
                                ? Column.UNKNOWN
                                : trade.edge().movePointRight(4).longValue(),
                        "Net edge a contract when it filled."),
                Column.words(
                        "strategy",
                        "Strategy",
                        130,
                        trade -> trade.strategy() == null ? BY_HAND : trade.strategy(),
                        "The exact strategy version."),
                Column.words(
                        "model",
                        "Model",
                        130,
                        trade -> trade.model() == null ? BY_HAND : trade.model(),
                        "The exact model version."),
                Column.words("purpose", "Purpose", 70, TradeColumns::purpose, "Entry, exit, or by hand."));
    }

    private static String purpose(TradeRecord trade) {
        if (trade.purpose() == null) {
            return trade.action() == Action.BUY ? "entry" : "exit";
        }
        return trade.purpose();
    }
}
