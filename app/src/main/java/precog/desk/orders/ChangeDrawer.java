package precog.desk.orders;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.engine.Command;
import precog.order.Order;
import precog.value.TickStructure;

/** Gives the selected order another price or size: Enter asks for it, Escape leaves it, up and down step. */
final class ChangeDrawer extends HBox {
    private final MarketRows markets;
    private final Consumer<Command> send;
    private final String trader;
    private final Runnable left;
    private final Label title = new Label();
    private final TextField limit = new TextField();
    private final TextField contracts = new TextField();
    private final Button ask = new Button("Change");
    private final Label words = new Label();
    private @Nullable Order order;

    /** @param left told when it closes, to take the focus back */
    ChangeDrawer(MarketRows markets, Consumer<Command> send, String trader, Runnable left) {
        this.markets = markets;
        this.send = send;
        this.trader = trader;
        this.left = left;
        setId("changeOrder");
        getStyleClass().add("change-drawer");
        setAlignment(Pos.CENTER_LEFT);
        field(limit, "changeLimit", "Own price", ChangeTicket::price);
        field(contracts, "changeLeft", "Contracts still to fill", ChangeTicket::size);
        ask.setId("changeSend");
        ask.getStyleClass().add("accent");
        ask.setOnAction(click -> ask());
        words.getStyleClass().add("basis");
        words.setId("changeWords");
        title.getStyleClass().add("drawer-title");
        getChildren().setAll(title, new Label("Price"), limit, new Label("Left"), contracts, ask, words);
        close();
    }

    private void field(
            TextField field, String id, String meaning, BiFunction<ChangeTicket, Boolean, ChangeTicket> step) {
        field.setId(id);
        field.setPrefColumnCount(7);
        field.setAccessibleText(meaning);
        field.setTooltip(new Tooltip(meaning + "; up and down step"));
        field.textProperty().addListener(change -> tell());
        field.setOnAction(enter -> ask());
        field.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            ChangeTicket ticket = ticket();
            boolean steps = key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN;
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                left.run();
                key.consume();
            } else if (steps && ticket != null) {
                fill(step.apply(ticket, key.getCode() == KeyCode.UP));
                key.consume();
            }
        });
    }

    /** Opens on an order, or closes where it is open on it already. */
    void toggle(Order selected) {
        boolean again = isVisible() && order != null && order.id() == selected.id();
        if (again) {
            close();
            left.run();
            return;
        }
        order = selected;
        title.setText("Order " + selected.id() + " · "
                + Figures.words(selected.action()) + " " + selected.outcome() + " of "
                + markets.name(selected.market()));
        limit.setText(Figures.price(selected.limit()));
        contracts.setText(selected.remaining().decimal().stripTrailingZeros().toPlainString());
        show(true);
        limit.requestFocus();
        limit.selectAll();
    }

    /** Takes the orders as they now are; one that is done is not changed any more. */
    void desk(List<Order> orders) {
        Order open = order;
        if (open != null) {
            order = orders.stream()
                    .filter(one -> one.id() == open.id() && !one.state().isDone())
                    .findFirst()
                    .orElse(null);
            if (order == null) {
                close();
            } else {
                tell();
            }
        }
    }

    private void close() {
        order = null;
        show(false);
    }

    private void show(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    private @Nullable ChangeTicket ticket() {
        Order open = order;
        if (open == null) {
            return null;
        }
        MarketRow row = markets.row(open.market());
        TickStructure ticks =
                row == null ? TickStructure.LINEAR_CENT : row.view().listing().ticks();
        return ChangeTicket.of(open, ticks, limit.getText(), contracts.getText());
    }

    private void fill(ChangeTicket ticket) {
        if (ticket.limit() != null) {
            limit.setText(Figures.price(ticket.limit()));
        }
        if (ticket.left() != null) {
            contracts.setText(ticket.left().decimal().stripTrailingZeros().toPlainString());
        }
    }

    private void tell() {
        ChangeTicket ticket = ticket();
        if (ticket != null) {
            String trouble = ticket.trouble();
            ask.setDisable(!trouble.isEmpty());
            words.setText(trouble.isEmpty() ? ticket.effect() : trouble);
        }
    }

    private void ask() {
        ChangeTicket ticket = ticket();
        if (ticket != null && ticket.trouble().isEmpty()) {
            send.accept(ticket.command(trader));
            close();
            left.run();
        }
    }
}
