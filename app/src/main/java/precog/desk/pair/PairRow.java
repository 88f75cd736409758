package precog.desk.pair;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Freshness;
import precog.desk.grid.Tone;
import precog.desk.pair.PairFigures.Side;
import precog.desk.text.Figures;
import precog.value.Money;
import precog.value.Price;

/** One venue's prices in the strip: figures that fade with their age and are struck through where they are lost. */
final class PairRow {
    private final Label venue = new Label();
    private final Label bid = new Label();
    private final Label bidSize = new Label();
    private final Label ask = new Label();
    private final Label askSize = new Label();
    private final Label mid = new Label();
    private final Label last = new Label();
    private final Label fee = new Label();
    private final Label age = new Label();

    /** @param id what the labels of this row are found by: {@code there} gives {@code thereBid} */
    PairRow(String id) {
        bid.setId(id + "Bid");
        ask.setId(id + "Ask");
        mid.setId(id + "Mid");
        last.setId(id + "Last");
        fee.setId(id + "Fee");
        age.setId(id + "Age");
        all().forEach(label -> {
            label.getStyleClass().add("plan-cell");
            label.setMinWidth(Region.USE_PREF_SIZE);
        });
        Stream.of(bidSize, askSize, fee, age)
                .forEach(label -> label.pseudoClassStateChanged(Tone.MUTED.pseudoClass(), true));
        faded().forEach(label -> label.getStyleClass().add("pair-price"));
    }

    private List<Label> all() {
        return List.of(venue, bid, bidSize, ask, askSize, mid, last, fee, age);
    }

    private Stream<Label> faded() {
        return Stream.of(bid, bidSize, ask, askSize, mid);
    }

    void addTo(GridPane table, int row) {
        List<Label> labels = all();
        for (int column = 0; column < labels.size(); column++) {
            GridPane.setHalignment(labels.get(column), column == 0 ? HPos.LEFT : HPos.RIGHT);
            table.add(labels.get(column), column, row);
        }
    }

    void show(String name, Side side, int decimals, Instant now) {
        venue.setText(name);
        bid.setText(Figures.price(side.bid(), decimals));
        bidSize.setText(Figures.volume(side.bidSize()));
        ask.setText(Figures.price(side.ask(), decimals));
        askSize.setText(Figures.volume(side.askSize()));
        mid.setText(mid(side.mid(), decimals));
        last.setText(Figures.price(side.last(), decimals));
        fee.setText(fee(side.buyFee()));
        age.setText(side.at() == null ? Figures.NONE : Figures.age(Duration.between(side.at(), now)));
        faded().forEach(label -> {
            for (Freshness each : Freshness.values()) {
                label.pseudoClassStateChanged(each.pseudoClass(), each == side.freshness());
            }
        });
    }

    /** Marks the prices as of something that may not resolve alike any more. */
    void mark(boolean doubted) {
        faded().forEach(label -> label.pseudoClassStateChanged(Tone.WARNING.pseudoClass(), doubted));
    }

    /** Half a step between two prices needs one decimal more. */
    private static String mid(@Nullable BigDecimal mid, int decimals) {
        return mid == null
                ? Figures.NONE
                : mid.setScale(Math.min(Price.SCALE, decimals + 1), RoundingMode.HALF_EVEN)
                        .toPlainString();
    }

    private static String fee(@Nullable Money fee) {
        return fee == null
                ? Figures.NONE
                : fee.decimal().setScale(5, RoundingMode.HALF_UP).toPlainString();
    }
}
