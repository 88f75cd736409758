package precog.desk.orders;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
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
import precog.order.Order;
import precog.order.Trade;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/** The blotters of orders and fills. */
public final class OrdersPane implements LiveView {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final MarketRows markets;
    private final Dispatch dispatch;
    private final Parent view;
    private final LiveGrid<OrderRow> orderGrid;
    private final LiveGrid<Trade> fillGrid;
    private final Map<Long, OrderRow> rows = new HashMap<>();
    private List<Order> shownOrders = List.of();
    private List<Trade> shownFills = List.of();

    @FXML
    private Label orderCount;

    @FXML
    private ToggleButton workingOnly;

    @FXML
    private Button cancel;

    @FXML
    private Button cancelAll;

    @FXML
    private TableView<OrderRow> orders;

    @FXML
    private Label reason;

    @FXML
    private Label fillCount;

    @FXML
    private TableView<Trade> fills;

    /** @param open shows a market in detail */
    public OrdersPane(MarketRows markets, Dispatch dispatch, Consumer<MarketId> open) {
        this.markets = markets;
        this.dispatch = dispatch;
        view = Fxml.load(this, "orders.fxml");
        orderGrid = new LiveGrid<>(
                orders,
                orderColumns(),
                Comparator.comparingInt(OrderRow::rank)
                        .thenComparingLong(row -> -row.order().id()));
        orderGrid.stretch("market", 220);
        fillGrid = new LiveGrid<>(
                fills,
                fillColumns(),
                Comparator.comparing(Trade::at).thenComparingLong(Trade::id).reversed());
        fillGrid.stretch("market", 220);
        orders.setPlaceholder(new Label("No orders yet. Approve an edge, or send one from the ticket of a market."));
        fills.setPlaceholder(new Label("No fills yet."));
        orders.getSelectionModel().selectedItemProperty().addListener(change -> showReason());
        orders.setOnMouseClicked(click -> {
            OrderRow row = orders.getSelectionModel().getSelectedItem();
            if (click.getClickCount() == 2 && row != null) {
                open.accept(row.order().market());
            }
        });
        workingOnly
                .selectedProperty()
                .addListener((property, was, is) -> orderGrid.filter(row -> !is || row.working()));
        cancel.setOnAction(click -> cancel());
        cancelAll.setOnAction(click -> dispatch.send(new Command.CancelOrders(null, dispatch.trader())));
        showReason();
    }

    private List<Column<OrderRow>> orderColumns() {
        return List.of(
                time(
                        "created",
                        "Created UTC",
                        (OrderRow row) -> row.order().createdAt(),
                        "When its intent was written."),
                Column.<OrderRow>words(
                                "state", "State", 122, OrderRow::state, "Unresolved: the exchange did not answer.")
                        .toned(OrderRow::tone),
                Column.words(
                        "market", "Market", 260, row -> markets.name(row.order().market()), "The market."),
                Column.words(
                        "purpose",
                        "Purpose",
                        76,
                        row -> Figures.words(row.order().purpose()),
                        "Why it exists."),
                Column.words(
                        "side",
                        "Side",
                        86,
                        row -> Figures.words(row.order().action()) + " "
                                + row.order().outcome(),
                        "What it does."),
                price("limit", "Limit", row -> row.order().limit()),
                quantity("quantity", "Contracts", row -> row.order().quantity()),
                quantity("filled", "Filled", row -> row.order().filled()),
                money("fees", "Fees", row -> row.order().fees()),
                Column.words(
                        "works", "Works", 150, row -> Figures.words(row.order().timeInForce()), "How long it works."),
                delay("sent", "Sent", row -> row.order().sentAt(), "From its intent to the wire."),
                delay(
                        "acknowledged",
                        "Acknowl.",
                        row -> row.order().acknowledgedAt(),
                        "From its intent to the answer."));
    }

    private List<Column<Trade>> fillColumns() {
        return List.of(
                time("at", "Time UTC", Trade::at, "When it reached the desk."),
                time("venue", "Venue UTC", Trade::venueAt, "When it happened at the venue."),
                Column.words("market", "Market", 260, fill -> markets.name(fill.market()), "The market."),
                Column.words(
                        "side",
                        "Side",
                        86,
                        fill -> Figures.words(fill.action()) + " " + fill.outcome(),
                        "What it did."),
                price("price", "Price", Trade::price),
                quantity("quantity", "Contracts", Trade::quantity),
                money("fee", "Fee", Trade::fee),
                Column.<Trade>figures(
                                "cash",
                                "Cash",
                                92,
                                fill -> Figures.signedMoney(fill.cash()),
                                fill -> fill.cash().micros(),
                                "Change of the account, fee included.")
                        .signed(),
                Column.words("taker", "As", 66, fill -> fill.taker() ? "taker" : "maker", "Took or rested."),
                Column.figures(
                        "edge",
                        "Edge then",
                        80,
                        fill -> Figures.edge(fill.edgeAtExecution()),
                        fill -> 0,
                        "Net edge at the moment of the fill."),
                Column.words(
                        "model",
                        "Model",
                        130,
                        fill -> fill.model() == null ? "by hand" : fill.model().toString(),
                        "The model version it is attributed to."),
                Column.figures(
                        "order", "Order", 66, fill -> "" + fill.orderId(), Trade::orderId, "The order it filled."));
    }

    private static <R> Column<R> time(String id, String title, Function<R, Instant> at, String meaning) {
        return Column.figures(
                id,
                title,
                104,
                row -> TIME.format(at.apply(row)),
                row -> at.apply(row).toEpochMilli(),
                meaning);
    }

    private static <R> Column<R> price(String id, String title, Function<R, Price> price) {
        return Column.figures(
                id,
                title,
                66,
                row -> Figures.price(price.apply(row)),
                row -> price.apply(row).units(),
                "Own side.");
    }

    private static <R> Column<R> quantity(String id, String title, Function<R, Quantity> quantity) {
        return Column.figures(
                id,
                title,
                76,
                row -> Figures.quantity(quantity.apply(row)),
                row -> quantity.apply(row).units(),
                "Contracts.");
    }

    private static <R> Column<R> money(String id, String title, Function<R, Money> money) {
        return Column.figures(
                id,
                title,
                82,
                row -> Figures.money(money.apply(row)),
                row -> money.apply(row).micros(),
                "Dollars.");
    }

    private static Column<OrderRow> delay(
            String id, String title, Function<OrderRow, @Nullable Instant> then, String meaning) {
        return Column.<OrderRow>figures(
                        id,
                        title,
                        74,
                        row -> {
                            Instant at = then.apply(row);
                            return at == null
                                    ? Figures.NONE
                                    : Duration.between(row.order().createdAt(), at)
                                                    .toMillis() + " ms";
                        },
                        row -> 0,
                        meaning)
                .toned(row -> Tone.MUTED);
    }

    public Parent view() {
        return view;
    }

    /** Cancels the selected order. */
    public void cancel() {
        OrderRow row = orders.getSelectionModel().getSelectedItem();
        if (row != null && row.working()) {
            dispatch.send(new Command.CancelOrder(row.order().id(), dispatch.trader()));
        }
    }

    private void showReason() {
        OrderRow row = orders.getSelectionModel().getSelectedItem();
        cancel.setDisable(row == null || !row.working());
        if (row == null) {
            reason.setText("Select an order to read its story.");
        } else {
            Order order = row.order();
            reason.setText(order.clientOrderId() + " · " + row.state() + ", "
                    + Figures.quantity(order.remaining()) + " left"
                    + (order.reason() == null ? "." : ". " + order.reason() + "."));
        }
    }

    @Override
    public void desk(DeskSnapshot desk) {
        if (!desk.orders().equals(shownOrders)) {
            shownOrders = desk.orders();
            List<OrderRow> next = new ArrayList<>();
            for (Order order : shownOrders) {
                OrderRow row = rows.computeIfAbsent(order.id(), id -> new OrderRow(order));
                row.take(order);
                next.add(row);
            }
            rows.values().retainAll(next);
            orderGrid.set(next);
            next.forEach(orderGrid::changed);
            long unresolved = next.stream().filter(row -> row.rank() == 0).count();
            orderCount.setText(next.stream().filter(OrderRow::working).count() + " working"
                    + (unresolved == 0 ? "" : " · " + unresolved + " unresolved"));
            showReason();
        }
        if (!desk.trades().equals(shownFills)) {
            shownFills = desk.trades();
            fillGrid.set(shownFills);
            fillCount.setText("the newest " + shownFills.size());
        }
    }

    @Override
    public void second(Instant now) {
        orderGrid.second();
        fillGrid.second();
    }
}
