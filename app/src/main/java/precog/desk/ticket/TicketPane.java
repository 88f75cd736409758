package precog.desk.ticket;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.desk.stake.Stake;
import precog.desk.stake.StakeBar;
import precog.desk.stake.Stakes;
import precog.desk.text.Figures;
import precog.edge.Check;
import precog.engine.Answer;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.market.MarketView;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.value.Action;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** The manual ticket of the market on screen. */
public final class TicketPane implements LiveView {
    private static final List<DeskAction> SIZES =
            List.of(DeskAction.SIZE_1, DeskAction.SIZE_2, DeskAction.SIZE_3, DeskAction.SIZE_4, DeskAction.SIZE_5);

    private static final String RESTS = "Rests until canceled";
    private static final String IMMEDIATE = "Immediate or cancel";
    private static final String ALL_OR_NOTHING = "All at once or not at all";

    private final Dispatch dispatch;
    private final Parent view;
    private final TicketFigures figures;
    private final GateLine gate;
    private final LargestOrder largest;
    private final StakeBar stakes;
    private @Nullable MarketView market;
    private @Nullable DeskSnapshot desk;

    @FXML
    private ToggleGroup actions;

    @FXML
    private ToggleGroup outcomes;

    @FXML
    private ToggleButton buy;

    @FXML
    private ToggleButton yes;

    @FXML
    private ToggleButton no;

    @FXML
    private TextField quantity;

    @FXML
    private TextField limit;

    @FXML
    private ComboBox<String> timeInForce;

    @FXML
    private CheckBox postOnly;

    @FXML
    private Button max;

    @FXML
    private StackPane sizes;

    @FXML
    private GridPane preview;

    @FXML
    private Label verdict;

    @FXML
    private Label problem;

    @FXML
    private Button send;

    @FXML
    private Label outcome;

    public TicketPane(Dispatch dispatch, Stakes prepared) {
        this.dispatch = dispatch;
        view = Fxml.load(this, "ticket.fxml");
        gate = new GateLine(dispatch::ask, verdict);
        largest = new LargestOrder(dispatch::ask);
        stakes = new StakeBar(prepared, this::size);
        sizes.getChildren().setAll(stakes);
        max.setOnAction(click -> largest());
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::takeDigit);
        timeInForce.getItems().setAll(RESTS, IMMEDIATE, ALL_OR_NOTHING);
        timeInForce.setValue(RESTS);
        figures = new TicketFigures(preview);
        for (ToggleGroup group : new ToggleGroup[] {actions, outcomes}) {
            group.selectedToggleProperty().addListener((property, was, is) -> {
                if (is == null && was != null) {
                    was.setSelected(true);
                }
                show();
            });
        }
        quantity.textProperty().addListener(change -> show());
        limit.textProperty().addListener(change -> show());
        timeInForce.valueProperty().addListener(change -> show());
        postOnly.selectedProperty().addListener(change -> show());
        send.setOnAction(click -> send());
        tell("");
        quantity.setText("10");
    }

    public Parent view() {
        return view;
    }

    /** Gives the keys of the ticket their deeds; they do nothing while it is not on the screen. */
    public void bind(Keymap keymap) {
        for (int at = 0; at < SIZES.size(); at++) {
            int place = at;
            keymap.on(SIZES.get(at), () -> onScreen(() -> stakes.take(place)));
        }
        keymap.on(DeskAction.LARGEST, () -> onScreen(this::largest));
        keymap.on(DeskAction.TICKET, () -> onScreen(quantity::requestFocus));
        keymap.on(DeskAction.SEND_TICKET, () -> onScreen(send::fire));
        keymap.hint(DeskAction.LARGEST, max);
        keymap.hint(DeskAction.TICKET, quantity);
        keymap.hint(DeskAction.SEND_TICKET, send);
    }

    private void onScreen(Runnable deed) {
        if (view.getScene() != null) {
            deed.run();
        }
    }

    /** A bare digit is a prepared size, unless it is being typed into a box. */
    private void takeDigit(KeyEvent key) {
        int at = key.getText().length() == 1 ? key.getText().charAt(0) - '1' : -1;
        if (!(key.getTarget() instanceof TextInputControl) && at >= 0 && at < SIZES.size()) {
            stakes.take(at);
            key.consume();
        }
    }

    private void size(Stake stake) {
        Price at = TicketModel.price(limit.getText());
        if (at != null) {
            quantity.setText(typed(stake.at(at)));
        }
    }

    private static String typed(Quantity contracts) {
        return contracts.decimal().stripTrailingZeros().toPlainString();
    }

    /** Puts in the most contracts that could be sent: what the gate lets pass, or what is held. */
    private void largest() {
        MarketView at = market;
        DeskSnapshot now = desk;
        Price price = TicketModel.price(limit.getText());
        if (at == null || now == null || price == null || !price.isAbove(Price.ZERO)) {
            return;
        }
        if (!buy.isSelected()) {
            quantity.setText(typed(Position.held(now.positions(), at.listing().id(), side())));
            return;
        }
        Command.PlaceOrder order = one(at);
        long affordable =
                now.account().cash().micros() / Money.of(price, Quantity.of(1)).micros();
        if (order != null) {
            largest.find(order, Math.max(0, affordable), found -> {
                if (market != null && order.equals(one(market))) {
                    quantity.setText(typed(found));
                }
            });
        }
    }

    /** The order on the ticket with one contract; null where it has no limit. */
    private Command.@Nullable PlaceOrder one(MarketView at) {
        return model().sized(Quantity.of(1)).order(at.listing().id(), dispatch.trader());
    }

    @Override
    public void desk(DeskSnapshot snapshot) {
        desk = snapshot;
    }

    @Override
    public void drained() {
        onScreen(gate::drained);
    }

    /** Takes another state of the market, or another market: then the limit starts at its offer. */
    public void show(MarketView next) {
        boolean other =
                market == null || !market.listing().id().equals(next.listing().id());
        market = next;
        if (other) {
            tell("");
            Price ask = next.quote().ask(side());
            limit.setText(ask == null ? "" : ask.toString());
        }
        show();
    }

    /** Takes a YES price from the ladder, as the chosen side sees it. */
    public void price(Price yesPrice) {
        limit.setText((yes.isSelected() ? yesPrice : yesPrice.complement()).toString());
    }

    private Outcome side() {
        return no.isSelected() ? Outcome.NO : Outcome.YES;
    }

    private TicketModel model() {
        TimeInForce works = switch (timeInForce.getValue()) {
            case IMMEDIATE -> TimeInForce.IMMEDIATE_OR_CANCEL;
            case ALL_OR_NOTHING -> TimeInForce.FILL_OR_KILL;
            default -> TimeInForce.GOOD_TILL_CANCELED;
        };
        return new TicketModel(
                side(),
                buy.isSelected() ? Action.BUY : Action.SELL,
                TicketModel.quantity(quantity.getText()),
                TicketModel.price(limit.getText()),
                works,
                postOnly.isSelected());
    }

    private void show() {
        TicketModel model = model();
        boolean buys = model.action() == Action.BUY;
        send.setText((buys ? "Buy " : "Sell ") + Figures.quantity(model.quantity()) + " " + model.outcome() + " at "
                + Figures.price(model.limit()));
        MarketView at = market;
        Optional<String> trouble = at == null ? Optional.of("Choose a market.") : model.problem(at);
        problem.setText(trouble.orElse(""));
        problem.setManaged(trouble.isPresent());
        send.setDisable(trouble.isPresent());
        gate.about(
                at == null || trouble.isPresent()
                        ? null
                        : model.order(at.listing().id(), dispatch.trader()));
        figures.show(model, at == null ? Optional.empty() : model.preview(at));
    }

    private void send() {
        Command order = market == null ? null : model().order(market.listing().id(), dispatch.trader());
        if (order != null) {
            dispatch.send(order, this::tell);
        }
    }

    private void tell(Answer answer) {
        StringBuilder words = new StringBuilder(answer.message());
        for (Check check : answer.refusals()) {
            words.append('\n').append(check.sentence());
        }
        tell(words.toString());
    }

    private void tell(String words) {
        outcome.setText(words);
        outcome.setManaged(!words.isEmpty());
    }
}
