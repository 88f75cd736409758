package precog.desk.games;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import precog.desk.chart.Measure;
import precog.desk.grid.Column;
import precog.desk.grid.Freshness;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;

/** The columns of the board of games. */
final class GameColumns {
    private final GameRows rows;

    GameColumns(GameRows rows) {
        this.rows = rows;
    }

    List<Column<GameRow>> all() {
        return List.of(
                Column.words("league", "League", 60, GameRow::league, "The league."),
                Column.words("teams", "Away at home", 230, GameRow::teams, "The away side at the home side."),
                Column.<GameRow>figures(
                                "score",
                                "Score",
                                64,
                                GameRow::score,
                                row -> row.report().homeScore() + row.report().awayScore(),
                                "Away score, then home score.")
                        .alive(row -> row.freshness(rows.now())),
                Column.<GameRow>figures(
                                "phase",
                                "Clock",
                                86,
                                row -> row.phase(rows.now()),
                                row -> row.report().start().toEpochMilli(),
                                "Period and clock of a game in play; when the others begin, or that they are over.")
                        .alive(row -> row.freshness(rows.now()))
                        .toned(row -> row.report().status().inPlay() ? Tone.ACCENT : Tone.MUTED),
                Column.words(
                        "possession", "Ball", 110, GameRow::possession, "Who has the ball, where the feed says so."),
                chance("model", "Home wins", GameRow::modelOfHome, "Chance of the home side by the leading model.")
                        .alive(row -> row.freshness(rows.now())),
                chance(
                                "market",
                                "Market",
                                GameRow::marketOfHome,
                                "Chance of the home side by its market: the middle of bid and ask.")
                        .alive(row -> Freshness.FRESH),
                Column.<GameRow>figures(
                                "edge",
                                "Net edge",
                                72,
                                row -> Figures.edge(row.edge()),
                                row -> {
                                    BigDecimal edge = row.edge();
                                    return edge == null
                                            ? Column.UNKNOWN
                                            : edge.movePointRight(4).longValue();
                                },
                                "Best net edge of its markets, dollars a contract. Coloured where one waits for your"
                                        + " decision.")
                        .toned(row -> row.waits() ? Tone.ACCENT : Tone.MUTED),
                Column.words("held", "Held", 96, GameRow::held, "Contracts you hold in its markets."));
    }

    private static Column<GameRow> chance(String id, String title, ToDoubleFunction<GameRow> of, String meaning) {
        return Column.figures(
                id,
                title,
                76,
                row -> Measure.PERCENT.text(of.applyAsDouble(row)),
                row -> {
                    double chance = of.applyAsDouble(row);
                    return Double.isNaN(chance) ? Column.UNKNOWN : Math.round(chance * 10_000);
                },
                meaning);
    }
}
