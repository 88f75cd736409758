package precog.model.elo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.model.elo.RatedGame.Change;
import precog.results.GameResult;
import precog.results.StartingRating;
import precog.value.Category;

/**
 * The book of ratings under one set of parameters, with every game that made them. Rating the same results in the same
 * order gives the same book, bit for bit; games of different competitors may come in any order.
 *
 * <p>Between seasons a rating reverts once towards the mean, also over several seasons without a game, unless a starting
 * rating is given for that competitor and season (FiveThirtyEight gives one to each of the eleven teams that came back
 * after seasons away, and to none that played on). A competitor without a first rating starts at the mean where its
 * league starts with it, later as a newcomer; either way it is unknown until it has played.
 */
public final class Ratings {
    private final Map<Category, LeagueParameters> parameters;
    private final Map<Competitor, Double> firstRatings = new HashMap<>();
    private final Map<SeasonStart, Double> seasonStarts = new HashMap<>();
    private final Map<Competitor, Standing> standings = new HashMap<>();
    private final Map<Pool, Integer> firstSeasons = new HashMap<>();
    private final Set<String> ratedGames = new HashSet<>();
    private final List<RatedGame> history = new ArrayList<>();

    private record SeasonStart(Competitor competitor, int season) {}

    private record Pool(Category league, String tour) {}

    private record Standing(double points, int gamesPlayed, int season, LocalDate lastGame) {}

    /** Where the sides of a game enter it, and what that says of it. */
    public record Before(Rating home, Rating away, Forecast forecast) {}

    /** What became of a result. */
    public sealed interface Verdict {
        /** It changed two ratings. */
        record Rated(RatedGame game) implements Verdict {}

        /** It changed nothing. */
        record Unrated(Reason reason) implements Verdict {}
    }

    /** Why a result changes nothing. */
    public enum Reason {
        NOT_FINAL,
        /** Pre-season, exhibition, or a place-holder with the same name on both sides. */
        DOES_NOT_COUNT,
        ALREADY_RATED,
        /** One of the sides has been rated for a later game: only a replay from the start puts that right. */
        OUT_OF_ORDER,
        NO_SUCH_LEAGUE
    }

    public Ratings(Map<Category, LeagueParameters> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /** Gives a competitor its first rating, or its rating at the start of a season; to be called before its games. */
    public void start(StartingRating start) {
        Competitor competitor = new Competitor(start.league(), start.tour(), start.team());
        double points = start.elo().doubleValue();
        if (start.season() == null) {
            firstRatings.put(competitor, points);
        } else {
            seasonStarts.put(new SeasonStart(competitor, start.season()), points);
        }
    }

    /** Takes in a result; only a final one that counts, in order and for the first time, changes ratings. */
    public Verdict rate(GameResult game) {
        LeagueParameters league = parameters.get(game.league());
        if (league == null) {
            return new Verdict.Unrated(Reason.NO_SUCH_LEAGUE);
        }
        Reason reason = reasonAgainst(game);
        if (reason != null) {
            return new Verdict.Unrated(reason);
        }
        firstSeasons.putIfAbsent(new Pool(game.league(), game.tour()), game.season());
        Before before = before(game, league);
        Elo elo = new Elo(league);
        double gain = elo.homeGain(before.home().points(), before.away().points(), game.neutral(), game.margin());
        double homeFactor = elo.provisionalFactor(before.home().gamesPlayed());
        double awayFactor = elo.provisionalFactor(before.away().gamesPlayed());
        RatedGame rated = new RatedGame(
                game,
                before.forecast(),
                elo.k(game.margin()),
                elo.multiplier(before.home().points(), before.away().points(), game.neutral(), game.margin()),
                change(home(game), before.home(), gain * homeFactor, game),
                change(away(game), before.away(), -gain * awayFactor, game));
        history.add(rated);
        ratedGames.add(game.fixture());
        return new Verdict.Rated(rated);
    }

    /** Where a competitor enters a game of {@code season}; none for one that has neither played nor a given rating. */
    public Optional<Rating> rating(Competitor competitor, int season) {
        LeagueParameters league = parameters.get(competitor.league());
        return league != null && isKnown(competitor, season)
                ? Optional.of(entering(competitor, season, league))
                : Optional.empty();
    }

    /** Where both sides enter a game not yet played, and what that says of it; none where a side is unknown. */
    public Optional<Before> before(GameResult game) {
        LeagueParameters league = parameters.get(game.league());
        boolean known = isKnown(home(game), game.season()) && isKnown(away(game), game.season());
        return league != null && known && !game.home().equals(game.away())
                ? Optional.of(before(game, league))
                : Optional.empty();
    }

    /** The same where sides without a rating play with the one they would start with. */
    Before before(GameResult game, LeagueParameters league) {
        Rating home = entering(home(game), game.season(), league);
        Rating away = entering(away(game), game.season(), league);
        return new Before(home, away, new Elo(league).forecast(home.points(), away.points(), game.neutral()));
    }

    /** Every game that changed ratings, in the order it did. */
    public List<RatedGame> history() {
        return Collections.unmodifiableList(history);
    }

    private @Nullable Reason reasonAgainst(GameResult game) {
        if (!game.stage().rates() || game.home().equals(game.away())) {
            return Reason.DOES_NOT_COUNT;
        }
        if (!game.rates()) {
            return Reason.NOT_FINAL;
        }
        if (ratedGames.contains(game.fixture())) {
            return Reason.ALREADY_RATED;
        }
        return isAfter(home(game), game) || isAfter(away(game), game) ? Reason.OUT_OF_ORDER : null;
    }

    private boolean isKnown(Competitor competitor, int season) {
        return standings.containsKey(competitor)
                || firstRatings.containsKey(competitor)
                || seasonStarts.containsKey(new SeasonStart(competitor, season));
    }

    private static Competitor home(GameResult game) {
        return new Competitor(game.league(), game.tour(), game.home());
    }

    private static Competitor away(GameResult game) {
        return new Competitor(game.league(), game.tour(), game.away());
    }

    private boolean isAfter(Competitor competitor, GameResult game) {
        Standing standing = standings.get(competitor);
        return standing != null && standing.lastGame().isAfter(game.date());
    }

    private Rating entering(Competitor competitor, int season, LeagueParameters league) {
        Standing standing = standings.get(competitor);
        int played = standing == null ? 0 : standing.gamesPlayed();
        if (standing != null && standing.season() == season) {
            return new Rating(standing.points(), played);
        }
        Double given = seasonStarts.get(new SeasonStart(competitor, season));
        if (given != null) {
            return new Rating(given, played);
        }
        if (standing != null) {
            return new Rating(league.reverted(standing.points()), played);
        }
        Integer firstSeason = firstSeasons.get(new Pool(competitor.league(), competitor.tour()));
        double unlisted = firstSeason == null || season <= firstSeason ? league.mean() : league.newcomer();
        return new Rating(firstRatings.getOrDefault(competitor, unlisted), 0);
    }

    private Change change(Competitor competitor, Rating before, double gain, GameResult game) {
        int played = before.gamesPlayed() + 1;
        double after = before.points() + gain;
        standings.put(competitor, new Standing(after, played, game.season(), game.date()));
        return new Change(competitor, before.points(), after, played);
    }
}
