package precog.desk.ladder;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.ladder.LadderRows.Rung;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.desk.stake.Stakes;
import precog.desk.theme.Palette;
import precog.engine.Answer;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.engine.QueuePlace;
import precog.market.MarketView;
import precog.order.Order;
import precog.position.Position;
import precog.value.Price;

/** The ladder of the market on screen, with one-click trading while it is armed. */
public final class LadderPane implements LiveView {
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
    private static final String UNARMED_WORDS = "A click takes the price into the ticket. Armed, it trades.";
    private static final String ARMED_WORDS =
            "Left of the price: for YES. Right: against YES. Held contracts are sold first. Own: cancels, drag moves.";

    private final Dispatch dispatch;
    private final Stakes stakes;
    private final Consumer<Price> toTicket;
    private final Parent view;
    private final LadderCanvas canvas;
    private final LadderCenter center = new LadderCenter();
    private final Arming arming = new Arming();
    // Held weakly by the sizes, which outlive the window.
    private final ChangeListener<Object> teller = (property, was, is) -> tell();
    private @Nullable MarketView market;
    private @Nullable DeskSnapshot desk;
    private int decimals = 2;

    @FXML
    private ToggleButton arm;

    @FXML
    private Button middle;

    @FXML
    private StackPane place;

    @FXML
    private Label words;

    /** @param toTicket takes the YES price of a click that does not trade */
    public LadderPane(Dispatch dispatch, Stakes stakes, Supplier<Palette> palette, Consumer<Price> toTicket) {
        this.dispatch = dispatch;
        this.stakes = stakes;
        this.toTicket = toTicket;
        view = Fxml.load(this, "ladder.fxml");
        canvas = new LadderCanvas(palette, new Clicks());
        place.getChildren().setAll(canvas);
        canvas.layoutBoundsProperty().addListener(change -> draw());
        arm.setOnAction(click -> toggle());
        middle.setOnAction(click -> middle());
        stakes.chosen().addListener(new WeakChangeListener<>(teller));
        stakes.all().addListener(new WeakChangeListener<>(teller));
    }

    public Parent view() {
        return view;
    }

    /** Gives the keys of the ladder their deeds; they do nothing while it is not on the screen. */
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.ARM, () -> onScreen(this::toggle));
        keymap.on(DeskAction.LADDER, () -> onScreen(canvas::requestFocus));
        keymap.on(DeskAction.MIDDLE, () -> onScreen(this::middle));
        keymap.hint(DeskAction.ARM, arm);
        keymap.hint(DeskAction.MIDDLE, middle);
    }

    private void onScreen(Runnable deed) {
        if (view.getScene() != null) {
            deed.run();
        }
    }

    private void toggle() {
        MarketView at = market;
        DeskSnapshot now = desk;
        if (arming.armed()) {
            arming.disarm("by hand");
        } else if (at != null && now != null) {
            arming.arm(conditions(at, now));
        }
        draw();
    }

    private Arming.Conditions conditions(MarketView at, DeskSnapshot now) {
        boolean inFront = view.getScene() != null
                && view.getScene().getWindow() != null
                && view.getScene().getWindow().isFocused();
        return new Arming.Conditions(
                at, now.at(), now.settings().risk().staleness().price(), now.killed(), inFront);
    }

    private void middle() {
        center.forget();
        draw();
    }

    /** Takes another state of the market on screen, or another market. */
    public void show(MarketView next, int priceDecimals) {
        market = next;
        decimals = priceDecimals;
        draw();
    }

    @Override
    public void desk(DeskSnapshot snapshot) {
        desk = snapshot;
    }

    /** Looked at with every drain, on the screen or not: a ladder that was left does not stay armed. */
    @Override
    public void drained() {
        if (arming.armed() && market != null && desk != null) {
            arming.look(conditions(market, desk));
            tell();
        }
    }

    @Override
    public void second(Instant now) {
        arming.second();
        tell();
    }

    private void draw() {
        MarketView at = market;
        if (at == null || canvas.room() == 0) {
            return;
        }
        if (arming.armed() && desk != null) {
            arming.look(conditions(at, desk));
        }
        List<Rung> rungs = center.rungs(at, working(at), position(at), canvas.room(), canvas.isHover());
        DeskSnapshot snapshot = desk;
        if (snapshot != null) {
            Map<Long, QueuePlace> queues = snapshot.venueAccount().queues();
            List<Order> own = working(at);
            canvas.queues(LadderRows.places(own, queues, true), LadderRows.places(own, queues, false), snapshot.at());
        }
        canvas.draw(rungs, decimals, arming.armed());
        tell();
    }

    private List<Order> working(MarketView at) {
        return desk == null
                ? List.of()
                : desk.orders().stream()
                        .filter(order -> order.market().equals(at.listing().id())
                                && !order.state().isDone())
                        .toList();
    }

    private @Nullable Position position(MarketView at) {
        return positions(at).stream().findFirst().orElse(null);
    }

    private List<Position> positions(MarketView at) {
        return desk == null
                ? List.of()
                : desk.positions().stream()
                        .filter(position -> position.isOpen()
                                && position.market().equals(at.listing().id()))
                        .toList();
    }

    private void tell() {
        boolean armed = arming.armed();
        view.pseudoClassStateChanged(ARMED, armed);
        arm.setSelected(armed);
        String text = armed
                ? "ARMED · " + stakes.current().text() + " a click · " + arming.left() + " s"
                : "Arm " + stakes.current().text();
        if (!arm.getText().equals(text)) {
            arm.setText(text);
        }
        String next = armed ? ARMED_WORDS : arming.why().isEmpty() ? UNARMED_WORDS : arming.why() + " " + UNARMED_WORDS;
        if (!words.getText().equals(next)) {
            words.setText(next);
        }
    }

    private final class Clicks implements LadderCanvas.Clicks {
        @Override
        public void used() {
            arming.used();
        }

        @Override
        public void on(LadderColumn column, Price price) {
            MarketView at = market;
            if (at == null) {
                return;
            }
            drained();
            if (!arming.armed()) {
                toTicket.accept(price);
                return;
            }
            switch (column) {
                case OWN_FOR -> cancel(LadderRows.at(working(at), price, true));
                case OWN_AGAINST -> cancel(LadderRows.at(working(at), price, false));
                case BIDS -> place(at, price, true);
                case ASKS -> place(at, price, false);
                case PRICE, RESULT -> toTicket.accept(price);
            }
        }

        @Override
        public void move(LadderColumn column, Price from, Price to) {
            change(column, from, own -> own.to(to));
        }

        @Override
        public void resize(LadderColumn column, Price price, boolean larger) {
            change(column, price, own -> own.by(stakes.current(), larger));
        }

        /** Changes own orders at a price, while armed. */
        private void change(LadderColumn column, Price at, Function<LadderChange, List<Command.AmendOrder>> changes) {
            MarketView shown = market;
            if (shown == null) {
                return;
            }
            drained();
            if (!arming.armed()) {
                dispatch.tell(Answer.refused("Arm the ladder to change orders on it."));
                return;
            }
            List<Order> own = LadderRows.at(working(shown), at, column == LadderColumn.OWN_FOR);
            List<Command.AmendOrder> asked = changes.apply(new LadderChange(own, dispatch.trader()));
            asked.forEach(dispatch::send);
            if (asked.isEmpty() && !own.isEmpty()) {
                dispatch.tell(Answer.refused("Nothing would be left of it, or a change is under way already."));
            }
        }

        private void cancel(List<Order> orders) {
            orders.forEach(order -> dispatch.send(new Command.CancelOrder(order.id(), dispatch.trader())));
        }

        private void place(MarketView at, Price price, boolean forYes) {
            new LadderClick(at.listing().id(), positions(at), stakes.current(), dispatch.trader())
                    .order(price, forYes)
                    .ifPresentOrElse(
                            dispatch::send,
                            () -> words.setText(stakes.current().text() + " buys no whole contract here."));
        }
    }
}
