package precog.desk.markets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.LiveGrid;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.desk.page.Selection;
import precog.desk.preferences.DeskPreferences;
import precog.pairing.Pairs;
import precog.value.Category;
import precog.value.MarketId;

/** The market grid with its search and filters. */
public final class MarketsPane implements Page {
    private static final String KEY = "markets";
    private static final String ALL = "All leagues";
    private static final Comparator<MarketRow> SOONEST_FIRST = Comparator.comparing(
                    (MarketRow row) -> row.view().listing().expectedExpiration())
            .thenComparing(MarketRow::id);

    private final MarketRows rows;
    private final Consumer<MarketId> open;
    private final Runnable reveal;
    private final Parent view;
    private final LiveGrid<MarketRow> grid;

    @FXML
    private Label count;

    @FXML
    private ToggleButton withEdge;

    @FXML
    private ToggleButton withPosition;

    @FXML
    private ToggleButton inPlay;

    @FXML
    private ToggleButton withOver;

    @FXML
    private ComboBox<String> category;

    @FXML
    private TextField search;

    @FXML
    private TableView<MarketRow> table;

    /**
     * A grid of all markets.
     *
     * @param open shows a market in detail
     * @param reveal shows the screen this pane is on
     * @param pairs whose prices a hidden column holds
     */
    public MarketsPane(MarketRows rows, Selection selection, Consumer<MarketId> open, Runnable reveal, Pairs pairs) {
        this.rows = rows;
        this.open = open;
        this.reveal = reveal;
        view = Fxml.load(this, "markets.fxml");
        grid = new LiveGrid<>(table, new MarketColumns(rows, pairs).all(), SOONEST_FIRST);
        grid.hide("league", "elsewhere", "volume", "interest");
        grid.filter(MarketFilter.ALL_OPEN);
        table.setPlaceholder(
                LiveGrid.placeholder("Starting: the models learn from the past, then the markets appear."));
        category.getItems().setAll(ALL);
        category.getSelectionModel().selectFirst();
        add(rows.all());
        category.valueProperty().addListener(change -> filter());
        search.textProperty().addListener(change -> filter());
        for (ToggleButton chip : List.of(withEdge, withPosition, inPlay, withOver)) {
            chip.selectedProperty().addListener(change -> filter());
        }
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                search.clear();
                table.requestFocus();
            } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                table.getSelectionModel().selectFirst();
            }
        });
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (is != null) {
                selection.choose(is.id());
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openSelected();
            }
        });
        table.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openSelected();
                key.consume();
            }
        });
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.SEARCH, this::search);
    }

    private void search() {
        reveal.run();
        search.requestFocus();
        search.selectAll();
    }

    private @Nullable MarketRow selected() {
        return table.getSelectionModel().getSelectedItem();
    }

    @Override
    public void restore(DeskPreferences preferences) {
        grid.restore(preferences, KEY);
        withEdge.setSelected(preferences.flag(KEY + ".with-edge", false));
        withPosition.setSelected(preferences.flag(KEY + ".with-position", false));
        inPlay.setSelected(preferences.flag(KEY + ".in-play", false));
        withOver.setSelected(preferences.flag(KEY + ".with-over", false));
    }

    @Override
    public void keep(DeskPreferences preferences) {
        grid.keep(preferences, KEY);
        preferences.set(KEY + ".with-edge", withEdge.isSelected());
        preferences.set(KEY + ".with-position", withPosition.isSelected());
        preferences.set(KEY + ".in-play", inPlay.isSelected());
        preferences.set(KEY + ".with-over", withOver.isSelected());
    }

    private void openSelected() {
        MarketRow row = selected();
        if (row != null) {
            open.accept(row.id());
        }
    }

    private void filter() {
        grid.filter(new MarketFilter(
                MarketFilter.words(search.getText()),
                chosen(),
                withEdge.isSelected(),
                withPosition.isSelected(),
                inPlay.isSelected(),
                withOver.isSelected()));
        table.setPlaceholder(LiveGrid.placeholder(
                rows.all().isEmpty()
                        ? "No markets yet. They appear with the first message of the feed."
                        : "No market passes the search and the filters. Clear some of them."));
        showCount();
    }

    private @Nullable Category chosen() {
        return Arrays.stream(Category.values())
                .filter(one -> MarketRow.league(one).equals(category.getValue()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void drained() {
        if (!rows.added().isEmpty()) {
            add(rows.added());
        }
        if (view.getScene() != null) {
            rows.touched().forEach(grid::changed);
        }
        grid.expireFlashes();
    }

    private void add(Collection<MarketRow> added) {
        grid.add(added);
        offerCategories();
        showCount();
    }

    private void offerCategories() {
        TreeSet<String> known = new TreeSet<>();
        rows.all().forEach(row -> known.add(row.league()));
        List<String> offered = new ArrayList<>(List.of(ALL));
        offered.addAll(known);
        if (!offered.equals(category.getItems())) {
            String chosen = category.getValue();
            category.getItems().setAll(offered);
            category.setValue(chosen == null ? ALL : chosen);
        }
    }

    @Override
    public void second(Instant now) {
        grid.second();
        showCount();
    }

    private void showCount() {
        int shown = table.getItems().size();
        int all = rows.all().size();
        count.setText(shown == all ? String.valueOf(all) : shown + " of " + all);
    }
}
