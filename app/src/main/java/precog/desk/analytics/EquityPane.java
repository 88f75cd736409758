package precog.desk.analytics;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.analytics.EquityCurve;
import precog.analytics.EquityCurve.Point;
import precog.analytics.EquityPoint;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.chart.AccountCharts;
import precog.desk.chart.ChartView;
import precog.desk.grid.Column;
import precog.desk.live.Fxml;
import precog.desk.text.Figures;
import precog.desk.theme.Palette;
import precog.value.Money;

/** What the account was worth on the hour, and how far below its best. */
final class EquityPane implements Part {
    private final Clerk clerk;
    private final Parent view;
    private final Inquiry<EquityCurve> inquiry;
    private final ChartView equity;
    private final ChartView drawdown;
    private final RecordGrid<Point> points;

    @FXML
    private Label words;

    @FXML
    private StackPane equityPlace;

    @FXML
    private StackPane drawdownPlace;

    @FXML
    private TableView<Point> table;

    EquityPane(Clerk clerk, ObservableValue<Palette> palette) {
        this.clerk = clerk;
        view = Fxml.load(this, "equity.fxml");
        inquiry = clerk.inquiry(this::show);
        equity = new ChartView(palette);
        equity.setId("equity-chart");
        drawdown = new ChartView(palette);
        drawdown.setId("drawdown-chart");
        equityPlace.getChildren().setAll(equity);
        drawdownPlace.getChildren().setAll(drawdown);
        points = new RecordGrid<>(
                        table,
                        columns(),
                        Comparator.comparing((Point point) -> point.at().at()).reversed(),
                        point -> point.at().at())
                .says(
                        inquiry,
                        "Nothing is noted yet. The account's worth is noted every full hour of the desk's time.");
    }

    private static List<Column<Point>> columns() {
        return List.of(
                Column.moment("at", "Time UTC", point -> point.at().at(), "The full hour it was noted, desk time."),
                Column.figures(
                        "equity",
                        "Worth",
                        96,
                        point -> Figures.money(point.at().equity()),
                        point -> point.at().equity().micros(),
                        "Cash, and what the contracts held could be sold for at their own bid."),
                Column.<Point>figures(
                                "realized",
                                "Realized",
                                92,
                                point -> Figures.signedMoney(point.at().realized()),
                                point -> micros(point.at().realized()),
                                "Realized on all positions so far, fees counted.")
                        .signed(),
                Column.figures(
                        "below",
                        "Below best",
                        92,
                        point -> Figures.money(point.below()),
                        point -> point.below().micros(),
                        "Dollars below the highest worth up to then."),
                Column.figures(
                        "drawdown",
                        "Drawdown",
                        84,
                        point -> Figures.share(point.drawdown()),
                        point -> Math.round(point.drawdown() * 1e6),
                        "The same as a share of that highest worth."));
    }

    private static long micros(@Nullable Money money) {
        return money == null ? Column.UNKNOWN : money.micros();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Inquiry<?> inquiry() {
        return inquiry;
    }

    @Override
    public void read() {
        inquiry.ask(() -> clerk.archive().equity().thenApply(EquityCurve::of));
    }

    @Override
    public void draw() {
        equity.draw();
        drawdown.draw();
    }

    private void show(EquityCurve curve) {
        points.show(curve.points());
        List<EquityPoint> worths = curve.points().stream().map(Point::at).toList();
        equity.show(AccountCharts.equity(worths, ZoneId.systemDefault()));
        drawdown.show(AccountCharts.drawdown(worths, ZoneId.systemDefault()));
        words.setText(sentence(curve));
    }

    private static String sentence(EquityCurve curve) {
        if (curve.points().isEmpty()) {
            return "The account's worth is noted every full hour of the desk's time; the first is still to come.";
        }
        Point first = curve.points().getFirst();
        Point last = curve.points().getLast();
        return "Worth " + Figures.money(last.at().equity()) + ", "
                + Figures.signedMoney(last.at().equity().minus(first.at().equity()))
                + " since the first note; the best so far is " + Figures.money(last.peak())
                + ", the deepest drawdown " + Figures.share(curve.deepest()) + " of the best before it.";
    }
}
