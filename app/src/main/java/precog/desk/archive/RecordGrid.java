package precog.desk.archive;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Column;
import precog.desk.grid.LiveGrid;

/** A table of records. Reading them again keeps the row that is selected, by its key. FX thread. */
public final class RecordGrid<R> {
    private final LiveGrid<R> grid;
    private final Function<R, Object> key;
    private final Label placeholder = LiveGrid.placeholder("");
    private boolean replacing;

    /** Makes {@code table} one whose rows are known by {@code key}. */
    public RecordGrid(TableView<R> table, List<Column<R>> columns, Comparator<R> order, Function<R, Object> key) {
        grid = new LiveGrid<>(table, columns, order);
        this.key = key;
        table.setPlaceholder(placeholder);
    }

    public TableView<R> table() {
        return grid.table();
    }

    /** The table with its order and widths. */
    public LiveGrid<R> grid() {
        return grid;
    }

    /** What it says while it is empty, as its question stands. */
    public RecordGrid<R> says(Inquiry<?> inquiry, String empty) {
        inquiry.state().subscribe(state -> {
            boolean again = state instanceof Inquiry.State.Reading && inquiry.age() != Long.MAX_VALUE;
            if (!again) {
                placeholder.setText(RecordsBar.placeholder(state, () -> empty));
            }
        });
        return this;
    }

    /** Tells {@code chosen} the row that is selected; null where none is. */
    public RecordGrid<R> onSelect(Consumer<@Nullable R> chosen) {
        table().getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (!replacing) {
                chosen.accept(is);
            }
        });
        return this;
    }

    /** Tells {@code opened} the row that is double-clicked, or on which Enter is pressed. */
    public RecordGrid<R> onOpen(Consumer<R> opened) {
        table().setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open(opened);
            }
        });
        table().setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                open(opened);
            }
        });
        return this;
    }

    private void open(Consumer<R> opened) {
        R row = selected();
        if (row != null) {
            opened.accept(row);
        }
    }

    public @Nullable R selected() {
        return table().getSelectionModel().getSelectedItem();
    }

    /** Shows these rows. */
    public void show(List<R> rows) {
        R before = selected();
        replacing = true;
        grid.set(rows);
        if (before != null) {
            select(row -> key.apply(row).equals(key.apply(before)));
        }
        replacing = false;
    }

    /** Selects the first row that passes, in the order shown; whether there is one. */
    public boolean select(Predicate<R> wanted) {
        List<R> shown = table().getItems();
        for (int at = 0; at < shown.size(); at++) {
            if (wanted.test(shown.get(at))) {
                table().getSelectionModel().clearAndSelect(at);
                return true;
            }
        }
        table().getSelectionModel().clearSelection();
        return false;
    }
}
