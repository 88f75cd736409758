package precog.desk.risk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.RecordGrid;
import precog.desk.grid.Column;
import precog.desk.grid.LiveGrid;
import precog.desk.grid.Tone;
import precog.desk.risk.ExposureRow.By;
import precog.desk.text.Figures;
import precog.engine.DeskSnapshot;

/** What is at stake by event, league or strategy, against its limit. */
final class ExposurePart implements RiskPart {
    private static final double NEAR = 0.8;

    private final UnaryOperator<String> names;
    private final TableView<ExposureRow> table = new TableView<>();
    private final RecordGrid<ExposureRow> grid;
    private final VBox view;
    private By by = By.EVENT;
    private List<ExposureRow> shown = List.of();
    private @Nullable DeskSnapshot desk;

    /** @param names puts names in place of tickers */
    ExposurePart(UnaryOperator<String> names) {
        this.names = names;
        table.setAccessibleText("Exposure");
        table.setId("exposureTable");
        grid = new RecordGrid<>(
                table,
                columns(),
                Comparator.comparing(ExposureRow::worstCase).reversed().thenComparing(ExposureRow::name),
                ExposureRow::name);
        table.setPlaceholder(LiveGrid.placeholder(
                "Nothing is at stake: no position is open and no entry works. Approve an edge, or send an order."));
        grid.grid().stretch("name", 200);
        HBox chips = new HBox(6);
        chips.getStyleClass().add("part-bar");
        ToggleGroup group = new ToggleGroup();
        for (By each : By.values()) {
            ToggleButton chip = new ToggleButton("By " + each.words().toLowerCase(Locale.ROOT));
            chip.setId("exposure-" + each.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().add("chip");
            chip.setToggleGroup(group);
            chip.setSelected(each == by);
            chip.setOnAction(click -> {
                chip.setSelected(true);
                by = each;
                show();
            });
            chips.getChildren().add(chip);
        }
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(chips, table);
    }

    private static List<Column<ExposureRow>> columns() {
        return List.of(
                Column.words("name", "What", 240, ExposureRow::name, "The event, the league or the strategy."),
                Column.figures(
                        "positions",
                        "Positions",
                        72,
                        row -> String.valueOf(row.positions()),
                        ExposureRow::positions,
                        "Open positions."),
                Column.figures(
                        "working",
                        "Working",
                        66,
                        row -> String.valueOf(row.working()),
                        ExposureRow::working,
                        "Entries that may still fill."),
                Column.figures(
                        "worst",
                        "Worst case",
                        92,
                        row -> Figures.money(row.worstCase()),
                        row -> row.worstCase().micros(),
                        "Lost if all of it goes wrong: cost and fees, working entries as if they filled whole."),
                Column.<ExposureRow>figures(
                                "open",
                                "Open P&L",
                                86,
                                row -> Figures.signedMoney(row.openPnl()),
                                row -> row.openPnl().micros(),
                                "Unrealized now, at the own bid; worth nothing where nobody bids.")
                        .signed(),
                Column.figures(
                        "limit",
                        "Limit",
                        96,
                        row -> Figures.money(row.limit()),
                        row -> row.limit().micros(),
                        "What it may come to; of a strategy the total, since it has no limit of its own."),
                Column.<ExposureRow>figures(
                                "used",
                                "Used",
                                60,
                                row -> row.used().movePointRight(2).intValue() + " %",
                                row -> row.used().movePointRight(2).longValue(),
                                "Worst case as a share of the limit.")
                        .toned(row -> row.used().doubleValue() >= NEAR ? Tone.WARNING : Tone.PLAIN));
    }

    @Override
    public String words() {
        return "Exposure";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void desk(DeskSnapshot next) {
        desk = next;
        show();
    }

    private void show() {
        if (desk != null) {
            List<ExposureRow> next = ExposureRow.of(desk, by, names);
            if (!next.equals(shown)) {
                shown = next;
                grid.show(next);
            }
        }
    }
}
