package precog.desk.analytics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import precog.analytics.Breakdown.By;
import precog.analytics.Breakdown.Slice;
import precog.analytics.Measured;
import precog.analytics.Performance;
import precog.desk.archive.Archive;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.grid.Column;
import precog.desk.live.Fxml;
import precog.desk.text.Figures;

/** What closed positions earned, put apart by one of their marks. */
final class ResultsPane implements Part {
    /** Fills that the slippage is measured over. */
    private static final int FILLS = 5_000;

    private final Clerk clerk;
    private final Parent view;
    private final Inquiry<Results> inquiry;
    private final RecordGrid<Slice> slices;
    private @Nullable Results results;
    private By by = By.DAY;

    @FXML
    private Label words;

    @FXML
    private HBox marks;

    @FXML
    private TableView<Slice> table;

    ResultsPane(Clerk clerk) {
        this.clerk = clerk;
        view = Fxml.load(this, "results.fxml");
        inquiry = clerk.inquiry(this::show);
        slices = new RecordGrid<>(table, columns(), Comparator.comparing(Slice::key), Slice::key)
                .says(inquiry, "No position is closed yet; results begin with the first that is.");
        ToggleGroup group = new ToggleGroup();
        for (By each : By.values()) {
            ToggleButton chip = new ToggleButton("By " + each.words().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("chip");
            chip.setId("by-" + each.name().toLowerCase(Locale.ROOT));
            chip.setTooltip(new Tooltip(each.meaning()));
            chip.setToggleGroup(group);
            chip.setSelected(each == by);
            chip.setOnAction(click -> {
                chip.setSelected(true);
                by = each;
                apart();
            });
            marks.getChildren().add(chip);
        }
    }

    private static List<Column<Slice>> columns() {
        return List.of(
                Column.words("key", "Mark", 220, Slice::key, "What these positions have in common."),
                Column.figures(
                        "closed",
                        "Closed",
                        70,
                        slice -> String.valueOf(of(slice).closed()),
                        slice -> of(slice).closed(),
                        "Positions closed: the sample size."),
                Column.<Slice>figures(
                                "pnl",
                                "P&L",
                                104,
                                slice -> Figures.signedMoney(of(slice).profit()),
                                slice -> of(slice).profit().micros(),
                                "Realized, all fees counted.")
                        .signed(),
                Column.figures(
                        "fees",
                        "Fees",
                        92,
                        slice -> Figures.money(of(slice).fees()),
                        slice -> of(slice).fees().micros(),
                        "Fees paid, entry and exit."),
                Column.figures(
                        "paid",
                        "Paid",
                        104,
                        slice -> Figures.money(of(slice).paid()),
                        slice -> of(slice).paid().micros(),
                        "What the contracts cost, without fees."),
                Column.figures(
                        "roi",
                        "Return",
                        84,
                        slice -> Figures.signedShare(of(slice).roi()),
                        slice -> measure(of(slice).roi()),
                        "Realized P&L by what the contracts cost."),
                Column.figures(
                        "mean",
                        "A position (95 %)",
                        170,
                        slice -> within(of(slice).returns()),
                        slice -> measure(of(slice).returns().mean()),
                        "Mean return of a position with its 95 % interval; one that holds zero may be chance."),
                Column.figures(
                        "wins",
                        "Hit rate (95 %)",
                        190,
                        slice -> hits(of(slice)),
                        slice -> measure(of(slice).winRate()),
                        "Share of closed positions that realized more than nothing, with Wilson's 95 % interval."));
    }

    private static Performance of(Slice slice) {
        return slice.performance();
    }

    private static long measure(double share) {
        return Double.isNaN(share) ? Column.UNKNOWN : Math.round(share * 1e6);
    }

    private static String within(Measured measured) {
        return Figures.signedShare(measured.mean())
                + (measured.n() < 2 ? "" : " ± " + Figures.share(measured.margin()));
    }

    private static String hits(Performance performance) {
        return Figures.share(performance.winRate()) + " ("
                + Figures.share(performance.winInterval().lower()) + " to "
                + Figures.share(performance.winInterval().upper()) + ")";
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
        Archive archive = clerk.archive();
        var positions = archive.positions();
        var strategies = archive.strategies();
        var models = archive.models();
        var trades = archive.trades(FILLS);
        inquiry.ask(
                () -> trades.thenApply(fills -> Results.of(positions.join(), strategies.join(), models.join(), fills)));
    }

    private void show(Results read) {
        results = read;
        words.setText(read.sentence());
        apart();
    }

    private void apart() {
        Results known = results;
        if (known != null) {
            slices.show(known.by(by));
        }
    }
}
