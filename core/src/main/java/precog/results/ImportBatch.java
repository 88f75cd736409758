package precog.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import precog.value.Category;
import precog.value.GameId;

/**
 * All that one file brings, with franchises under one id, to be kept whole or not at all.
 *
 * @param source who published it
 * @param linesWithoutPrice lines the file names without odds, which are left out
 */
public record ImportBatch(
        String source,
        List<Team> teams,
        List<GameResult> games,
        List<BookmakerOdds> odds,
        List<StartingRating> ratings,
        int linesWithoutPrice) {
    public ImportBatch {
        teams = List.copyOf(teams);
        games = List.copyOf(games);
        odds = List.copyOf(odds);
        ratings = List.copyOf(ratings);
    }

    /** What a file of games brings: teams, games, results and odds. */
    public static ImportBatch of(GamesFile file) {
        List<GameResult> games = new ArrayList<>(file.games().size());
        Map<GameId, GameId> ids = new HashMap<>();
        for (GameResult game : file.games()) {
            GameResult normalized = normalized(game);
            ids.put(game.id(), normalized.id());
            games.add(normalized);
        }
        List<BookmakerOdds> odds = file.odds().stream()
                .map(odd -> new BookmakerOdds(
                        ids.getOrDefault(odd.game(), odd.game()),
                        odd.bookmaker(),
                        odd.bet(),
                        odd.outcome(),
                        odd.price(),
                        odd.line(),
                        odd.externalId()))
                .toList();
        return new ImportBatch(file.source(), teams(games), games, odds, List.of(), file.linesWithoutPrice());
    }

    /** What a file of starting ratings brings: teams and ratings. */
    public static ImportBatch of(String source, List<StartingRating> ratings) {
        List<StartingRating> normalized = ratings.stream()
                .map(rating -> new StartingRating(
                        rating.league(),
                        rating.tour(),
                        Franchises.id(rating.league(), rating.team()),
                        rating.season(),
                        rating.elo()))
                .toList();
        Map<String, Team> teams = new LinkedHashMap<>();
        normalized.forEach(rating -> add(teams, rating.league(), rating.team()));
        return new ImportBatch(source, List.copyOf(teams.values()), List.of(), List.of(), normalized, 0);
    }

    /** The same without bookmakers' odds: teams, games and results alone. */
    public ImportBatch withoutOdds() {
        return new ImportBatch(source, teams, games, List.of(), ratings, 0);
    }

    private static GameResult normalized(GameResult game) {
        String home = Franchises.id(game.league(), game.home());
        String away = Franchises.id(game.league(), game.away());
        return new GameResult(
                new GameId(GameResult.fixture(game.league(), game.date(), home, away)),
                game.league(),
                game.tour(),
                game.season(),
                game.stage(),
                game.date(),
                game.start(),
                home,
                away,
                game.neutral(),
                game.status(),
                game.homeScore(),
                game.awayScore(),
                game.externalIds());
    }

    private static List<Team> teams(List<GameResult> games) {
        Map<String, Team> teams = new LinkedHashMap<>();
        for (GameResult game : games) {
            add(teams, game.league(), game.home());
            add(teams, game.league(), game.away());
        }
        return List.copyOf(teams.values());
    }

    private static void add(Map<String, Team> teams, Category league, String id) {
        teams.putIfAbsent(league + " " + id, new Team(league, id, Franchises.name(league, id)));
    }
}
