package precog.desk.positions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Column;
import precog.desk.grid.Freshness;
import precog.desk.grid.LiveGrid;
import precog.desk.grid.Tone;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.engine.DeskSnapshot;
import precog.exit.ExitWatch.Reading;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Quantity;

/** Open positions with their exits, and closing by hand. */
public final class PositionsPane implements LiveView {
    private static final int CONDITION_COLUMNS = 2;
    private static final int[] CONDITION_PERCENTS = {17, 16, 17};

    private final PositionsModel model;
    private final MarketRows markets;
    private final Dispatch dispatch;
    private final Parent view;
    private final LiveGrid<PositionRow> grid;
    private @Nullable PositionRow selected;
    private List<Reading> shownReadings = List.of();

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
    private Label preview;

    @FXML
    private GridPane conditions;

    /** @param open shows a market in detail */
    public PositionsPane(MarketRows markets, Dispatch dispatch, Consumer<MarketId> open) {
        this.markets = markets;
        this.dispatch = dispatch;
        model = new PositionsModel(dispatch.trader());
        view = Fxml.load(this, "positions.fxml");
        grid = new LiveGrid<>(
                table, columns(), Comparator.comparingLong(row -> row.position().id()));
        grid.stretch("market", 150);
        table.setPlaceholder(new Label("No open position. Approve an edge or use the ticket of a market."));
        for (int column = 0; column < CONDITION_COLUMNS; column++) {
            for (int percent : CONDITION_PERCENTS) {
                ColumnConstraints constraints = new ColumnConstraints();
                constraints.setPercentWidth(percent);
                conditions.getColumnConstraints().add(constraints);
            }
        }
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> select(is));
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
        select(null);
    }

    private List<Column<PositionRow>> columns() {
        return List.of(
                Column.words(
                        "market",
                        "Market",
                        220,
                        row -> markets.shortName(row.position().market()),
                        "What is held."),
                Column.words("side", "Side", 46, row -> row.position().outcome().name(), "The outcome held."),
                Column.figures(
                        "quantity",
                        "Held",
                        60,
                        row -> Figures.quantity(row.position().quantity()),
                        row -> row.position().quantity().units(),
                        "Contracts held now."),
                Column.figures(
                        "entry",
                        "Entry",
                        64,
                        row -> Figures.price(row.position().entryPrice()),
                        row -> row.position().entryPrice().units(),
                        "Average price paid, own side, without fees."),
                Column.<PositionRow>figures(
                                "bid",
                                "Bid",
                                64,
                                row -> Figures.price(row.position().mark()),
                                row -> row.position().mark() == null
                                        ? Column.UNKNOWN
                                        : row.position().mark().units(),
                                "What it could be sold for now, own side.")
                        .alive(row -> Freshness.FRESH),
                money("cost", "Cost", row -> row.position().cost(), "What the contracts held cost, without fees."),
                money("value", "Exit value", PositionRow::exitValue, "Contracts at the bid, before the exit fee."),
                Column.<PositionRow>figures(
                                "pnl",
                                "Open P&L",
                                80,
                                row -> Figures.signedMoney(row.position().unrealizedPnl()),
                                row -> micros(row.position().unrealizedPnl()),
                                "Exit value less cost.")
                        .signed(),
                Column.<PositionRow>figures(
                                "percent",
                                "%",
                                68,
                                row -> Figures.signedPercent(row.position().pnlPercent()),
                                row -> row.position().pnlPercent() == null
                                        ? Column.UNKNOWN
                                        : row.position()
                                                .pnlPercent()
                                                .movePointRight(4)
                                                .longValue(),
                                "Bid against entry.")
                        .signed(),
                Column.figures("stop", "Trailing stop", 90, PositionRow::stop, row -> 0, "Sells at or below this bid."),
                Column.<PositionRow>words("exit", "Exit", 180, PositionRow::exit, "How it stands on its way out.")
                        .toned(PositionsPane::exitTone));
    }

    private static Column<PositionRow> money(
            String id, String title, Function<PositionRow, @Nullable Money> money, String meaning) {
        return Column.figures(
                id, title, 76, row -> Figures.money(money.apply(row)), row -> micros(money.apply(row)), meaning);
    }

    private static long micros(@Nullable Money money) {
        return money == null ? Column.UNKNOWN : money.micros();
    }

    private static Tone exitTone(PositionRow row) {
        return row.watch() == null
                        || (row.watch().working() == null && !row.watch().urgent())
                ? Tone.MUTED
                : Tone.WARNING;
    }

    public Parent view() {
        return view;
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
        List<Reading> readings =
                row == null || row.watch() == null ? List.of() : row.watch().readings();
        if (!readings.equals(shownReadings)) {
            shownReadings = readings;
            conditions.getChildren().clear();
            int perColumn = Math.ceilDiv(readings.size(), CONDITION_COLUMNS);
            for (int at = 0; at < readings.size(); at++) {
                condition(readings.get(at), at % perColumn, at / perColumn * CONDITION_PERCENTS.length);
            }
        }
        hold.setSelected(row != null && row.position().holdToSettlement());
    }

    private void condition(Reading reading, int line, int column) {
        Label name = new Label((reading.triggered() ? "▶ " : "") + Figures.words(reading.condition()));
        Label observed = new Label(reading.observed());
        Label trigger = new Label("fires at " + reading.trigger());
        name.getStyleClass().add("pair-name");
        observed.getStyleClass().add("pair-figure");
        trigger.getStyleClass().add("pair-name");
        for (Label label : List.of(name, observed, trigger)) {
            label.pseudoClassStateChanged(Tone.WARNING.pseudoClass(), reading.triggered());
        }
        conditions.add(name, column, line);
        conditions.add(observed, column + 1, line);
        conditions.add(trigger, column + 2, line);
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
