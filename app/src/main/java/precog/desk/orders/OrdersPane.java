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
import precog.desk.grid.LiveGrid;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.page.Selection;
import precog.desk.unwind.UnwindCard;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.order.Order;
import precog.value.MarketId;

/** The orders screen: orders above, and below them what came of them. */
public final class OrdersPane implements Page {
    private final OrdersModel model = new OrdersModel();
    private final Dispatch dispatch;
    private final Selection selection;
    private final UnresolvedDrawer drawer;
    private final ChangeDrawer change;
    private final Parent view;
    private final LiveGrid<OrderRow> grid;
    private final List<Blotter<?>> blotters;
    private Blotter<?> front;

    @FXML
    private Label orderCount;

    @FXML
    private ToggleButton workingOnly;

    @FXML
    private Button changeOrder;

    @FXML
    private Button cancel;

    @FXML
    private Button cancelMarket;

    @FXML
    private Button cancelSide;

    @FXML
    private Button cancelAll;

    @FXML
    private Button unresolved;

    @FXML
    private Button takeBack;

    @FXML
    private StackPane drawerPlace;

    @FXML
    private StackPane changePlace;

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
    public OrdersPane(
            MarketRows markets, Dispatch dispatch, Selection selection, UnwindCard unwind, Consumer<MarketId> open) {
        this.dispatch = dispatch;
        this.selection = selection;
        drawer = new UnresolvedDrawer(markets, dispatch::send, dispatch.trader());
        view = Fxml.load(this, "orders.fxml");
        change = new ChangeDrawer(markets, dispatch::send, dispatch.trader(), orders::requestFocus);
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
        changeOrder.setOnAction(click -> change());
        cancel.setOnAction(click -> cancel());
        cancelMarket.setOnAction(click -> cancelMarket());
        cancelSide.setOnAction(click -> cancelSide());
        unresolved.setOnAction(click -> drawer.toggle());
        cancelAll.setOnAction(click -> cancelAll());
        takeBack.setOnAction(click -> unwind.takeBack());
        drawerPlace.getChildren().setAll(drawer);
        changePlace.getChildren().setAll(change);
        blotters = Blotters.all(markets, columns, open);
        front = blotters.getFirst();
        chips();
        bring(front);
        explain();
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
        keymap.on(DeskAction.CHANGE_ORDER, this::change, changeOrder);
        keymap.on(DeskAction.CANCEL_ORDER, this::cancel, cancel);
        keymap.on(DeskAction.CANCEL_SIDE, this::cancelSide);
        keymap.on(DeskAction.CANCEL_MARKET, this::cancelMarket);
        keymap.on(DeskAction.CANCEL_ALL, this::cancelAll);
        keymap.on(DeskAction.UNRESOLVED, drawer::toggle);
        keymap.on(DeskAction.TAKE_OVER, () -> dispatch.send(new Command.TakeOverHoldings(dispatch.trader())));
        keymap.hint(DeskAction.UNRESOLVED, unresolved);
        keymap.hint(DeskAction.CANCEL_SIDE, cancelSide);
        keymap.hint(DeskAction.CANCEL_MARKET, cancelMarket);
        keymap.hint(DeskAction.CANCEL_ALL, cancelAll);
        keymap.hint(DeskAction.TAKE_BACK, takeBack);
    }

    private @Nullable OrderRow selected() {
        return orders.getSelectionModel().getSelectedItem();
    }

    /** Opens the selected order for another price or size, while it can be seen. */
    private void change() {
        OrderRow row = selected();
        if (row != null && row.changeable() && view.getScene() != null) {
            change.toggle(row.order());
        }
    }

    /** Cancels the selected order, while it can be seen. */
    private void cancel() {
        OrderRow row = selected();
        if (row != null && row.working() && view.getScene() != null) {
            dispatch.send(new Command.CancelOrder(row.order().id(), dispatch.trader()));
        }
    }

    private void cancelSide() {
        OrderRow row = selected();
        if (row != null && view.getScene() != null) {
            Order order = row.order();
            dispatch.send(new Command.CancelOrders(order.market(), order.outcome(), dispatch.trader()));
        }
    }

    /** Cancels the entries of the selected order's market; on another screen, of the market that is on it. */
    private void cancelMarket() {
        OrderRow row = view.getScene() == null ? null : selected();
        MarketId market = row == null ? selection.get() : row.order().market();
        if (market != null) {
            dispatch.send(new Command.CancelOrders(market, null, dispatch.trader()));
        }
    }

    private void cancelAll() {
        dispatch.send(new Command.CancelOrders(null, null, dispatch.trader()));
    }

    private void explain() {
        OrderRow row = selected();
        reason.setText(row == null ? "Select an order to read its story." : OrdersModel.story(row));
        changeOrder.setDisable(row == null || !row.changeable());
        cancel.setDisable(row == null || !row.working());
        cancelSide.setDisable(row == null
                || model.workingEntries(row.order().market(), row.order().outcome()) == 0);
        cancelMarket.setDisable(row == null || model.workingEntries(row.order().market(), null) == 0);
        cancelAll.setDisable(model.workingEntries(null, null) == 0);
    }

    @Override
    public void desk(DeskSnapshot desk) {
        if (model.take(desk.orders(), desk.venueAccount().queues())) {
            grid.set(model.rows());
            model.rows().forEach(grid::changed);
            orderCount.setText(model.summary());
            drawer.desk(desk.orders());
            change.desk(desk.orders());
            unresolved.setText(drawer.size() + " unresolved…");
            unresolved.setVisible(drawer.size() > 0);
            explain();
        }
        blotters.forEach(blotter -> blotter.desk(desk));
        countFront();
    }

    @Override
    public void second(Instant now) {
        grid.second();
        drawer.second(now);
        blotters.forEach(Blotter::second);
    }
}
