package precog.desk.games;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import precog.desk.archive.Clerk;
import precog.desk.grid.LiveGrid;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketFilter;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.page.Selection;
import precog.desk.preferences.DeskPreferences;
import precog.desk.theme.Palette;
import precog.value.MarketId;

/** The games screen: the board of all games, and beside it the one selected. */
public final class GamesPane implements Page {
    private static final String KEY = "games";
    private static final String ALL = "All leagues";

    /** Seconds between two looks at the markets without a game. */
    private static final int LOOKED_AT = 10;

    private final MarketRows markets;
    private final Selection selection;
    private final GameRows rows;
    private final ReviewSheet review;
    private final Parent view;
    private final LiveGrid<GameRow> grid;
    private final SparkColumn ways;
    private final GamePane game;

    @FXML
    private SplitPane split;

    @FXML
    private Label count;

    @FXML
    private Button untied;

    @FXML
    private ToggleButton live;

    @FXML
    private ToggleButton coming;

    @FXML
    private ToggleButton over;

    @FXML
    private ComboBox<String> league;

    @FXML
    private ComboBox<GameOrder> order;

    @FXML
    private TextField search;

    @FXML
    private TableView<GameRow> games;

    /**
     * @param rows every game known
     * @param selection the market the window is about
     * @param review ties markets to games
     * @param open shows a market in detail
     */
    public GamesPane(
            MarketRows markets,
            GameRows rows,
            Selection selection,
            ObservableValue<Palette> palette,
            Clerk clerk,
            ReviewSheet review,
            Consumer<MarketId> open) {
        this.markets = markets;
        this.selection = selection;
        this.rows = rows;
        this.review = review;
        view = Fxml.load(this, "games.fxml");
        order.getItems().setAll(GameOrder.values());
        order.setValue(GameOrder.LIVE);
        grid = new LiveGrid<>(
                games,
                new GameColumns(rows).all(),
                (one, other) -> order.getValue().comparator().compare(one, other));
        ways = new SparkColumn(palette);
        games.getColumns().add(6, ways);
        grid.hide("possession");
        grid.stretch("teams", 170);
        game = new GamePane(markets, palette, clerk, selection::choose, open);
        split.getItems().add(game.view());
        games.setPlaceholder(LiveGrid.placeholder("Starting: the games appear with the first message of the feed."));
        league.getItems().setAll(ALL);
        league.setValue(ALL);
        listen();
        selection.market().subscribe(chosen -> follow());
        add(rows.all());
    }

    private void listen() {
        untied.textProperty().bind(review.count().map(ReviewSheet::words));
        untied.visibleProperty().bind(review.count().greaterThan(0));
        untied.managedProperty().bind(untied.visibleProperty());
        untied.setOnAction(click -> review.toggle());
        for (ToggleButton chip : List.of(live, coming, over)) {
            chip.setSelected(true);
            chip.selectedProperty().subscribe((was, is) -> filter());
        }
        league.valueProperty().subscribe((was, is) -> filter());
        search.textProperty().subscribe((was, is) -> filter());
        order.valueProperty().subscribe((was, is) -> {
            games.getSortOrder().clear();
            games.sort();
        });
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                search.clear();
                games.requestFocus();
            } else if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
                games.requestFocus();
                games.getSelectionModel().selectFirst();
            }
        });
        games.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                game.turnTo(chosen);
            }
        });
        games.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                game.openMarket();
            }
        });
        games.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                game.openMarket();
                key.consume();
            }
        });
    }

    /** The game of the market chosen in another pane becomes the one shown. */
    private void follow() {
        MarketId chosen = selection.get();
        MarketRow market = chosen == null ? null : markets.row(chosen);
        GameRow row = market == null ? null : rows.of(market);
        if (row != null && !row.equals(games.getSelectionModel().getSelectedItem())) {
            games.getSelectionModel().select(row);
        }
    }

    /** Where no game was chosen yet, it turns to that of the market chosen in another pane, else to the first. */
    private void turnToOne() {
        if (games.getSelectionModel().isEmpty()) {
            follow();
        }
        if (games.getSelectionModel().isEmpty()) {
            games.getSelectionModel().selectFirst();
        }
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void draw() {
        grid.second();
        review.read();
        turnToOne();
        ways.refresh();
        game.draw();
        game.drawCharts();
    }

    private void filter() {
        String chosen = league.getValue();
        grid.filter(new GameFilter(
                MarketFilter.words(search.getText()),
                chosen == null || chosen.equals(ALL) ? null : chosen,
                live.isSelected(),
                coming.isSelected(),
                over.isSelected()));
        if (!rows.all().isEmpty()) {
            games.setPlaceholder(
                    LiveGrid.placeholder("No game passes the search and the filters. Clear some of them."));
        }
        showCount();
    }

    @Override
    public void drained() {
        if (!rows.added().isEmpty()) {
            add(rows.added());
        }
        if (view.getScene() == null) {
            return;
        }
        rows.touched().forEach(grid::changed);
        grid.expireFlashes();
        turnToOne();
        game.draw();
    }

    private void add(Collection<GameRow> added) {
        grid.add(added);
        offerLeagues();
        filter();
    }

    private void offerLeagues() {
        TreeSet<String> known = new TreeSet<>();
        rows.all().forEach(row -> known.add(row.league()));
        List<String> offered = new ArrayList<>(List.of(ALL));
        offered.addAll(known);
        if (!offered.equals(league.getItems())) {
            String chosen = league.getValue();
            league.getItems().setAll(offered);
            league.setValue(chosen == null ? ALL : chosen);
        }
    }

    @Override
    public void second(Instant now) {
        if (view.getScene() != null) {
            if (now.getEpochSecond() % LOOKED_AT == 0) {
                review.read();
            }
            grid.second();
            ways.refresh();
            game.second();
            showCount();
        }
    }

    private void showCount() {
        int shown = games.getItems().size();
        int all = rows.all().size();
        count.setText(shown == all ? String.valueOf(all) : shown + " of " + all);
    }

    @Override
    public void restore(DeskPreferences preferences) {
        grid.restore(preferences, KEY);
        live.setSelected(preferences.flag(KEY + ".live", true));
        coming.setSelected(preferences.flag(KEY + ".coming", true));
        over.setSelected(preferences.flag(KEY + ".over", true));
        order.setValue(GameOrder.valueOf(preferences.text(KEY + ".order-by", GameOrder.LIVE.name())));
    }

    @Override
    public void keep(DeskPreferences preferences) {
        grid.keep(preferences, KEY);
        preferences.set(KEY + ".live", live.isSelected());
        preferences.set(KEY + ".coming", coming.isSelected());
        preferences.set(KEY + ".over", over.isSelected());
        preferences.set(KEY + ".order-by", order.getValue().name());
    }
}
