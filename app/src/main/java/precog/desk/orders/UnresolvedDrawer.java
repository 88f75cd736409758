package precog.desk.orders;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import precog.desk.markets.MarketRows;
import precog.engine.Command;
import precog.order.Order;

/** The orders whose fate nobody knows: there as long as there are any. */
final class UnresolvedDrawer extends VBox {
    private final MarketRows markets;
    private final Consumer<Command> send;
    private final String trader;
    private List<Order> orders = List.of();
    private boolean open = true;

    UnresolvedDrawer(MarketRows markets, Consumer<Command> send, String trader) {
        this.markets = markets;
        this.send = send;
        this.trader = trader;
        setId("unresolvedDrawer");
        getStyleClass().add("drawer");
        show(List.of());
    }

    /** Opens or closes it; where nothing is unresolved there is nothing to open. */
    void toggle() {
        open = !open;
        show(orders);
    }

    /** Orders unresolved now. */
    int size() {
        return orders.size();
    }

    void desk(List<Order> all) {
        List<Order> next = all.stream().filter(Unresolved::is).toList();
        if (!next.equals(orders)) {
            open |= next.size() > orders.size();
            show(next);
        }
    }

    void second(Instant now) {
        for (int at = 0; at < orders.size() && at < getChildren().size(); at++) {
            if (getChildren().get(at) instanceof Card card) {
                card.tell(Unresolved.of(
                        orders.get(at), markets.name(orders.get(at).market()), now));
            }
        }
    }

    private void show(List<Order> next) {
        orders = next;
        getChildren().setAll(next.stream().map(Card::new).toList());
        second(markets.now());
        boolean shown = open && !next.isEmpty();
        setVisible(shown);
        setManaged(shown);
    }

    /** One order. */
    private final class Card extends VBox {
        private final Label what = new Label();
        private final Label words = new Label();

        Card(Order order) {
            getStyleClass().add("drawer-card");
            setFocusTraversable(true);
            what.getStyleClass().add("drawer-title");
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
            words.getStyleClass().add("basis");
            Button cancel = new Button("Ask to cancel it");
            cancel.setId("cancel-" + order.id());
            cancel.setTooltip(new Tooltip("Asks the exchange to cancel whatever there is of it"));
            cancel.setOnAction(click -> send.accept(new Command.CancelOrder(order.id(), trader)));
            HBox head = new HBox(12, what, cancel);
            getChildren().setAll(head, words);
        }

        void tell(Unresolved story) {
            what.setText(story.what());
            words.setText(story.since() + " " + story.known() + " " + story.next());
            setAccessibleText(what.getText() + ". " + words.getText());
        }
    }
}
