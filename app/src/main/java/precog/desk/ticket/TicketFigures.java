package precog.desk.ticket;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import precog.desk.text.Figures;
import precog.order.TimeInForce;
import precog.value.Action;

/** What an order would cost and pay, line by line. */
final class TicketFigures {
    private final Label average = figure();
    private final Label fee = figure();
    private final Label worst = figure();
    private final Label payout = figure();
    private final Label worstName = name("Most it can lose");
    private final Label payoutName = name("Pays if right");

    TicketFigures(GridPane place) {
        place.addRow(0, name("Fills now, on average"), average);
        place.addRow(1, name("Fee"), fee);
        place.addRow(2, worstName, worst);
        place.addRow(3, payoutName, payout);
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

    /** Shows what the ticket would do; dashes where it is not complete. */
    void show(TicketModel model, Optional<TicketModel.Preview> shown) {
        boolean buys = model.action() == Action.BUY;
        worstName.setText(buys ? "Most it can lose" : "Costs in fees");
        payoutName.setText(buys ? "Pays if right" : "Brings at the limit");
        average.setText(shown.map(one -> fills(one, model)).orElse(Figures.NONE));
        fee.setText(shown.map(TicketFigures::fees).orElse(Figures.NONE));
        worst.setText(shown.map(one -> Figures.money(one.worst())).orElse(Figures.NONE));
        payout.setText(shown.map(one -> Figures.money(one.payout())).orElse(Figures.NONE));
    }

    private static String fees(TicketModel.Preview preview) {
        String now = Figures.money(preview.feeNow());
        return preview.feeLater().micros() == 0 ? now : now + " now, " + Figures.money(preview.feeLater()) + " resting";
    }

    private static String fills(TicketModel.Preview preview, TicketModel model) {
        return preview.average() == null
                ? model.timeInForce() == TimeInForce.GOOD_TILL_CANCELED
                        ? "nothing; it would rest"
                        : "nothing; it would lapse"
                : Figures.quantity(preview.fillable()) + " at " + Figures.price(preview.average());
    }
}
