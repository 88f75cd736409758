package precog.desk.edges;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Column;
import precog.desk.grid.LiveGrid;
import precog.desk.grid.Tone;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.value.MarketId;
import precog.value.Quantity;

/** The edge list with approve, reject, snooze and resize, and the evidence under it. */
public final class EdgesPane implements LiveView {
    private static final long HURRY_SECONDS = 10;
    private static final String NONE_WAITS =
            "No edge waits for a decision. What was found and left is under “Why not?”.";

    private final EdgesModel model;
    private final MarketRows markets;
    private final Dispatch dispatch;
    private final Parent view;
    private final LiveGrid<EdgeRow> grid;
    private final LiveGrid<LeftRow> leftGrid;
    private final EvidencePane evidencePane;
    private boolean selecting;
    private @Nullable DeskSnapshot newest;

    @FXML
    private Label count;

    @FXML
    private ToggleButton waiting;

    @FXML
    private ToggleButton whyNot;

    @FXML
    private TableView<EdgeRow> table;

    @FXML
    private TableView<LeftRow> left;

    @FXML
    private HBox actions;

    @FXML
    private Button approve;

    @FXML
    private Button smaller;

    @FXML
    private TextField size;

    @FXML
    private Button larger;

    @FXML
    private MenuButton reject;

    @FXML
    private TextField note;

    @FXML
    private Button snooze;

    @FXML
    private VBox evidence;

    /** @param open shows a market in detail */
    public EdgesPane(MarketRows markets, Dispatch dispatch, Consumer<MarketId> open) {
        this.markets = markets;
        this.dispatch = dispatch;
        model = new EdgesModel(dispatch.trader());
        view = Fxml.load(this, "edges.fxml");
        grid = new LiveGrid<>(
                table, columns(), Comparator.comparingInt(row -> model.rows().indexOf(row)));
        grid.stretch("market", 120);
        leftGrid = new LiveGrid<>(
                left, leftColumns(), Comparator.comparing(LeftRow::what).reversed());
        leftGrid.stretch("market", 110);
        evidencePane = new EvidencePane(evidence, markets);
        table.setPlaceholder(new Label(NONE_WAITS));
        left.setPlaceholder(new Label("Nothing was ignored or refused so far."));
        bindActions();
        table.setOnMouseClicked(click -> {
            EdgeRow row = model.selected();
            if (click.getClickCount() == 2 && row != null) {
                open.accept(row.edge().market());
            }
        });
        show();
    }

    private void bindActions() {
        approve.setOnAction(click -> approve());
        smaller.setOnAction(click -> resize(-1));
        larger.setOnAction(click -> resize(1));
        snooze.setOnAction(click -> snooze());
        size.setOnAction(enter -> takeTypedSize());
        size.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                takeTypedSize();
            }
        });
        for (RejectReason reason : RejectReason.values()) {
            MenuItem item = new MenuItem(reason.words());
            item.setOnAction(chosen -> {
                send(model.reject(reason, note.getText()));
                note.clear();
            });
            reject.getItems().add(item);
        }
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (!selecting && is != null) {
                model.select(is);
                show();
            }
        });
        left.getSelectionModel().selectedItemProperty().addListener(change -> show());
        waiting.setOnAction(click -> showWhyNot(false));
        whyNot.setOnAction(click -> showWhyNot(true));
    }

    private List<Column<EdgeRow>> columns() {
        return List.of(
                Column.words(
                        "market",
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

    private List<Column<LeftRow>> leftColumns() {
        return List.of(
                Column.words("market", "Market", 150, row -> markets.shortName(row.market()), "Where it was found."),
                Column.words("side", "Side", 46, row -> row.outcome().name(), "The outcome."),
                Column.words("what", "What", 106, LeftRow::what, "An edge that was ignored, or an order refused."),
                Column.<LeftRow>words(
                                "rule", "Rule", 128, row -> row.rule().rule().words(), "The first rule against it.")
                        .toned(row -> Tone.WARNING),
                Column.figures("number", "Number", 74, row -> row.rule().observed(), row -> 0, "The number found."),
                Column.words("needs", "Needs", 124, row -> row.rule().required(), "What would pass."));
    }

    public Parent view() {
        return view;
    }

    public void approve() {
        takeTypedSize();
        send(model.approve());
    }

    public void snooze() {
        send(model.snooze());
    }

    /** Opens the list of reasons. */
    public void reject() {
        if (model.selected() != null) {
            reject.requestFocus();
            reject.show();
        }
    }

    public void resize(int steps) {
        model.resize(steps);
        show();
        if (model.selected() != null) {
            grid.changed(model.selected());
        }
    }

    /** Selects the next edge, or with −1 the one before. */
    public void move(int places) {
        model.move(places);
        show();
    }

    /** Turns to "why not?" and back. */
    public void toggleWhyNot() {
        showWhyNot(!left.isVisible());
    }

    private void showWhyNot(boolean shown) {
        fillLeft(shown);
        whyNot.setSelected(shown);
        waiting.setSelected(!shown);
        left.setVisible(shown);
        table.setVisible(!shown);
        show();
    }

    private void takeTypedSize() {
        EdgeRow row = model.selected();
        if (row == null) {
            return;
        }
        try {
            Quantity typed = Quantity.of(size.getText().strip().replace(",", ""));
            if (typed.isPositive()) {
                row.choose(typed);
                grid.changed(row);
            }
        } catch (NumberFormatException e) {
            size.setText(Figures.quantity(row.size()));
        }
    }

    private void send(@Nullable Command command) {
        if (command != null) {
            dispatch.send(command);
        }
    }

    private void show() {
        selecting = true;
        EdgeRow row = model.selected();
        if (row == null) {
            table.getSelectionModel().clearSelection();
        } else if (row != table.getSelectionModel().getSelectedItem()) {
            table.getSelectionModel().select(row);
        }
        selecting = false;
        actions.setDisable(row == null || left.isVisible());
        if (row != null && !size.isFocused()) {
            size.setText(Figures.quantity(row.size()));
        }
        if (left.isVisible()) {
            LeftRow selected = left.getSelectionModel().getSelectedItem();
            if (selected == null) {
                evidencePane.clear("Select a line to see every rule that was asked.");
            } else {
                evidencePane.show(selected);
            }
        } else if (row == null) {
            evidencePane.clear(
                    "The evidence of the selected edge appears here: every rule asked, the model and its versions.");
        } else {
            evidencePane.show(row.edge());
        }
    }

    /** What was left is only listed while someone looks at it. */
    private void fillLeft(boolean looking) {
        if (looking && newest != null) {
            LeftRow before = left.getSelectionModel().getSelectedItem();
            leftGrid.set(LeftRow.of(newest, leftGrid.rows()));
            if (before != null && leftGrid.rows().contains(before)) {
                left.getSelectionModel().select(before);
            } else {
                left.getSelectionModel().selectFirst();
            }
        }
    }

    @Override
    public void desk(DeskSnapshot desk) {
        model.take(desk);
        selecting = true;
        grid.set(model.rows());
        selecting = false;
        model.rows().forEach(grid::changed);
        newest = desk;
        fillLeft(left.isVisible());
        count.setText(model.rows().size() + " waiting · " + desk.ignored().size() + " ignored");
        show();
    }

    @Override
    public void second(Instant now) {
        grid.second();
        leftGrid.second();
    }
}
