package precog.desk.orders;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.decision.Decision;
import precog.desk.grid.LiveGrid;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.risk.VerdictColumns;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.order.Trade;
import precog.risk.RiskVerdict;
import precog.settlement.Settlement;
import precog.value.MarketId;

/** The orders screen: orders above, and below them what came of them. */
public final class OrdersPane implements Page {
    private final OrdersModel model = new OrdersModel();
    private final Dispatch dispatch;
    private final Parent view;
    private final LiveGrid<OrderRow> grid;
    private final List<Blotter<?>> blotters;
    private Blotter<?> front;

    @FXML
    private Label orderCount;

    @FXML
    private ToggleButton workingOnly;

    @FXML
    private Button cancel;

    @FXML
    private Button cancelMarket;

    @FXML
    private Button cancelAll;

    @FXML
    private TableView<OrderRow> orders;

    @FXML
    private Label reason;

    @FXML
    private HBox chips;

    @FXML
    private Label count;

    @FXML
    private StackPane place;

    /** @param open shows a market in detail */
    public OrdersPane(MarketRows markets, Dispatch dispatch, Consumer<MarketId> open) {
        this.dispatch = dispatch;
        view = Fxml.load(this, "orders.fxml");
        BlotterColumns columns = new BlotterColumns(markets);
        grid = new LiveGrid<>(
                orders,
                columns.orders(),
                Comparator.comparingInt(OrderRow::rank)
                        .thenComparing(row -> row.order().id(), Comparator.reverseOrder()));
        grid.stretch(BlotterColumns.MARKET, 220);
        orders.setPlaceholder(
                LiveGrid.placeholder("No orders yet. Approve an edge, or send one from the ticket of a market."));
        orders.getSelectionModel().selectedItemProperty().addListener(change -> explain());
        orders.setOnMouseClicked(click -> {
            OrderRow row = selected();
            if (click.getClickCount() == 2 && row != null) {
                open.accept(row.order().market());
            }
        });
        workingOnly.selectedProperty().addListener((property, was, is) -> grid.filter(row -> !is || row.working()));
        cancel.setOnAction(click -> cancel());
        cancelMarket.setOnAction(click -> cancelMarket());
        cancelAll.setOnAction(click -> dispatch.send(new Command.CancelOrders(null, null, dispatch.trader())));
        blotters = blotters(markets, columns, open);
        front = blotters.getFirst();
        chips();
        bring(front);
        explain();
    }

    private static List<Blotter<?>> blotters(MarketRows markets, BlotterColumns columns, Consumer<MarketId> open) {
        return List.of(
                new Blotter<>(
                        "Fills",
                        columns.fills(),
                        BlotterColumns.MARKET,
                        Comparator.comparing(Trade::at)
                                .thenComparingLong(Trade::id)
                                .reversed(),
                        "No fills yet. They appear here the moment they are durable.",
                        DeskSnapshot::trades,
                        fill -> open.accept(fill.market())),
                new Blotter<>(
                        "Decisions",
                        columns.decisions(),
                        BlotterColumns.MARKET,
                        Comparator.comparing(Decision::at)
                                .thenComparingLong(Decision::id)
                                .reversed(),
                        "No decisions yet. Approve, reject or snooze an edge on the desk.",
                        DeskSnapshot::decisions,
                        decision -> open.accept(decision.market())),
                new Blotter<>(
                        "Settlements",
                        columns.settlements(),
                        BlotterColumns.MARKET,
                        Comparator.comparing(Settlement::at)
                                .thenComparingLong(Settlement::id)
                                .reversed(),
                        "No settlements yet. A market held pays here once it resolves.",
                        DeskSnapshot::settlements,
                        settlement -> open.accept(settlement.market())),
                new Blotter<>(
                        "Refusals",
                        VerdictColumns.of(markets),
                        VerdictColumns.WHY,
                        VerdictColumns.NEWEST_FIRST,
                        "Nothing was refused yet. The gate's reasons appear here.",
                        desk -> desk.verdicts().stream()
                                .filter(verdict -> !verdict.allowed())
                                .toList(),
                        (RiskVerdict verdict) -> open.accept(verdict.market())));
    }

    private void chips() {
        ToggleGroup group = new ToggleGroup();
        for (Blotter<?> blotter : blotters) {
            ToggleButton chip = new ToggleButton(blotter.name());
            chip.getStyleClass().add("chip");
            chip.setToggleGroup(group);
            chip.setSelected(blotter == front);
            chip.setOnAction(click -> {
                chip.setSelected(true);
                bring(blotter);
            });
            chips.getChildren().add(chip);
        }
    }

    private void bring(Blotter<?> blotter) {
        front = blotter;
        place.getChildren().setAll(blotter.table());
        countFront();
    }

    private void countFront() {
        count.setText(front.size() == 0 ? "none" : "the newest " + front.size());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.CANCEL_ORDER, this::cancel, cancel);
    }

    private @Nullable OrderRow selected() {
        return orders.getSelectionModel().getSelectedItem();
    }

    /** Cancels the selected order. */
    public void cancel() {
        OrderRow row = selected();
        if (row != null && row.working()) {
            dispatch.send(new Command.CancelOrder(row.order().id(), dispatch.trader()));
        }
    }

    private void cancelMarket() {
        OrderRow row = selected();
        if (row != null) {
            dispatch.send(new Command.CancelOrders(row.order().market(), null, dispatch.trader()));
        }
    }

    private void explain() {
        OrderRow row = selected();
        reason.setText(row == null ? "Select an order to read its story." : OrdersModel.story(row));
        cancel.setDisable(row == null || !row.working());
        cancelMarket.setDisable(row == null || model.workingEntries(row.order().market()) == 0);
        cancelAll.setDisable(model.workingEntries(null) == 0);
    }

    @Override
    public void desk(DeskSnapshot desk) {
        if (model.take(desk.orders())) {
            grid.set(model.rows());
            model.rows().forEach(grid::changed);
            orderCount.setText(model.summary());
            explain();
        }
        blotters.forEach(blotter -> blotter.desk(desk));
        countFront();
    }

    @Override
    public void second(Instant now) {
        grid.second();
        blotters.forEach(Blotter::second);
    }
}
