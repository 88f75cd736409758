package precog.desk.detail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.analytics.MarketPast;
import precog.desk.archive.Archive;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.chart.ChartData;
import precog.desk.chart.ChartView;
import precog.desk.chart.MarketCharts;
import precog.desk.chart.MarketHistory;
import precog.desk.live.Fxml;
import precog.desk.theme.Palette;
import precog.market.MarketView;
import precog.order.Trade;
import precog.value.MarketId;

/** The charts of a market: its price, and below it the book or the model against the market. */
final class ChartsPane {
    /** Quotes read of a market's past; the history keeps as many as a chart can show. */
    private static final int KEPT = 20_000;

    private final ZoneId zone = ZoneId.systemDefault();
    private final Parent root;
    private final ChartView price;
    private final ChartView below;
    private final Archive archive;
    private final Inquiry<MarketPast> past;
    private @Nullable MarketHistory asking;
    private @Nullable Shown shown;

    @FXML
    private Label reading;

    @FXML
    private StackPane pricePlace;

    @FXML
    private StackPane belowPlace;

    @FXML
    private ToggleButton depth;

    @FXML
    private ToggleButton edge;

    /** What the charts were drawn from last, so that they are drawn again only for something new. */
    private record Shown(MarketView market, MarketHistory history, long revision, List<Trade> fills, Instant now) {
        boolean sameAs(Shown other) {
            return market.equals(other.market)
                    && revision == other.revision
                    && fills.equals(other.fills)
                    && now.getEpochSecond() == other.now.getEpochSecond();
        }

        MarketId id() {
            return market.listing().id();
        }
    }

    ChartsPane(ObservableValue<Palette> palette, Clerk clerk) {
        archive = clerk.archive();
        past = clerk.inquiry(this::precede);
        price = new ChartView(palette);
        below = new ChartView(palette);
        root = Fxml.load(this, "charts.fxml");
        price.setId("price-chart");
        below.setId("below-chart");
        pricePlace.getChildren().setAll(price);
        belowPlace.getChildren().setAll(below);
        reading.textProperty().bind(past.words());
        ToggleGroup either = new ToggleGroup();
        depth.setToggleGroup(either);
        edge.setToggleGroup(either);
        depth.setSelected(true);
        either.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null && was != null) {
                was.setSelected(true);
            } else if (shown != null) {
                below.begin(below(shown));
            }
        });
    }

    Parent view() {
        return root;
    }

    /** Draws again what is shown, which may have been drawn for another screen. */
    void draw() {
        price.draw();
        below.draw();
    }

    /** Draws a market as it stands now. */
    void show(MarketView market, MarketHistory history, List<Trade> fills, Instant now) {
        Shown next = new Shown(market, history, history.revision(), fills, now);
        Shown before = shown;
        if (before != null && next.sameAs(before)) {
            return;
        }
        shown = next;
        if (before == null || !before.id().equals(next.id())) {
            readPast(next);
        }
        ChartData prices = MarketCharts.price(history, fills, now, zone);
        if (before == null || !before.id().equals(next.id())) {
            price.begin(prices);
            below.begin(below(next));
        } else {
            price.show(prices);
            below.show(below(next));
        }
    }

    /** Asks for what is known of a market from before the desk was opened, until it is here. */
    private void readPast(Shown now) {
        if (!now.history().pastKnown()) {
            asking = now.history();
            past.ask(() -> archive.past(now.id(), KEPT));
        }
    }

    private void precede(MarketPast kept) {
        if (asking != null) {
            asking.precede(kept);
        }
    }

    private ChartData below(Shown now) {
        return depth.isSelected()
                ? MarketCharts.depth(now.market().depth())
                : MarketCharts.edge(now.history(), now.now(), zone);
    }
}
