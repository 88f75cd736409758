package precog.db.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.db.game.GameOddsRow;
import precog.db.game.GameRow;
import precog.results.BookmakerOdds;
import precog.results.GameResult;
import precog.results.ImportBatch;
import precog.value.GameId;

/** Games and odds an import brings, against those the tables have. */
final class ResultRows {
    /** Decimals of {@code game_odds.line}. */
    private static final int LINE_SCALE = 4;

    private final TeamRows teams;
    private final Instant at;
    private final Map<String, GameRow> knownGames = new HashMap<>();
    private final Map<String, GameOddsRow> knownOdds = new HashMap<>();
    private final Set<GameId> swapped = new HashSet<>();
    final Changes<GameRow> games = new Changes<>();
    final Changes<GameOddsRow> odds = new Changes<>();

    ResultRows(StatelessSession session, ImportBatch batch, TeamRows teams, Instant at) {
        this.teams = teams;
        this.at = at;
        session.createSelectionQuery("from GameRow where sport in :sports", GameRow.class)
                .setParameterList(
                        "sports",
                        batch.games().stream().map(game -> game.league().name()).collect(Collectors.toSet()))
                .getResultList()
                .forEach(row -> knownGames.put(row.gameId, row));
        session.createSelectionQuery("from GameOddsRow where bookmaker in :bookmakers", GameOddsRow.class)
                .setParameterList(
                        "bookmakers",
                        batch.odds().stream().map(BookmakerOdds::bookmaker).collect(Collectors.toSet()))
                .getResultList()
                .forEach(row -> knownOdds.put(row.oddsId, row));
    }

    void take(GameResult told) {
        GameRow known = knownGames.get(told.id().value());
        GameResult game = told;
        if (known != null && told.home().equals(known.awayTeamId)) {
            swapped.add(told.id());
            game = told.withSidesSwapped();
        }
        GameRow row = row(game, known);
        knownGames.put(row.gameId, row);
        if (known == null) {
            games.add(row);
        } else if (content(row).equals(content(known))) {
            games.leave();
        } else {
            games.update(row);
        }
    }

    /** The game as it is told, with what is known already where it tells nothing. */
    private GameRow row(GameResult game, @Nullable GameRow known) {
        GameRow row = new GameRow();
        row.gameId = game.id().value();
        row.sport = game.league().name();
        row.gameDate = game.date();
        row.season = game.season();
        row.status = GameRows.status(game.status());
        row.homeTeamId = game.home();
        row.homeTeamName = teams.name(game.league(), game.home());
        row.awayTeamId = game.away();
        row.awayTeamName = teams.name(game.league(), game.away());
        row.homeScore = game.homeScore();
        row.awayScore = game.awayScore();
        row.neutralSite = game.neutral();
        row.commenceTime = game.start();
        row.loadedAt = at;
        if (known == null) {
            return row;
        }
        row.venue = known.venue;
        if (row.commenceTime == null) {
            row.commenceTime = known.commenceTime;
        }
        if (row.homeScore == null && known.homeScore != null) {
            row.status = known.status;
            row.homeScore = known.homeScore;
            row.awayScore = known.awayScore;
        }
        return row;
    }

    private static List<@Nullable Object> content(GameRow row) {
        return Arrays.asList(
                row.sport,
                row.gameDate,
                row.season,
                row.status,
                row.homeTeamId,
                row.homeTeamName,
                row.awayTeamId,
                row.awayTeamName,
                row.homeScore,
                row.awayScore,
                row.neutralSite,
                row.commenceTime);
    }

    void take(BookmakerOdds told) {
        GameOddsRow row = row(swapped.contains(told.game()) ? told.withSidesSwapped() : told);
        GameOddsRow known = knownOdds.put(row.oddsId, row);
        if (known == null) {
            odds.add(row);
        } else if (content(row).equals(content(known))) {
            odds.leave();
        } else {
            odds.update(row);
        }
    }

    private GameOddsRow row(BookmakerOdds odd) {
        GameOddsRow row = new GameOddsRow();
        row.gameId = odd.game().value();
        row.bookmaker = odd.bookmaker();
        row.marketName = Codes.lower(odd.bet());
        row.outcomeName = Codes.lower(odd.outcome());
        row.oddsId = String.join("/", row.gameId, row.bookmaker, row.marketName, row.outcomeName);
        row.price = odd.price().value();
        BigDecimal line = odd.line();
        row.line = line == null ? null : line.setScale(LINE_SCALE, RoundingMode.HALF_EVEN);
        row.isPregame = true;
        row.loadedAt = at;
        row.externalId = odd.externalId();
        return row;
    }

    private static List<@Nullable Object> content(GameOddsRow row) {
        return Arrays.asList(row.price, row.line, row.externalId);
    }
}
