package precog.desk.strategies;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.strategies.StrategiesModel.ResultLine;
import precog.desk.strategies.StrategiesModel.SettingLine;
import precog.desk.text.Figures;
import precog.value.StrategyRef;

/** The columns of strategy versions and of two of them side by side. */
final class StrategyColumns {
    static final Comparator<StrategyRow> BY_NAME = Comparator.comparing(
                    (StrategyRow row) -> row.version().name())
            .thenComparing(row -> row.version().createdAt(), Comparator.reverseOrder())
            .thenComparing(Comparator.comparingLong(StrategyRow::id).reversed());

    private StrategyColumns() {}

    /** @param inUse the version the running session decides by */
    static List<Column<StrategyRow>> versions(StrategyRef inUse) {
        return List.of(
                Column.words("name", "Strategy", 150, row -> row.version().name(), "Its name."),
                Column.words("version", "Version", 70, row -> row.version().version(), "Fixed once it is stored."),
                Column.words("type", "Type", 70, row -> row.version().type(), "What it decides: entry, exit, size."),
                Column.<StrategyRow>words(
                                "status",
                                "Status",
                                84,
                                row -> row.version().status(),
                                "Where it is in its life: draft, testing, active, inactive, deprecated.")
                        .toned(row -> row.version().status().equals("active") ? Tone.ACCENT : Tone.MUTED),
                Column.<StrategyRow>words(
                                "used",
                                "This session",
                                150,
                                row -> row.isOf(inUse) ? "✓ trades by it" : "not used by it",
                                "Whether the running session decides by it. It decides by the version it was started"
                                        + " with, whatever the status of others.")
                        .toned(row -> row.isOf(inUse) ? Tone.ACCENT : Tone.MUTED),
                Column.figures(
                        "closed",
                        "Closed",
                        66,
                        row -> String.valueOf(row.performance().closed()),
                        row -> row.performance().closed(),
                        "Positions of it that are closed: the sample size."),
                Column.figures(
                        "open",
                        "Open",
                        56,
                        row -> String.valueOf(row.open()),
                        StrategyRow::open,
                        "Positions of it that are still open; not in the results."),
                Column.<StrategyRow>figures(
                                "pnl",
                                "P&L",
                                100,
                                row -> Figures.signedMoney(row.performance().profit()),
                                row -> row.performance().profit().micros(),
                                "Realized on its closed positions, all fees counted.")
                        .signed(),
                Column.figures(
                        "roi",
                        "Return",
                        80,
                        row -> Figures.signedShare(row.performance().roi()),
                        row -> measure(row.performance().roi()),
                        "Realized P&L by what the contracts cost."),
                Column.figures(
                        "wins",
                        "Win rate (95 %)",
                        190,
                        row -> StrategiesModel.winRate(row.performance()),
                        row -> measure(row.performance().winRate()),
                        "Share of closed positions that realized more than nothing, with Wilson's 95 % interval."),
                Column.figures(
                        "fees",
                        "Fees",
                        84,
                        row -> Figures.money(row.performance().fees()),
                        row -> row.performance().fees().micros(),
                        "Fees its closed positions paid."),
                Column.moment("created", "Stored UTC", row -> row.version().createdAt(), "When it was stored."),
                Column.words("by", "By", 80, row -> String.valueOf(row.version().createdBy()), "Who stored it."),
                Column.words(
                        "description",
                        "What it does",
                        300,
                        row -> {
                            String description = row.version().description();
                            return description == null ? "" : description;
                        },
                        "Its description."));
    }

    private static long measure(double share) {
        return Double.isNaN(share) ? Column.UNKNOWN : Math.round(share * 1e6);
    }

    static List<Column<SettingLine>> settings() {
        return List.of(
                Column.words("setting", "Setting", 180, SettingLine::setting, "Its dotted path in the configuration."),
                Column.<SettingLine>words(
                                "one", "Selected", 200, line -> shown(line.one()), "What the selected version has.")
                        .toned(line -> line.differs() ? Tone.ACCENT : Tone.PLAIN),
                Column.<SettingLine>words(
                                "other",
                                "Compared",
                                200,
                                line -> shown(line.other()),
                                "What the version it is compared with has.")
                        .toned(line -> line.differs() ? Tone.ACCENT : Tone.PLAIN),
                Column.words("differs", "", 80, line -> line.differs() ? "≠ differs" : "", "Whether the two differ."));
    }

    private static String shown(@Nullable String value) {
        return value == null ? Figures.NONE : value;
    }

    static List<Column<ResultLine>> results() {
        return List.of(
                Column.words(
                        "measure",
                        "Measure",
                        170,
                        ResultLine::measure,
                        "What is measured; hover a row's title for how."),
                Column.figures("one", "Selected", 190, ResultLine::one, line -> 0, "Of the selected version."),
                Column.figures(
                        "other", "Compared", 190, ResultLine::other, line -> 0, "Of the version it is compared with."),
                Column.figures(
                        "gap",
                        "Difference (95 %)",
                        140,
                        ResultLine::gap,
                        line -> 0,
                        "Selected less compared, in points, with half the width of its 95 % interval: where the interval"
                                + " holds zero, the difference may be chance."),
                Column.words("meaning", "How it is reckoned", 420, ResultLine::meaning, "The definition."));
    }
}
