package precog.desk.risk;

import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.desk.unwind.FlattenPlan;
import precog.desk.unwind.Plan;
import precog.desk.unwind.PlanGrid;
import precog.engine.DeskSnapshot;
import precog.market.MarketView;
import precog.position.Position;
import precog.value.MarketId;

/** What closing every position with the kill switch would bring, position by position, at the bids of now. */
final class FlattenPart implements RiskPart {
    private final Function<MarketId, @Nullable MarketView> market;
    private final Function<MarketId, String> name;
    private final String trader;
    private final PlanGrid lines = new PlanGrid();
    private final Label total = new Label();
    private final ScrollPane view;
    private @Nullable Plan shown;

    /**
     * Reckons nothing yet.
     *
     * @param market the newest state of a market; null where it is not known
     * @param name what a market is called
     */
    FlattenPart(Function<MarketId, @Nullable MarketView> market, Function<MarketId, String> name, String trader) {
        this.market = market;
        this.name = name;
        this.trader = trader;
        total.setId("flattenTotal");
        total.setWrapText(true);
        total.getStyleClass().add("plan-total");
        VBox content = new VBox(total, lines);
        content.getStyleClass().add("limits");
        view = new ScrollPane(content);
        view.setFitToWidth(true);
        view.getStyleClass().add("plain-scroll");
    }

    @Override
    public String words() {
        return "If closed";
    }

    @Override
    public Parent view() {
        return view;
    }

    /** What it would come to, in a sentence. */
    String total() {
        return total.getText();
    }

    @Override
    public void desk(DeskSnapshot desk) {
        Plan next = FlattenPlan.of(
                words(), desk.positions().stream().filter(Position::isOpen).toList(), market, name, trader);
        if (!next.equals(shown)) {
            shown = next;
            total.setText(next.total());
            lines.show(next.lines());
            view.setAccessibleText("If every position were closed now. " + next.total());
        }
    }
}
