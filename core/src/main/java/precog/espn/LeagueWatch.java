package precog.espn;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import precog.espn.ScoreboardClient.Days;
import precog.feed.ConnectionStatus;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.results.GameResult;
import precog.value.GameId;

/** What was last told of a league's games, and so when to ask again and about which days. */
final class LeagueWatch {
    /** A game that was to start and is not said to have, or to be over, is asked about for so long. */
    private static final Duration LATE = Duration.ofHours(6);

    /** No game is in play for longer, rain breaks overnight included. */
    private static final Duration LONGEST_GAME = Duration.ofDays(2);

    private static final Duration FORGOTTEN = Duration.ofDays(9);

    /** Requests are spread by this part of their distance, so that many desks do not ask at once. */
    private static final double JITTER = 0.1;

    private static final int MOST_DOUBLINGS = 10;

    /** Failures in a row from which on a league is no longer told. */
    private static final int DOWN = 3;

    private final EspnLeague league;
    private final EspnSettings settings;
    private final RandomGenerator random;
    private final Map<GameId, GameReport> games = new HashMap<>();
    private Instant due;
    private @Nullable Instant lookedAhead;
    private int failures;

    LeagueWatch(EspnLeague league, EspnSettings settings, RandomGenerator random, Instant start) {
        this.league = league;
        this.settings = settings;
        this.random = random;
        this.due = start;
    }

    EspnLeague league() {
        return league;
    }

    /** When to ask next. */
    Instant due() {
        return due;
    }

    ConnectionStatus status() {
        return failures == 0
                ? ConnectionStatus.HEALTHY
                : failures < DOWN ? ConnectionStatus.DEGRADED : ConnectionStatus.DOWN;
    }

    /**
     * The days to ask about: those of games that began and are not over, and today; the days ahead too where they were
     * not asked about for an idle while, and at first the days to catch up with.
     */
    Days days(Instant now) {
        LocalDate today = day(now);
        LocalDate from = lookedAhead == null
                ? today.minusDays(settings.catchUpDays())
                : games.values().stream()
                        .filter(game -> isUnderWay(game, now))
                        .map(game -> day(game.start()))
                        .filter(day -> day.isBefore(today))
                        .min(LocalDate::compareTo)
                        .orElse(today);
        return new Days(from, looksAhead(now) ? today.plusDays(league.daysAhead()) : today);
    }

    /**
     * Takes in what was told.
     *
     * @param asked when the request for {@code days} was made
     * @return the reports that tell something new, and those of games in play: that nothing happened is news too, for a
     *     game of which nothing is heard goes stale
     */
    List<GameReport> told(ScoreboardReading reading, Instant asked, Instant now) {
        if (looksAhead(asked)) {
            lookedAhead = asked;
        }
        failures = 0;
        List<GameReport> news = new ArrayList<>();
        for (GameReport game : reading.games()) {
            GameReport before = games.put(game.id(), game);
            if (!game.equals(before) || game.status().inPlay()) {
                news.add(game);
            }
        }
        games.values().removeIf(game -> game.start().isBefore(now.minus(FORGOTTEN)));
        due = now.plus(spread(cadence(now)));
        return news;
    }

    /**
     * Takes in that there was no answer: asks again after the live distance, then twice as long each time up to the idle
     * one.
     *
     * @param rest how long the source wants to be left alone; null where it did not say
     */
    void failed(Instant now, @Nullable Duration rest) {
        Duration pause = settings.live().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        Duration bounded = min(pause, settings.idle());
        due = now.plus(spread(rest == null || rest.compareTo(bounded) < 0 ? bounded : rest));
    }

    private Duration cadence(Instant now) {
        Duration next = settings.idle();
        for (GameReport game : games.values()) {
            if (isUnderWay(game, now)) {
                return settings.live();
            }
            if (game.status() == GameStatus.SCHEDULED && game.start().isAfter(now)) {
                next = min(next, Duration.between(now, game.start().minus(settings.warmUp())));
            }
        }
        return next.compareTo(settings.live()) < 0 ? settings.live() : next;
    }

    /** In play, or about to be. */
    private boolean isUnderWay(GameReport game, Instant now) {
        return switch (game.status()) {
            case LIVE, HALFTIME -> game.start().isAfter(now.minus(LONGEST_GAME));
            case SCHEDULED ->
                !game.start().isAfter(now.plus(settings.warmUp()))
                        && game.start().isAfter(now.minus(LATE));
            case FINAL, POSTPONED, CANCELLED -> false;
        };
    }

    private boolean looksAhead(Instant now) {
        return lookedAhead == null || !now.isBefore(lookedAhead.plus(settings.idle()));
    }

    private Duration spread(Duration distance) {
        double factor = 1 + JITTER * (2 * random.nextDouble() - 1);
        Duration spread = Duration.ofMillis((long) (distance.toMillis() * factor));
        return spread.compareTo(EspnSettings.LEAST) < 0 ? EspnSettings.LEAST : spread;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, GameResult.GAME_DAY_ZONE);
    }
}
