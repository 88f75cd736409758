package precog.desk.grid;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import precog.desk.preferences.DeskPreferences;

/**
 * A table over stable row objects with plain fields. A change of a row touches only the cells that show it. Order
 * and filter are looked at again once a second, never while the pointer is over the grid, and nothing moves unless
 * it has to.
 */
public final class LiveGrid<R> {
    /** Height of a row in pixels at 100 % zoom. */
    public static final double ROW_HEIGHT = 26;

    private static final double SCROLL_BAR = 14;
    /** Leads the ids of columns, so that they are no other control's. */
    private static final String COLUMN = "column-";

    private final TableView<R> table;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final FilteredList<R> filtered = new FilteredList<>(rows);
    private final SortedList<R> sorted = new SortedList<>(filtered);
    private final IdentityHashMap<R, List<LiveCell<R>>> shown = new IdentityHashMap<>();
    private final Map<String, Column<R>> byId = new HashMap<>();
    private final Flashes flashes = new Flashes();
    private final Comparator<R> standingOrder;
    private Predicate<R> filter = row -> true;

    /**
     * Makes {@code table} live.
     *
     * @param standingOrder the order where the trader sorted by no column
     */
    public LiveGrid(TableView<R> table, List<Column<R>> columns, Comparator<R> standingOrder) {
        this.table = table;
        this.standingOrder = standingOrder;
        sorted.setComparator(standingOrder);
        table.setFixedCellSize(ROW_HEIGHT);
        table.getStyleClass().addAll("dense", "live-grid");
        table.getColumns().setAll(columns.stream().map(this::column).toList());
        table.setSortPolicy(ignored -> {
            sort();
            return true;
        });
        table.setItems(sorted);
        columns.forEach(column -> byId.put(column.id(), column));
        table.getProperties().put(Csv.class, (Supplier<String>) this::csv);
        MenuItem save = new MenuItem("Save as CSV");
        save.setOnAction(chosen -> table.fireEvent(new SaveRequest(table, false)));
        MenuItem export = new MenuItem("Export to…");
        export.setOnAction(chosen -> table.fireEvent(new SaveRequest(table, true)));
        table.setContextMenu(new ContextMenu(save, export));
        // What went unnoticed while the grid was on no screen is caught up with when it is on one again.
        table.sceneProperty().subscribe(scene -> second());
    }

    /** The rows and columns as they are shown now, in their order. */
    public String csv() {
        List<Column<R>> columns = new ArrayList<>();
        for (TableColumn<R, ?> column : table.getVisibleLeafColumns()) {
            Column<R> known = byId.get(id(column));
            if (known != null) {
                columns.add(known);
            }
        }
        return Csv.of(columns, sorted);
    }

    private TableColumn<R, R> column(Column<R> column) {
        TableColumn<R, R> tableColumn = new TableColumn<>();
        Label title = new Label(column.title());
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setTooltip(new Tooltip(column.meaning()));
        tableColumn.setGraphic(title);
        tableColumn.setId(COLUMN + column.id());
        tableColumn.setPrefWidth(column.width());
        tableColumn.setMinWidth(30);
        tableColumn.getStyleClass().add(column.figure() ? "figure-column" : "word-column");
        tableColumn.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        tableColumn.setCellFactory(ignored -> new LiveCell<>(this, column));
        tableColumn.setComparator(column.order());
        return tableColumn;
    }

    /** What an empty grid says, wrapped where the grid is narrow. */
    public static Label placeholder(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        return label;
    }

    public TableView<R> table() {
        return table;
    }

    /** All rows, in the order they came. */
    public List<R> rows() {
        return rows;
    }

    /** Adds rows; one call for many is much cheaper than many calls. */
    public void add(Collection<R> added) {
        if (!added.isEmpty()) {
            rows.addAll(added);
        }
    }

    /** Makes the rows these, moving nothing where they are the same already. */
    public void set(List<R> now) {
        if (!rows.equals(now)) {
            rows.setAll(now);
        }
    }

    /** Shows a row's change in the cells that stand on it; costs nothing while the grid is on no screen. */
    public void changed(R row) {
        List<LiveCell<R>> cells = table.getScene() == null ? null : shown.get(row);
        if (cells != null) {
            long now = System.nanoTime();
            for (LiveCell<R> cell : cells) {
                cell.show(true, now);
            }
        }
    }

    /** Shows only rows that pass, at once. */
    public void filter(Predicate<R> filter) {
        this.filter = filter;
        filtered.setPredicate(filter);
    }

    /** Puts out flashes; to be called with every drain. */
    public void expireFlashes() {
        flashes.expire(System.nanoTime());
    }

    /** Once a second, while on a screen: what depends on the time is shown again, and what moved put in its place. */
    public void second() {
        if (table.getScene() == null) {
            return;
        }
        shown.forEach((row, cells) -> cells.forEach(cell -> cell.show(false, 0)));
        if (!table.isHover()) {
            if (filterMoved()) {
                // A new object each time: the list looks again only where its predicate is another one.
                Predicate<R> again = filter;
                filtered.setPredicate(row -> again.test(row));
            }
            if (!inOrder()) {
                sort();
            }
        }
    }

    private boolean filterMoved() {
        int passing = 0;
        for (R row : rows) {
            if (filter.test(row)) {
                passing++;
            }
        }
        return passing != filtered.size() || !filtered.stream().allMatch(filter);
    }

    private boolean inOrder() {
        Comparator<R> order = order();
        for (int at = 1; at < sorted.size(); at++) {
            if (order.compare(sorted.get(at - 1), sorted.get(at)) > 0) {
                return false;
            }
        }
        return true;
    }

    private Comparator<R> order() {
        Comparator<R> chosen = table.getComparator();
        return chosen == null ? standingOrder : chosen.thenComparing(standingOrder);
    }

    private void sort() {
        Comparator<R> order = order();
        // A new object each time: the list sorts again only where its comparator is another one.
        sorted.setComparator((one, other) -> order.compare(one, other));
    }

    void moved(LiveCell<R> cell, @Nullable R from, @Nullable R to) {
        if (from != null) {
            List<LiveCell<R>> cells = shown.get(from);
            if (cells != null) {
                cells.remove(cell);
                if (cells.isEmpty()) {
                    shown.remove(from);
                }
            }
        }
        if (to != null) {
            shown.computeIfAbsent(to, row -> new ArrayList<>()).add(cell);
        }
    }

    Flashes flashes() {
        return flashes;
    }

    /** Hides columns until the trader asks for them in the column menu. */
    public void hide(String... ids) {
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (List.of(ids).contains(id(column))) {
                column.setVisible(false);
            }
        }
    }

    /** Gives one column the width the others leave, but never less than {@code least}. */
    public void stretch(String id, double least) {
        table.widthProperty().addListener((property, was, width) -> {
            double left = width.doubleValue() - SCROLL_BAR;
            TableColumn<R, ?> stretched = null;
            for (TableColumn<R, ?> column : table.getColumns()) {
                if (id(column).equals(id)) {
                    stretched = column;
                } else if (column.isVisible()) {
                    left -= column.getWidth();
                }
            }
            if (stretched != null) {
                stretched.setPrefWidth(Math.max(least, left));
            }
        });
    }

    private static String id(TableColumn<?, ?> column) {
        return column.getId().substring(COLUMN.length());
    }

    /** Puts columns where the trader left them. */
    public void restore(DeskPreferences preferences, String key) {
        List<TableColumn<R, ?>> columns = new ArrayList<>(table.getColumns());
        List<String> order = List.of(preferences.text(key + ".order", "").split(","));
        columns.sort(Comparator.comparingInt(
                column -> order.contains(id(column)) ? order.indexOf(id(column)) : Integer.MAX_VALUE));
        for (TableColumn<R, ?> column : columns) {
            column.setPrefWidth(preferences.number(key + "." + id(column) + ".width", column.getPrefWidth()));
            column.setVisible(preferences.flag(key + "." + id(column) + ".shown", column.isVisible()));
        }
        table.getColumns().setAll(columns);
    }

    /** Notes where the trader left the columns. */
    public void keep(DeskPreferences preferences, String key) {
        preferences.set(
                key + ".order",
                String.join(",", table.getColumns().stream().map(LiveGrid::id).toList()));
        for (TableColumn<R, ?> column : table.getColumns()) {
            preferences.set(key + "." + id(column) + ".width", Math.round(column.getWidth()));
            preferences.set(key + "." + id(column) + ".shown", column.isVisible());
        }
    }
}
