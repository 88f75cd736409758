package precog.model.elo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.feed.GameStatus;
import precog.model.elo.RatedGame.Change;
import precog.model.elo.Ratings.Reason;
import precog.model.elo.Ratings.Verdict;
import precog.results.GameResult;
import precog.results.Stage;
import precog.results.StartingRating;
import precog.value.Category;
import precog.value.GameId;

class RatingsTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 7);

    private final Ratings ratings = new Ratings(LeagueParameters.defaults());

    private static GameResult game(Category league, String tour, LocalDate date, String home, String away, int margin) {
        return game(league, tour, date, Stage.REGULAR, GameStatus.FINAL, home, away, margin);
    }

    private static GameResult game(
            Category league,
            String tour,
            LocalDate date,
            Stage stage,
            GameStatus status,
            String home,
            String away,
            int margin) {
        return new GameResult(
                new GameId(date + home + away),
                league,
                tour,
                date.getYear(),
                stage,
                date,
                null,
                home,
                away,
                false,
                status,
                50 + margin,
                50,
                Map.of());
    }

    private static GameResult nfl(LocalDate date, String home, String away, int margin) {
        return game(Category.NFL, "", date, home, away, margin);
    }

    private double points(String team, int season) {
        return ratings.rating(new Competitor(Category.NFL, "", team), season)
                .orElseThrow()
                .points();
    }

    private void start(String team, @Nullable Integer season, String elo) {
        ratings.start(new StartingRating(Category.NFL, "", team, season, new BigDecimal(elo)));
    }

    @Test
    void anUnknownTeamHasNoRatingAndNoForecast() {
        start("AAA", null, "1550");
        assertThat(ratings.rating(new Competitor(Category.NFL, "", "BBB"), 2025))
                .isEmpty();
        assertThat(ratings.before(nfl(DAY, "AAA", "BBB", 1))).isEmpty();
        ratings.rate(nfl(DAY, "AAA", "BBB", 1));
        assertThat(ratings.before(nfl(DAY.plusDays(7), "BBB", "AAA", 1))).isPresent();
    }

    @Test
    void aResultMovesBothSidesByTheSameAmountAndIsInTheHistory() {
        start("AAA", null, "1600");
        start("BBB", null, "1500");
        ratings.rate(nfl(DAY, "AAA", "BBB", 10));
        double edge = 165;
        double gain = 20 * Math.log(11) * 2.2 / (0.001 * edge + 2.2) * (1 - 1 / (1 + Math.pow(10, -edge / 400)));
        RatedGame rated = ratings.history().getFirst();
        assertThat(rated.home().before()).isEqualTo(1600);
        assertThat(rated.home().after()).isCloseTo(1600 + gain, within(1e-9));
        assertThat(rated.away().after()).isCloseTo(1500 - gain, within(1e-9));
        assertThat(rated.home().gamesPlayed()).isEqualTo(1);
        assertThat(points("AAA", 2025)).isEqualTo(rated.home().after());
    }

    @Test
    void whatIsNotFinalOrDoesNotCountOrWasRatedChangesNothing() {
        assertThat(ratings.rate(game(Category.NFL, "", DAY, Stage.REGULAR, GameStatus.LIVE, "AAA", "BBB", 3)))
                .isEqualTo(new Verdict.Unrated(Reason.NOT_FINAL));
        assertThat(ratings.rate(game(Category.NFL, "", DAY, Stage.PRESEASON, GameStatus.FINAL, "AAA", "BBB", 3)))
                .isEqualTo(new Verdict.Unrated(Reason.DOES_NOT_COUNT));
        assertThat(ratings.rate(nfl(DAY, "AAA", "BBB", 3))).isInstanceOf(Verdict.Rated.class);
        assertThat(ratings.rate(nfl(DAY, "AAA", "BBB", 3))).isEqualTo(new Verdict.Unrated(Reason.ALREADY_RATED));
        assertThat(ratings.rate(nfl(DAY.minusDays(1), "CCC", "BBB", 3)))
                .isEqualTo(new Verdict.Unrated(Reason.OUT_OF_ORDER));
        assertThat(ratings.rate(game(Category.POLITICS, "", DAY, "AAA", "BBB", 3)))
                .isEqualTo(new Verdict.Unrated(Reason.NO_SUCH_LEAGUE));
        assertThat(ratings.history()).hasSize(1);
    }

    @Test
    void theSameGameFromAnotherSourceWithSidesSwappedIsRatedOnce() {
        ratings.rate(nfl(DAY, "AAA", "BBB", 3));
        assertThat(ratings.rate(nfl(DAY, "BBB", "AAA", -3))).isEqualTo(new Verdict.Unrated(Reason.ALREADY_RATED));
    }

    @Test
    void aSeasonRevertsOnceHoweverManyWereMissedUnlessItsStartIsGiven() {
        start("AAA", null, "1805");
        start("BBB", null, "1505");
        start("BBB", 2028, "1333.5");
        ratings.rate(nfl(DAY, "AAA", "BBB", 1));
        double last = points("AAA", 2025);
        assertThat(points("AAA", 2028)).isCloseTo(last * 2 / 3 + 1505.0 / 3, within(1e-9));
        assertThat(points("BBB", 2028)).isEqualTo(1333.5);
    }

    @Test
    void theFirstSeasonStartsAtTheMeanAndLaterTeamsAsNewcomers() {
        ratings.rate(nfl(DAY, "AAA", "BBB", 1));
        ratings.rate(nfl(DAY.plusYears(1), "NEW", "AAA", 1));
        assertThat(ratings.history().getFirst().home().before()).isEqualTo(1505);
        assertThat(ratings.history().getLast().home().before()).isEqualTo(1300);
    }

    @Test
    void theToursKeepApartAndEachPlayerMovesByItsOwnExperience() {
        for (int day = 0; day < 21; day++) {
            ratings.rate(game(Category.TENNIS, "ATP", DAY.plusDays(day), "old", "foe" + day, 1));
        }
        Change veteran = ratings.history().getLast().home();
        Change rookie = ratings.history().getLast().away();
        assertThat((rookie.before() - rookie.after()) / (veteran.after() - veteran.before()))
                .isCloseTo(1.5, within(1e-9));
        assertThat(ratings.rating(new Competitor(Category.TENNIS, "WTA", "old"), 2025))
                .isEmpty();
    }

    @Test
    void aReplayGivesTheSameRatingsBitForBit() {
        List<GameResult> games = List.of(
                nfl(DAY, "AAA", "BBB", 3),
                nfl(DAY, "CCC", "DDD", -14),
                nfl(DAY.plusDays(7), "BBB", "CCC", 0),
                nfl(DAY.plusYears(1), "DDD", "AAA", 21));
        Ratings replay = new Ratings(LeagueParameters.defaults());
        games.forEach(ratings::rate);
        games.forEach(replay::rate);
        assertThat(replay.history()).hasSize(4).isEqualTo(ratings.history());
    }
}
