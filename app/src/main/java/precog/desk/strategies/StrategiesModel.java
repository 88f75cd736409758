package precog.desk.strategies;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import precog.analytics.Measured;
import precog.analytics.Performance;
import precog.analytics.PositionRecord;
import precog.analytics.StrategyContest;
import precog.analytics.StrategyVersion;
import precog.desk.text.Figures;

/**
 * The strategies screen without its toolkit.
 *
 * @param strategies every version; {@code positions} every position they are held against
 */
record StrategiesModel(List<StrategyVersion> strategies, List<PositionRecord> positions) {
    static final StrategiesModel EMPTY = new StrategiesModel(List.of(), List.of());

    StrategiesModel {
        strategies = List.copyOf(strategies);
        positions = List.copyOf(positions);
    }

    /** A setting of one or two versions; null where a version does not have it. */
    record SettingLine(
            String setting, @Nullable String one, @Nullable String other, boolean differs) {}

    /** A measure of one or two versions, and the difference with its interval; empty where there is none. */
    record ResultLine(String measure, String meaning, String one, String other, String gap) {}

    List<StrategyRow> rows() {
        return strategies.stream().map(this::row).toList();
    }

    private StrategyRow row(StrategyVersion version) {
        List<PositionRecord> own = positions.stream()
                .filter(position -> Objects.equals(position.strategyId(), version.id()))
                .toList();
        long open = own.stream().filter(position -> !position.closed()).count();
        return new StrategyRow(version, Performance.of(own), open);
    }

    /** The version another one is best held against: the next older one of its name; null where there is none. */
    static @Nullable StrategyRow before(List<StrategyRow> rows, StrategyRow row) {
        return rows.stream()
                .filter(other -> other.id() != row.id()
                        && other.version().name().equals(row.version().name()))
                .filter(other ->
                        !other.version().createdAt().isAfter(row.version().createdAt()))
                .findFirst()
                .orElse(null);
    }

    static List<SettingLine> settings(StrategyVersion one, @Nullable StrategyVersion other) {
        TreeSet<String> names = new TreeSet<>(one.config().keySet());
        if (other != null) {
            names.addAll(other.config().keySet());
        }
        List<SettingLine> lines = new ArrayList<>();
        for (String name : names) {
            String first = one.config().get(name);
            String second = other == null ? null : other.config().get(name);
            lines.add(new SettingLine(name, first, second, other != null && !Objects.equals(first, second)));
        }
        return lines;
    }

    static List<ResultLine> results(StrategyRow one, @Nullable StrategyRow other, @Nullable StrategyContest contest) {
        Performance first = one.performance();
        Performance second = other == null ? null : other.performance();
        return List.of(
                line("Closed positions", "Sample size: positions closed.", first, second, at -> count(at.closed()), ""),
                line(
                        "Realized P&L",
                        "Realized on closed positions, all fees counted.",
                        first,
                        second,
                        at -> Figures.signedMoney(at.profit()),
                        ""),
                line(
                        "Fees",
                        "Fees paid on closed positions, entry and exit.",
                        first,
                        second,
                        at -> Figures.money(at.fees()),
                        ""),
                line(
                        "Return on what was paid",
                        "Realized P&L by what the contracts cost, all positions together.",
                        first,
                        second,
                        at -> Figures.signedShare(at.roi()),
                        ""),
                line(
                        "Mean return a position",
                        "Mean over closed positions of realized by paid, with its 95 % interval.",
                        first,
                        second,
                        at -> within(at.returns()),
                        contest == null ? "" : points(contest.returnGap())),
                line(
                        "Win rate",
                        "Share of closed positions that realized more than nothing, with Wilson's 95 % interval.",
                        first,
                        second,
                        StrategiesModel::winRate,
                        contest == null ? "" : points(contest.winGap())));
    }

    private interface Of {
        String text(Performance performance);
    }

    private static ResultLine line(
            String measure, String meaning, Performance one, @Nullable Performance other, Of of, String gap) {
        return new ResultLine(measure, meaning, of.text(one), other == null ? "" : of.text(other), gap);
    }

    private static String count(int number) {
        return String.valueOf(number);
    }

    private static String within(Measured measured) {
        return measured.n() < 2
                ? Figures.signedShare(measured.mean())
                : Figures.signedShare(measured.mean()) + " ± " + Figures.share(measured.margin());
    }

    static String winRate(Performance performance) {
        return performance.closed() == 0
                ? Figures.NONE
                : Figures.share(performance.winRate()) + " ("
                        + Figures.share(performance.winInterval().lower()) + " to "
                        + Figures.share(performance.winInterval().upper()) + ")";
    }

    private static String points(Measured gap) {
        return Double.isNaN(gap.margin())
                ? Figures.NONE
                : Figures.signedShare(gap.mean()) + " ± " + Figures.share(gap.margin());
    }

    /** What is fixed in a version and what may change. */
    static String fixed(StrategyVersion version, boolean inUse) {
        return (inUse
                        ? "The running session trades by this version, which it was started with: a change of its status is"
                                + " kept on record and stops nothing. "
                        : "Not used by this session, whatever its status: this program starts every session with its"
                                + " own version. ")
                + "Name, version, type and configuration of " + version.label()
                + " are fixed for good; the database refuses any change. Only status and notes may change."
                + (version.notes() == null ? "" : " Notes: " + version.notes());
    }

    /** The life of a strategy version, the status it has now in brackets. */
    static String life(String status) {
        return "draft → testing → active ⇄ inactive → deprecated".replaceFirst(status, "[" + status + "]");
    }
}
