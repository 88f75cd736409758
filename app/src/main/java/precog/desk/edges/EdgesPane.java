package precog.desk.edges;

import java.time.Instant;
import java.util.Comparator;
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
import precog.desk.grid.LiveGrid;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.page.Selection;
import precog.desk.text.Figures;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.value.MarketId;
import precog.value.Quantity;

/** The edge list with approve, reject, snooze and resize, and the evidence under it. */
public final class EdgesPane implements Page {
    private static final String NONE_WAITS =
            "No edge waits for a decision. What was found and left is under “Why not?”.";

    private final EdgesModel model;
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
    public EdgesPane(MarketRows markets, Dispatch dispatch, Selection selection, Consumer<MarketId> open) {
        this.dispatch = dispatch;
        model = new EdgesModel(dispatch.trader());
        view = Fxml.load(this, "edges.fxml");
        EdgeColumns columns = new EdgeColumns(markets, model);
        grid = new LiveGrid<>(
                table,
                columns.waiting(),
                Comparator.comparingInt(row -> model.rows().indexOf(row)));
        grid.stretch(EdgeColumns.MARKET, 120);
        leftGrid = new LiveGrid<>(
                left, columns.left(), Comparator.comparing(LeftRow::what).reversed());
        leftGrid.stretch(EdgeColumns.MARKET, 110);
        evidencePane = new EvidencePane(evidence, markets);
        table.setPlaceholder(LiveGrid.placeholder(NONE_WAITS));
        left.setPlaceholder(LiveGrid.placeholder("Nothing was ignored or refused so far."));
        bindActions(selection);
        table.setOnMouseClicked(click -> {
            EdgeRow row = model.selected();
            if (click.getClickCount() == 2 && row != null) {
                open.accept(row.edge().market());
            }
        });
        show();
    }

    private void bindActions(Selection selection) {
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
                selection.choose(is.edge().market());
                show();
            }
        });
        left.getSelectionModel().selectedItemProperty().addListener(change -> show());
        waiting.setOnAction(click -> showWhyNot(false));
        whyNot.setOnAction(click -> showWhyNot(true));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.APPROVE, this::approve, approve);
        keymap.on(DeskAction.REJECT, this::reject, reject);
        keymap.on(DeskAction.SNOOZE, this::snooze, snooze);
        keymap.on(DeskAction.LARGER, () -> resize(1));
        keymap.on(DeskAction.SMALLER, () -> resize(-1));
        keymap.on(DeskAction.NEXT_EDGE, () -> move(1));
        keymap.on(DeskAction.PREVIOUS_EDGE, () -> move(-1));
        keymap.on(DeskAction.WHY_NOT, this::toggleWhyNot, whyNot);
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
