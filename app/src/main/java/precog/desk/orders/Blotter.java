package precog.desk.orders;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableView;
import precog.desk.grid.Column;
import precog.desk.grid.LiveGrid;
import precog.engine.DeskSnapshot;

/** A list of what happened, newest first, that is only ever added to. */
final class Blotter<R> {
    private final String name;
    private final Function<DeskSnapshot, List<R>> rows;
    private final TableView<R> table = new TableView<>();
    private final LiveGrid<R> grid;
    private List<R> shown = List.of();

    /**
     * @param wide the column that takes the width the others leave
     * @param empty a sentence for when there is nothing
     * @param open what a double click on a row does
     */
    Blotter(
            String name,
            List<Column<R>> columns,
            String wide,
            Comparator<R> newestFirst,
            String empty,
            Function<DeskSnapshot, List<R>> rows,
            Consumer<R> open) {
        this.name = name;
        this.rows = rows;
        grid = new LiveGrid<>(table, columns, newestFirst);
        grid.stretch(wide, 220);
        table.setAccessibleText(name);
        table.setPlaceholder(LiveGrid.placeholder(empty));
        table.setOnMouseClicked(click -> {
            R row = table.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && row != null) {
                open.accept(row);
            }
        });
    }

    String name() {
        return name;
    }

    TableView<R> table() {
        return table;
    }

    int size() {
        return shown.size();
    }

    void desk(DeskSnapshot desk) {
        List<R> next = rows.apply(desk);
        if (!next.equals(shown)) {
            shown = next;
            grid.set(next);
        }
    }

    void second() {
        grid.second();
    }
}
