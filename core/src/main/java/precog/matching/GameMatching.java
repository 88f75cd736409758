package precog.matching;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.feed.MarketStatus;
import precog.matching.TeamCodes.KnownTeam;
import precog.matching.TeamCodes.Pair;
import precog.matching.UnmatchedMarket.Reason;
import precog.results.GameResult;
import precog.value.Category;
import precog.value.GameId;
import precog.value.MarketId;

/**
 * Which game a market is about. A person's word comes first; else both teams' codes must be in the table and exactly one
 * known game of that league may be played by them on the US Eastern date of the ticker. Everything else is left for
 * review and tried again as games become known. Safe from any thread.
 */
public final class GameMatching {
    /** How far the start may be from the time in a ticker: less than the distance of two games of a doubleheader. */
    private static final Duration NEAR = Duration.ofMinutes(90);

    private static final int DAYS_KEPT = 30;
    private static final String DRAW = "TIE";

    private final TeamCodes codes;
    private final ConfirmedMatches confirmed;
    private final TreeMap<LocalDate, Map<GameId, GameReport>> games = new TreeMap<>();
    private final Map<GameId, LocalDate> days = new HashMap<>();
    private final Map<MarketId, GameLink> linked = new HashMap<>();
    private final Map<MarketId, UnmatchedMarket> unmatched = new LinkedHashMap<>();

    /** What became of a market. */
    private sealed interface Verdict {
        record Linked(GameLink link) implements Verdict {}

        record Left(Reason reason, String words) implements Verdict {}
    }

    /** A market that is tied to its game now, having waited for it. */
    public record Matched(MarketListing listing, GameLink link) {}

    /**
     * A matching that knows no game yet.
     *
     * @param codes of the venue's tickers
     */
    public GameMatching(TeamCodes codes, ConfirmedMatches confirmed) {
        this.codes = codes;
        this.confirmed = confirmed;
    }

    /** The leagues whose games the given series of a venue ask the winner of. */
    public static Set<Category> leagues(Collection<String> series) {
        return series.stream()
                .flatMap(ticker -> GameTicker.league(ticker).stream())
                .collect(Collectors.toSet());
    }

    /**
     * The game a market is about and the result YES pays on; none where the market asks something else, or where it was
     * left for {@link #review}, which holds markets only as long as they can be traded. A link once given stays, also where the game is put off to another day.
     */
    public synchronized Optional<GameLink> link(MarketListing listing) {
        MarketId market = listing.id();
        Optional<GameLink> said = confirmed.of(market).map(ConfirmedMatches.Confirmation::link);
        if (said.isPresent()) {
            unmatched.remove(market);
            return said;
        }
        GameLink known = linked.get(market);
        Category league = GameTicker.league(listing.series()).orElse(null);
        if (known != null || league == null) {
            return Optional.ofNullable(known);
        }
        GameTicker ticker = GameTicker.of(league, listing.event().value()).orElse(null);
        return switch (verdict(listing, ticker)) {
            case Verdict.Linked(GameLink link) -> {
                linked.put(market, link);
                unmatched.remove(market);
                yield Optional.of(link);
            }
            case Verdict.Left(Reason reason, String words) -> {
                if (listing.status().compareTo(MarketStatus.CLOSED) < 0) {
                    List<GameReport> candidates = ticker == null ? List.of() : gamesOn(ticker);
                    unmatched.put(market, new UnmatchedMarket(listing, reason, candidates, words));
                } else {
                    unmatched.remove(market);
                }
                yield Optional.empty();
            }
        };
    }

    /** Learns of a game, or that it changed; returns the waiting markets that can be tied now. */
    public synchronized List<Matched> know(GameReport game) {
        LocalDate day = LocalDate.ofInstant(game.start(), GameResult.GAME_DAY_ZONE);
        LocalDate before = days.put(game.id(), day);
        if (before != null && !before.equals(day)) {
            games.getOrDefault(before, new HashMap<>()).remove(game.id());
        }
        games.computeIfAbsent(day, _ -> new LinkedHashMap<>()).put(game.id(), game);
        if (day.equals(before)) {
            return List.of();
        }
        forgetBefore(games.lastKey().minusDays(DAYS_KEPT));
        List<Matched> matched = new ArrayList<>();
        for (UnmatchedMarket waiting : List.copyOf(unmatched.values())) {
            if (waiting.listing().category() == game.league()) {
                link(waiting.listing()).ifPresent(link -> matched.add(new Matched(waiting.listing(), link)));
            }
        }
        return matched;
    }

    /**
     * Markets on games that are tied to none, in the order they were first seen. Where no game of the day is known, the
     * candidates are all of the league.
     */
    public synchronized List<UnmatchedMarket> review() {
        return unmatched.values().stream()
                .map(left -> left.candidates().isEmpty() ? left.among(gamesOf(left.listing())) : left)
                .toList();
    }

    private List<GameReport> gamesOf(MarketListing listing) {
        Category league = GameTicker.league(listing.series()).orElse(null);
        return games.values().stream()
                .flatMap(day -> day.values().stream())
                .filter(game -> game.league() == league)
                .toList();
    }

    /** What persons said, with the game each word is about; null where that game is not known now. */
    public synchronized Map<ConfirmedMatches.Confirmation, @Nullable GameReport> said() {
        Map<ConfirmedMatches.Confirmation, @Nullable GameReport> words = new LinkedHashMap<>();
        for (ConfirmedMatches.Confirmation word : confirmed.all()) {
            words.put(word, game(word.link().game()));
        }
        return words;
    }

    private @Nullable GameReport game(GameId id) {
        LocalDate day = days.get(id);
        return day == null ? null : games.getOrDefault(day, Map.of()).get(id);
    }

    /**
     * Keeps a person's word: what it says of a market counts from now on.
     *
     * @throws java.io.UncheckedIOException with a sentence where it cannot be kept
     */
    public synchronized void confirm(ConfirmedMatches.Confirmation confirmation) {
        confirmed.confirm(confirmation);
        unmatched.remove(confirmation.market());
    }

    /**
     * Takes a person's word back: the market is tied by the table again, or left for review.
     *
     * @throws java.io.UncheckedIOException with a sentence where that cannot be kept
     */
    public synchronized void withdraw(MarketId market) {
        confirmed.withdraw(market);
    }

    /** Lets go of a market that is no longer traded. */
    public synchronized void forget(MarketId market) {
        linked.remove(market);
        unmatched.remove(market);
    }

    private void forgetBefore(LocalDate day) {
        Map<LocalDate, Map<GameId, GameReport>> old = games.headMap(day);
        old.values().forEach(gone -> days.keySet().removeAll(gone.keySet()));
        old.clear();
    }

    private Verdict verdict(MarketListing listing, @Nullable GameTicker ticker) {
        String event = listing.event().value();
        if (ticker == null) {
            return new Verdict.Left(Reason.UNKNOWN_FORM, "The ticker " + event + " is not of the form we know.");
        }
        Category league = ticker.league();
        if (!codes.covers(league)) {
            return new Verdict.Left(Reason.NO_TABLE, "There is no table of codes for " + league.words() + ".");
        }
        List<Pair> pairs = codes.pairs(league, ticker.codes());
        if (pairs.isEmpty()) {
            return new Verdict.Left(
                    Reason.UNKNOWN_CODE,
                    "'" + ticker.codes() + "' is not two codes of the " + league.words() + " table.");
        }
        List<Fit> fits = new ArrayList<>();
        for (Pair pair : pairs) {
            for (GameReport game : gamesOn(ticker)) {
                if (isBetween(game, pair)) {
                    fits.add(new Fit(game, pair));
                }
            }
        }
        return verdict(listing, ticker, fits);
    }

    private record Fit(GameReport game, Pair pair) {}

    private static Verdict verdict(MarketListing listing, GameTicker ticker, List<Fit> fits) {
        if (fits.isEmpty()) {
            return new Verdict.Left(
                    Reason.NO_GAME, "No game of '" + ticker.codes() + "' on " + ticker.date() + " is known yet.");
        }
        List<Fit> timely =
                fits.stream().filter(fit -> isNear(fit.game(), ticker)).toList();
        if (timely.size() > 1 || (timely.isEmpty() && fits.size() > 1)) {
            return new Verdict.Left(
                    Reason.SEVERAL_GAMES, fits.size() + " games on " + ticker.date() + " fit the ticker.");
        }
        if (timely.isEmpty()) {
            return new Verdict.Left(
                    Reason.OTHER_TIME,
                    "The game that fits begins at " + eastern(fits.getFirst().game()) + " ET, not at " + ticker.time()
                            + ".");
        }
        Fit fit = timely.getFirst();
        String other = otherName(fit);
        if (other != null) {
            return new Verdict.Left(Reason.OTHER_NAME, other);
        }
        return side(listing, fit);
    }

    private static Verdict side(MarketListing listing, Fit fit) {
        String prefix = listing.event().value() + "-";
        String market = listing.id().value();
        String side = market.startsWith(prefix) ? market.substring(prefix.length()) : "";
        GameReport game = fit.game();
        if (side.equals(DRAW) && hasDraws(game.league())) {
            return new Verdict.Linked(new GameLink(game.id(), Selection.DRAW));
        }
        KnownTeam team = side.equals(fit.pair().firstCode())
                ? fit.pair().first()
                : side.equals(fit.pair().secondCode()) ? fit.pair().second() : null;
        if (team == null) {
            return new Verdict.Left(Reason.UNKNOWN_SIDE, "'" + side + "' is neither side of the game nor a draw.");
        }
        return new Verdict.Linked(
                new GameLink(game.id(), team.id().equals(game.home()) ? Selection.HOME : Selection.AWAY));
    }

    private List<GameReport> gamesOn(GameTicker ticker) {
        return games.getOrDefault(ticker.date(), Map.of()).values().stream()
                .filter(game -> game.league() == ticker.league())
                .toList();
    }

    private static boolean isBetween(GameReport game, Pair pair) {
        String one = pair.first().id();
        String other = pair.second().id();
        return (game.home().equals(one) && game.away().equals(other))
                || (game.home().equals(other) && game.away().equals(one));
    }

    /** A ticker without a time fits any of that day, unless it says that there are two games. */
    private static boolean isNear(GameReport game, GameTicker ticker) {
        LocalTime time = ticker.time();
        return time == null
                ? !ticker.doubleheader()
                : Duration.between(time, eastern(game)).abs().compareTo(NEAR) <= 0;
    }

    private static LocalTime eastern(GameReport game) {
        return LocalTime.ofInstant(game.start(), GameResult.GAME_DAY_ZONE);
    }

    /** Some seven hundred colleges share a few hundred abbreviations, so there the name must agree as well. */
    private static @Nullable String otherName(Fit fit) {
        GameReport game = fit.game();
        boolean college = switch (game.league()) {
            case NCAAF, NCAAB, WNCAAB -> true;
            default -> false;
        };
        for (KnownTeam team : List.of(fit.pair().first(), fit.pair().second())) {
            String name = team.id().equals(game.home()) ? game.homeName() : game.awayName();
            if (college && !name.equals(team.name())) {
                return team.id() + " is '" + name + "' in the game but '" + team.name() + "' in the table.";
            }
        }
        return null;
    }

    /** Whether games of a league can end in a draw. */
    public static boolean hasDraws(Category league) {
        return switch (league) {
            case EPL, LIGUE1, MLS -> true;
            default -> false;
        };
    }
}
