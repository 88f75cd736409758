package precog.desk.edges;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
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
import precog.engine.DeskSnapshot;
import precog.value.MarketId;

/** The edge list with approve, reject, snooze and resize, the evidence under it, and what became of what was decided. */
public final class EdgesPane implements Page, DecisionBar.Queue {
    private static final String NONE_WAITS =
            "No edge waits for a decision. What was found and left is under “Why not?”.";

    private final EdgesModel model;
    private final Parent view;
    private final LiveGrid<EdgeRow> grid;
    private final PastLists pasts;
    private final EvidencePane evidencePane;
    private final DecisionBar decision;
    private boolean selecting;
    private @Nullable DeskSnapshot newest;

    @FXML
    private Label count;

    @FXML
    private ToggleButton waiting;

    @FXML
    private ToggleButton past;

    @FXML
    private ToggleButton whyNot;

    @FXML
    private TableView<EdgeRow> table;

    @FXML
    private TableView<DecidedRow> decided;

    @FXML
    private TableView<LeftRow> left;

    @FXML
    private HBox afterwards;

    @FXML
    private Button hindsight;

    @FXML
    private StackPane decisionPlace;

    @FXML
    private VBox evidence;

    /** @param open shows a market in detail */
    public EdgesPane(MarketRows markets, Dispatch dispatch, Selection selection, Consumer<MarketId> open) {
        model = new EdgesModel(dispatch.trader(), System::nanoTime);
        view = Fxml.load(this, "edges.fxml");
        EdgeColumns columns = new EdgeColumns(markets, model);
        grid = new LiveGrid<>(
                table,
                columns.waiting(),
                Comparator.comparingInt(row -> model.rows().indexOf(row)));
        grid.stretch(EdgeColumns.MARKET, 120);
        model.shownAs(table.getItems());
        evidencePane = new EvidencePane(evidence, markets);
        pasts = new PastLists(decided, left, columns, markets, this::show, open);
        decision = new DecisionBar(model, markets, dispatch, this);
        decisionPlace.getChildren().setAll(decision.view());
        table.setPlaceholder(LiveGrid.placeholder(NONE_WAITS));
        bindLists(selection);
        table.setOnMouseClicked(click -> {
            EdgeRow row = model.selected();
            if (click.getClickCount() == 2 && row != null) {
                open.accept(row.edge().market());
            }
        });
        show();
    }

    private void bindLists(Selection selection) {
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            if (!selecting && is != null) {
                model.select(is);
                selection.choose(is.edge().market());
                show();
            }
        });
        waiting.setOnAction(click -> showPast(null));
        past.setOnAction(click -> showPast(decided));
        whyNot.setOnAction(click -> showPast(left));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        decision.bind(keymap);
        keymap.on(DeskAction.NEXT_EDGE, () -> move(1));
        keymap.on(DeskAction.PREVIOUS_EDGE, () -> move(-1));
        keymap.on(DeskAction.WHY_NOT, () -> showPast(left.isVisible() ? null : left), whyNot);
        keymap.on(DeskAction.DECIDED, () -> showPast(decided.isVisible() ? null : decided), past);
        keymap.label(DeskAction.HINDSIGHT, hindsight);
        hindsight.setOnAction(click -> keymap.run(DeskAction.HINDSIGHT));
    }

    /** Selects the next edge, or with −1 the one before. */
    private void move(int places) {
        model.move(places);
        show();
    }

    /** Shows what is past in one of the lists, or with null again what waits. */
    private void showPast(@Nullable TableView<?> list) {
        pasts.show(list, newest);
        waiting.setSelected(list == null);
        past.setSelected(decided.equals(list));
        whyNot.setSelected(left.equals(list));
        table.setVisible(list == null);
        afterwards.setVisible(decided.equals(list));
        afterwards.setManaged(afterwards.isVisible());
        decisionPlace.setVisible(!afterwards.isVisible());
        decisionPlace.setManaged(!afterwards.isVisible());
        show();
    }

    private void show() {
        EdgeRow row = model.selected();
        selecting = true;
        if (row == null) {
            table.getSelectionModel().clearSelection();
        } else if (row != table.getSelectionModel().getSelectedItem()) {
            table.getSelectionModel().select(row);
            table.scrollTo(row);
        }
        selecting = false;
        decision.show();
        showEvidence(row);
    }

    private void showEvidence(@Nullable EdgeRow row) {
        if (!table.isVisible()) {
            pasts.showEvidence(evidencePane);
        } else if (row == null) {
            evidencePane.clear(
                    "The evidence of the selected edge appears here: every rule asked, the model and its versions.");
        } else {
            evidencePane.show(row.edge());
        }
    }

    @Override
    public void desk(DeskSnapshot desk) {
        newest = desk;
        refresh();
        model.rows().forEach(grid::changed);
        pasts.take(desk);
        count.setText(model.rows().size() + " waiting · " + desk.ignored().size() + " ignored");
    }

    @Override
    public boolean listed() {
        return table.isVisible();
    }

    @Override
    public void changed(EdgeRow row) {
        grid.changed(row);
    }

    /** What is disabled or hidden loses the focus to whatever comes next, which may be a text box: keys would be lost. */
    @Override
    public void keepFocus() {
        Node focus = view.getScene() == null ? null : view.getScene().getFocusOwner();
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node.equals(view)) {
                table.requestFocus();
                return;
            }
        }
    }

    /** Shows the edges of the newest snapshot but for those just decided. */
    @Override
    public void refresh() {
        if (newest != null) {
            model.take(newest);
            selecting = true;
            grid.set(model.rows());
            selecting = false;
            show();
        }
    }

    @Override
    public void second(Instant now) {
        grid.second();
        pasts.second();
    }
}
