package precog.desk.positions;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Column;
import precog.desk.grid.Freshness;
import precog.desk.grid.Tone;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.value.Money;

/** The columns of the open positions. */
final class PositionColumns {
    /** The column that takes the width the others leave. */
    static final String MARKET = "market";

    private final MarketRows markets;

    PositionColumns(MarketRows markets) {
        this.markets = markets;
    }

    List<Column<PositionRow>> all() {
        return List.of(
                Column.words(
                        MARKET,
                        "Market",
                        220,
                        row -> markets.shortName(row.position().market()),
                        "What is held."),
                Column.words("side", "Side", 46, row -> row.position().outcome().name(), "The outcome held."),
                Column.figures(
                        "quantity",
                        "Held",
                        60,
                        row -> Figures.quantity(row.position().quantity()),
                        row -> row.position().quantity().units(),
                        "Contracts held now."),
                Column.figures(
                        "entry",
                        "Entry",
                        64,
                        row -> Figures.price(row.position().entryPrice()),
                        row -> row.position().entryPrice().units(),
                        "Average price paid, own side, without fees."),
                Column.<PositionRow>figures(
                                "bid",
                                "Bid",
                                64,
                                row -> Figures.price(row.position().mark()),
                                row -> row.position().mark() == null
                                        ? Column.UNKNOWN
                                        : row.position().mark().units(),
                                "What it could be sold for now, own side.")
                        .alive(row -> Freshness.FRESH),
                money("cost", "Cost", row -> row.position().cost(), "What the contracts held cost, without fees."),
                money("value", "Exit value", PositionRow::exitValue, "Contracts at the bid, before the exit fee."),
                Column.<PositionRow>figures(
                                "pnl",
                                "Open P&L",
                                80,
                                row -> Figures.signedMoney(row.position().unrealizedPnl()),
                                row -> micros(row.position().unrealizedPnl()),
                                "Exit value less cost.")
                        .signed(),
                Column.<PositionRow>figures(
                                "percent",
                                "%",
                                68,
                                row -> Figures.signedPercent(row.position().pnlPercent()),
                                row -> row.position().pnlPercent() == null
                                        ? Column.UNKNOWN
                                        : row.position()
                                                .pnlPercent()
                                                .movePointRight(4)
                                                .longValue(),
                                "Bid against entry.")
                        .signed(),
                Column.figures("stop", "Trailing stop", 90, PositionRow::stop, row -> 0, "Sells at or below this bid."),
                Column.<PositionRow>words("exit", "Exit", 180, PositionRow::exit, "How it stands on its way out.")
                        .toned(PositionColumns::exitTone));
    }

    private static Column<PositionRow> money(
            String id, String title, Function<PositionRow, @Nullable Money> money, String meaning) {
        return Column.figures(
                id, title, 76, row -> Figures.money(money.apply(row)), row -> micros(money.apply(row)), meaning);
    }

    private static long micros(@Nullable Money money) {
        return money == null ? Column.UNKNOWN : money.micros();
    }

    private static Tone exitTone(PositionRow row) {
        return row.watch() == null
                        || (row.watch().working() == null && !row.watch().urgent())
                ? Tone.MUTED
                : Tone.WARNING;
    }
}
