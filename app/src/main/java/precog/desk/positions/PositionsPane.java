package precog.desk.positions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.LiveGrid;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.page.Selection;
import precog.desk.text.Figures;
import precog.desk.unwind.ClosePreview;
import precog.desk.unwind.UnwindCard;
import precog.engine.DeskSnapshot;
import precog.value.MarketId;
import precog.value.Quantity;

/** Open positions with their exits, and closing by hand. */
public final class PositionsPane implements Page {
    private final PositionsModel model;
    private final MarketRows markets;
    private final Dispatch dispatch;
    private final Parent view;
    private final LiveGrid<PositionRow> grid;
    private final ConditionsGrid conditions;
    private @Nullable PositionRow selected;

    @FXML
    private Label count;

    @FXML
    private TableView<PositionRow> table;

    @FXML
    private HBox actions;

    @FXML
    private Button close;

    @FXML
    private TextField part;

    @FXML
    private Button half;

    @FXML
    private Button all;

    @FXML
    private ToggleButton hold;

    @FXML
    private Button closeEvent;

    @FXML
    private Button closeAll;

    @FXML
    private Label preview;

    @FXML
    private GridPane conditionsPlace;

    /** @param open shows a market in detail */
    public PositionsPane(
            MarketRows markets, Dispatch dispatch, Selection selection, UnwindCard unwind, Consumer<MarketId> open) {
        this.markets = markets;
        this.dispatch = dispatch;
        model = new PositionsModel(dispatch.trader());
        view = Fxml.load(this, "positions.fxml");
        grid = new LiveGrid<>(
                table,
                new PositionColumns(markets).all(),
                Comparator.comparingLong(row -> row.position().id()));
        grid.stretch(PositionColumns.MARKET, 150);
        table.setPlaceholder(LiveGrid.placeholder("No open position. Approve an edge or use the ticket of a market."));
        conditions = new ConditionsGrid(conditionsPlace);
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            select(is);
            if (is != null) {
                selection.choose(is.position().market());
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2 && selected != null) {
                open.accept(selected.position().market());
            }
        });
        close.setOnAction(click -> close());
        part.setOnAction(enter -> close());
        part.textProperty().addListener(change -> showPreview());
        half.setOnAction(click -> choose(2));
        all.setOnAction(click -> choose(1));
        hold.setOnAction(click -> hold());
        closeEvent.setOnAction(click -> unwind.flattenEvent());
        closeAll.setOnAction(click -> unwind.flattenAll());
        select(null);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.CLOSE_POSITION, this::close, close);
        keymap.on(DeskAction.HOLD, this::hold, hold);
        keymap.hint(DeskAction.FLATTEN_EVENT, closeEvent);
        keymap.hint(DeskAction.FLATTEN_ALL, closeAll);
    }

    /** Closes the selected position, or the part chosen. */
    public void close() {
        if (selected != null) {
            dispatch.send(model.close(selected, typed()));
        }
    }

    /** Holds the selected position to settlement, or no longer. */
    public void hold() {
        if (selected != null) {
            dispatch.send(model.hold(selected));
        }
    }

    private void choose(int share) {
        if (selected != null) {
            long contracts = selected.position().quantity().units() / share;
            part.setText(Figures.quantity(new Quantity(contracts)));
        }
    }

    /** The contracts typed; null where the text is no such number. */
    private @Nullable Quantity typed() {
        try {
            Quantity typed = Quantity.of(part.getText().strip().replace(",", ""));
            return typed.isPositive() ? typed : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void select(@Nullable PositionRow row) {
        selected = row;
        actions.setDisable(row == null);
        if (row != null) {
            part.setText(Figures.quantity(row.position().quantity()));
        }
        show();
    }

    private void show() {
        PositionRow row = selected;
        showPreview();
        conditions.show(
                row == null || row.watch() == null ? List.of() : row.watch().readings());
        hold.setSelected(row != null && row.position().holdToSettlement());
    }

    private void showPreview() {
        PositionRow row = selected;
        if (row == null) {
            preview.setText("Select a position to see its exit conditions and to close it.");
            return;
        }
        MarketRow market = markets.row(row.position().market());
        Quantity wanted = typed();
        if (market == null || wanted == null) {
            preview.setText("Type how many contracts to close, 0.01 or more.");
        } else if (wanted.compareTo(row.position().quantity()) > 0) {
            preview.setText("You hold only " + Figures.quantity(row.position().quantity()) + ".");
        } else {
            preview.setText(
                    ClosePreview.of(market.view(), row.position(), wanted).sentence());
        }
    }

    @Override
    public void desk(DeskSnapshot desk) {
        model.take(desk);
        grid.set(model.rows());
        model.rows().forEach(grid::changed);
        count.setText(String.valueOf(model.rows().size()));
        if (selected != null && !model.rows().contains(selected)) {
            table.getSelectionModel().clearSelection();
        }
        if (selected == null && !model.rows().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        show();
    }

    @Override
    public void drained() {
        grid.expireFlashes();
    }

    @Override
    public void second(Instant now) {
        grid.second();
    }
}
