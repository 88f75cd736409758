package precog.desk.orders;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import precog.decision.Decision;
import precog.desk.markets.MarketRows;
import precog.desk.risk.VerdictColumns;
import precog.engine.DeskSnapshot;
import precog.order.Order;
import precog.position.Position;
import precog.risk.RiskVerdict;
import precog.settlement.Settlement;
import precog.value.MarketId;

/** What came of the orders, list by list. */
final class Blotters {
    private Blotters() {}

    static List<Blotter<?>> all(MarketRows markets, BlotterColumns columns, Consumer<MarketId> open) {
        return List.of(
                new Blotter<>(
                        "Fills",
                        columns.fills(),
                        BlotterColumns.MARKET,
                        Comparator.comparing((Fill fill) -> fill.trade().at())
                                .thenComparingLong(fill -> fill.trade().id())
                                .reversed(),
                        "No fills yet. They appear here the moment they are durable.",
                        Blotters::fills,
                        fill -> open.accept(fill.trade().market())),
                new Blotter<>(
                        "Positions",
                        columns.positions(),
                        BlotterColumns.MARKET,
                        Comparator.comparing(Position::isOpen)
                                .thenComparingLong(Position::id)
                                .reversed(),
                        "No position yet. The first fill of an entry opens one.",
                        DeskSnapshot::positions,
                        position -> open.accept(position.market())),
                new Blotter<>(
                        "Decisions",
                        columns.decisions(),
                        BlotterColumns.MARKET,
                        Comparator.comparing(Decision::at)
                                .thenComparingLong(Decision::id)
                                .reversed(),
                        "No decisions yet. Approve, reject or snooze an edge on the desk.",
                        DeskSnapshot::decisions,
                        decision -> open.accept(decision.market())),
                new Blotter<>(
                        "Settlements",
                        columns.settlements(),
                        BlotterColumns.MARKET,
                        Comparator.comparing(Settlement::at)
                                .thenComparingLong(Settlement::id)
                                .reversed(),
                        "No settlements yet. A market held pays here once it resolves.",
                        DeskSnapshot::settlements,
                        settlement -> open.accept(settlement.market())),
                new Blotter<>(
                        "Refusals",
                        VerdictColumns.of(markets),
                        VerdictColumns.WHY,
                        VerdictColumns.NEWEST_FIRST,
                        "Nothing was refused yet. The gate's reasons appear here.",
                        desk -> desk.verdicts().stream()
                                .filter(verdict -> !verdict.allowed())
                                .toList(),
                        (RiskVerdict verdict) -> open.accept(verdict.market())));
    }

    private static List<Fill> fills(DeskSnapshot desk) {
        Map<Long, Order> orders =
                desk.orders().stream().collect(Collectors.toMap(Order::id, Function.identity(), (a, b) -> a));
        return desk.trades().stream()
                .map(trade -> new Fill(trade, orders.get(trade.orderId())))
                .toList();
    }
}
