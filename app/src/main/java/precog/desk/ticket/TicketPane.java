package precog.desk.ticket;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.text.Figures;
import precog.edge.Check;
import precog.engine.Answer;
import precog.engine.Command;
import precog.market.MarketView;
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.Outcome;
import precog.value.Price;

/** The manual ticket of the market on screen. */
public final class TicketPane {
    private static final String RESTS = "Rests until canceled";
    private static final String IMMEDIATE = "Immediate or cancel";
    private static final String ALL_OR_NOTHING = "All at once or not at all";

    private final Dispatch dispatch;
    private final Parent view;
    private final Label average = figure();
    private final Label fee = figure();
    private final Label worst = figure();
    private final Label payout = figure();
    private final Label worstName = name("Most it can lose");
    private final Label payoutName = name("Pays if right");
    private @Nullable MarketView market;

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
    private GridPane preview;

    @FXML
    private Label problem;

    @FXML
    private Button send;

    @FXML
    private Label outcome;

    public TicketPane(Dispatch dispatch) {
        this.dispatch = dispatch;
        view = Fxml.load(this, "ticket.fxml");
        timeInForce.getItems().setAll(RESTS, IMMEDIATE, ALL_OR_NOTHING);
        timeInForce.setValue(RESTS);
        preview.addRow(0, name("Fills now, on average"), average);
        preview.addRow(1, name("Fee, if it takes"), fee);
        preview.addRow(2, worstName, worst);
        preview.addRow(3, payoutName, payout);
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

    private static Label name(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("pair-name");
        label.setMinWidth(160);
        return label;
    }

    private static Label figure() {
        Label label = new Label();
        label.getStyleClass().add("pair-figure");
        return label;
    }

    public Parent view() {
        return view;
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
        worstName.setText(buys ? "Most it can lose" : "Costs in fees");
        payoutName.setText(buys ? "Pays if right" : "Brings at the limit");
        send.setText((buys ? "Buy " : "Sell ") + Figures.quantity(model.quantity()) + " " + model.outcome() + " at "
                + Figures.price(model.limit()));
        MarketView at = market;
        Optional<String> trouble = at == null ? Optional.of("Choose a market.") : model.problem(at);
        problem.setText(trouble.orElse(""));
        problem.setManaged(trouble.isPresent());
        send.setDisable(trouble.isPresent());
        Optional<TicketModel.Preview> shown = at == null ? Optional.empty() : model.preview(at);
        average.setText(shown.map(TicketPane::fills).orElse(Figures.NONE));
        fee.setText(shown.map(one -> Figures.money(one.fee())).orElse(Figures.NONE));
        worst.setText(shown.map(one -> Figures.money(one.worst())).orElse(Figures.NONE));
        payout.setText(shown.map(one -> Figures.money(one.payout())).orElse(Figures.NONE));
    }

    private static String fills(TicketModel.Preview preview) {
        return preview.average() == null
                ? "nothing; it would rest"
                : Figures.quantity(preview.fillable()) + " at " + Figures.price(preview.average());
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
