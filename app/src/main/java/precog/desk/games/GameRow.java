package precog.desk.games;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.desk.games.GameHistory.Chance;
import precog.desk.grid.Freshness;
import precog.desk.markets.MarketRow;
import precog.desk.text.Figures;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.Probability;

/** A game as the board shows it: one object for as long as the desk runs, its plain fields set in place. */
final class GameRow {
    /** Shown as figures of their own. */
    private static final Set<String> BENCHMARKS = Set.of(GameReport.HOME_WIN, GameReport.TIE);

    private final GameHistory history = new GameHistory();
    private GameReport report;
    private Instant heardAt;
    private List<MarketRow> markets = List.of();

    /** @param heardAt engine time of the report */
    GameRow(GameReport report, Instant heardAt) {
        this.report = report;
        this.heardAt = heardAt;
        take(report, heardAt);
    }

    void take(GameReport next, Instant at) {
        report = next;
        heardAt = at;
        if (next.status().inPlay() || next.status() == GameStatus.FINAL) {
            history.score(at, next);
        }
    }

    /** Takes over the markets on it and notes what they say of the home side now. */
    void take(List<MarketRow> rows, Instant at) {
        markets = rows;
        if (report.status().inPlay() || report.status() == GameStatus.SCHEDULED) {
            history.chance(new Chance(at, modelOfHome(), marketOfHome(), benchmarkOfHome()));
        }
    }

    GameId id() {
        return report.id();
    }

    GameReport report() {
        return report;
    }

    GameHistory history() {
        return history;
    }

    /** The markets on its result. */
    List<MarketRow> markets() {
        return markets;
    }

    /** What the score source gives the home side, a share of 1; not a number where it says nothing. */
    double benchmarkOfHome() {
        Probability told = report.benchmark();
        return told == null ? Double.NaN : told.units() / (double) Price.ONE_DOLLAR;
    }

    /** How long nothing was heard of it. */
    Instant heardAt() {
        return heardAt;
    }

    String league() {
        String words = report.league().words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** Away at home, as it is said in every league here. */
    String teams() {
        return report.awayName() + (report.neutral() ? " v " : " at ") + report.homeName();
    }

    /** Away score, then home score; nothing before the start. */
    String score() {
        return switch (report.status()) {
            case SCHEDULED, POSTPONED, CANCELLED -> "";
            case LIVE, HALFTIME, FINAL -> report.awayScore() + " – " + report.homeScore();
        };
    }

    /** Where the game stands: the clock, or when it begins, or that it is over. */
    String phase(Instant now) {
        return switch (report.status()) {
            case SCHEDULED ->
                report.start().isAfter(now) ? "in " + Figures.until(now, report.start()) : "about to begin";
            case LIVE -> MarketRow.clock(report);
            case HALFTIME -> "Half-time";
            case FINAL -> "Final";
            case POSTPONED -> "Postponed";
            case CANCELLED -> "Cancelled";
        };
    }

    /** Who has the ball, by name; empty where nobody says. */
    String possession() {
        String side = report.possession();
        return side == null || !report.status().inPlay()
                ? ""
                : side.equals(report.home())
                        ? report.homeName()
                        : side.equals(report.away()) ? report.awayName() : side;
    }

    /** Further facts of the sport in a line, such as {@code down 2nd & 7}; empty where there is none. */
    String situation() {
        return report.situation().entrySet().stream()
                .filter(fact -> !BENCHMARKS.contains(fact.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> spaced(fact.getKey()) + " " + fact.getValue())
                .collect(Collectors.joining("  ·  "));
    }

    private static String spaced(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** Live games come first, then those to come, then those that are over, then those that are not played. */
    int rank() {
        return switch (report.status()) {
            case LIVE, HALFTIME -> 0;
            case SCHEDULED -> 1;
            case FINAL -> 2;
            case POSTPONED, CANCELLED -> 3;
        };
    }

    /** How far what is said of it can be trusted: a game in play of which nothing is heard fades. */
    Freshness freshness(Instant now) {
        return report.status().inPlay() ? Freshness.of(heardAt, now) : Freshness.FRESH;
    }

    /** What the model gives the home side, a share of 1; not a number where it has no opinion. */
    double modelOfHome() {
        MarketRow home = market(Selection.HOME);
        if (home != null && home.estimate() != null) {
            return home.estimate().probability().units() / (double) Price.ONE_DOLLAR;
        }
        MarketRow away = twoWay(Selection.AWAY);
        return away == null || away.estimate() == null
                ? Double.NaN
                : 1 - away.estimate().probability().units() / (double) Price.ONE_DOLLAR;
    }

    /** What the market gives the home side, the middle of bid and ask; not a number where a side is missing. */
    double marketOfHome() {
        MarketRow home = market(Selection.HOME);
        Price mid = home == null ? null : home.view().quote().mid();
        if (mid != null) {
            return mid.units() / (double) Price.ONE_DOLLAR;
        }
        MarketRow away = twoWay(Selection.AWAY);
        Price against = away == null ? null : away.view().quote().mid();
        return against == null ? Double.NaN : 1 - against.units() / (double) Price.ONE_DOLLAR;
    }

    /** A market that says what the home side's chance is: its own, or the complement of the other side's. */
    record Telling(MarketId market, boolean ofHome) {}

    /** Where to look up how the home side's chance went; null where no market tells. */
    @Nullable
    Telling telling() {
        MarketRow home = market(Selection.HOME);
        MarketRow away = twoWay(Selection.AWAY);
        return home != null ? new Telling(home.id(), true) : away == null ? null : new Telling(away.id(), false);
    }

    /** A market whose complement is the other side, because no draw is traded beside it. */
    private @Nullable MarketRow twoWay(Selection selection) {
        return market(Selection.DRAW) == null ? market(selection) : null;
    }

    private @Nullable MarketRow market(Selection selection) {
        for (MarketRow row : markets) {
            GameLink link = row.view().listing().game();
            if (link != null && link.selection() == selection) {
                return row;
            }
        }
        return null;
    }

    /** The best net edge of its markets in dollars a contract; null where no model has an opinion. */
    @Nullable
    BigDecimal edge() {
        return markets.stream()
                .map(MarketRow::netEdge)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(null);
    }

    /** Whether an edge of one of its markets waits for a decision. */
    boolean waits() {
        return markets.stream().anyMatch(row -> row.pending() != null);
    }

    /** What is held in its markets, such as {@code 120 YES KC}; empty where nothing is. */
    String held() {
        return markets.stream()
                .filter(row -> row.position() != null)
                .map(row -> Figures.quantity(row.position().quantity()) + " "
                        + row.position().outcome() + " " + row.shortName())
                .collect(Collectors.joining(", "));
    }

    boolean isHeld() {
        return markets.stream().anyMatch(row -> row.position() != null);
    }
}
