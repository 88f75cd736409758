package precog.desk.edges;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.LiveGrid;
import precog.desk.markets.MarketRows;
import precog.engine.DeskSnapshot;
import precog.value.MarketId;

/** What does not wait any more: what was decided, and what was left. Filled only while someone looks at it. */
final class PastLists {
    private final MarketRows markets;
    private final LiveGrid<DecidedRow> decided;
    private final LiveGrid<LeftRow> left;

    /** @param chosen told that another line is selected; {@code open} shows a market in detail */
    PastLists(
            TableView<DecidedRow> decidedTable,
            TableView<LeftRow> leftTable,
            EdgeColumns columns,
            MarketRows markets,
            Runnable chosen,
            Consumer<MarketId> open) {
        this.markets = markets;
        decided = new LiveGrid<>(
                decidedTable,
                columns.decided(),
                Comparator.comparing((DecidedRow row) -> row.decision().at()).reversed());
        left = new LiveGrid<>(
                leftTable, columns.left(), Comparator.comparing(LeftRow::what).reversed());
        left.stretch(EdgeColumns.MARKET, 110);
        decidedTable.setPlaceholder(LiveGrid.placeholder("Nothing was decided since the desk was opened."));
        leftTable.setPlaceholder(LiveGrid.placeholder("Nothing was ignored or refused so far."));
        for (TableView<?> table : List.of(decidedTable, leftTable)) {
            table.getSelectionModel().selectedItemProperty().addListener(change -> chosen.run());
        }
        decidedTable.setOnMouseClicked(click -> {
            DecidedRow row = decidedTable.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && row != null) {
                open.accept(row.decision().market());
            }
        });
    }

    /** Shows one of the lists as {@code desk} has it, or none of them. */
    void show(@Nullable TableView<?> list, @Nullable DeskSnapshot desk) {
        decided.table().setVisible(decided.table().equals(list));
        left.table().setVisible(left.table().equals(list));
        if (desk != null) {
            take(desk);
        }
    }

    void take(DeskSnapshot desk) {
        if (decided.table().isVisible()) {
            fill(
                    decided,
                    DecidedRow.of(desk, markets, decided.rows()),
                    (one, other) -> one.decision().id() == other.decision().id());
        }
        if (left.table().isVisible()) {
            fill(left, LeftRow.of(desk, left.rows()), LeftRow::equals);
        }
    }

    private interface Same<R> {
        boolean test(R one, R other);
    }

    /** Keeps the selected line selected; the first one is where there was none. */
    private static <R> void fill(LiveGrid<R> grid, List<R> rows, Same<R> same) {
        TableView<R> table = grid.table();
        R before = table.getSelectionModel().getSelectedItem();
        grid.set(rows);
        if (table.getSelectionModel().getSelectedItem() == null) {
            rows.stream()
                    .filter(row -> before != null && same.test(row, before))
                    .findFirst()
                    .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::selectFirst);
        }
    }

    /** Shows what is behind the selected line of the list that is shown. */
    void showEvidence(EvidencePane evidence) {
        DecidedRow decision = decided.table().getSelectionModel().getSelectedItem();
        LeftRow row = left.table().getSelectionModel().getSelectedItem();
        if (decided.table().isVisible() && decision != null) {
            evidence.show(decision);
        } else if (left.table().isVisible() && row != null) {
            evidence.show(row);
        } else {
            evidence.clear("Select a line to see what is behind it.");
        }
    }

    void second() {
        decided.second();
        left.second();
    }
}
