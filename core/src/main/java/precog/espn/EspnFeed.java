package precog.espn;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.espn.Oddity.Code;
import precog.espn.ScoreboardClient.Answer;
import precog.espn.ScoreboardClient.Days;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.GameReported;
import precog.feed.GameReport;
import precog.feed.LiveSource;

/**
 * ESPN's scoreboards as a live source: asks for one league after the other, each as often as its games deserve, and
 * tells what changed, and of games in play that nothing did. The time of a report is when it was received.
 *
 * <p>Health is told as one component: degraded while a league fails, down once all of them have failed three times in a
 * row.
 */
public final class EspnFeed implements LiveSource {
    private static final Duration HEALTH_REPEATS = Duration.ofMinutes(1);

    /** A taker that holds on to a message does not hold up the end for longer. */
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final EspnSettings settings;
    private final InstantSource clock;
    private final Pause pause;
    /** What it is called as a source: its games' ids begin with it. */
    public static final String SOURCE = "espn";

    private final Consumer<Oddity> oddities;
    private final ScoreboardClient client;
    private final List<LeagueWatch> watches;
    private @Nullable ConnectionReported lastHealth;
    private volatile @Nullable Thread asking;
    private volatile boolean closed;

    /** Waits until an instant of the feed's clock. */
    @FunctionalInterface
    interface Pause {
        void until(Instant instant) throws InterruptedException;
    }

    /**
     * A feed that says nothing before it is started.
     *
     * @param clock what the times of its messages are taken from
     * @param oddities takes every data-quality reading, on the feed's thread
     */
    public EspnFeed(EspnSettings settings, InstantSource clock, Consumer<Oddity> oddities) {
        this(settings, clock, RandomGenerator.getDefault(), oddities, instant -> {
            Duration wait = Duration.between(clock.instant(), instant);
            if (wait.isPositive()) {
                Thread.sleep(wait);
            }
        });
    }

    EspnFeed(
            EspnSettings settings,
            InstantSource clock,
            RandomGenerator random,
            Consumer<Oddity> oddities,
            Pause pause) {
        this.settings = settings;
        this.clock = clock;
        this.oddities = oddities;
        this.pause = pause;
        this.client = new ScoreboardClient(settings);
        Instant start = clock.instant();
        this.watches = settings.leagues().stream()
                .map(league -> new LeagueWatch(league, settings, random, start))
                .toList();
    }

    @Override
    public String name() {
        return SOURCE;
    }

    @Override
    public void start(Consumer<FeedMessage> out) {
        if (asking != null || closed) {
            throw new IllegalStateException("The ESPN feed is started once.");
        }
        if (!watches.isEmpty()) {
            asking = Thread.ofVirtual().name("espn").start(() -> ask(out));
        }
    }

    private void ask(Consumer<FeedMessage> out) {
        Consumer<FeedMessage> open = message -> {
            if (!closed) {
                out.accept(message);
            }
        };
        Instant free = clock.instant();
        try {
            while (!closed) {
                LeagueWatch next = watches.stream()
                        .min(Comparator.comparing(LeagueWatch::due))
                        .orElseThrow();
                pause.until(next.due().isAfter(free) ? next.due() : free);
                if (!closed) {
                    ask(next, open);
                }
                free = clock.instant().plus(settings.spacing());
            }
        } catch (InterruptedException e) {
            // Closed: there is nothing more to say.
        } catch (RuntimeException e) {
            open.accept(new ConnectionReported(
                    clock.instant(), name(), ConnectionStatus.DOWN, null, "Scores stopped by a fault of ours: " + e));
            throw e;
        }
    }

    private void ask(LeagueWatch watch, Consumer<FeedMessage> out) {
        Instant asked = clock.instant();
        Days days = watch.days(asked);
        switch (client.ask(watch.league(), days)) {
            case Answer.Failure(String words, Duration rest) -> failed(watch, words, rest, out);
            case Answer.Told(ScoreboardReading reading, Duration took) -> {
                if (!closed) {
                    reading.oddities().forEach(oddities);
                }
                if (isUnreadable(reading)) {
                    failed(watch, reading.oddities().getFirst().words(), null, out);
                } else {
                    told(watch, reading, asked, took, out);
                }
            }
        }
    }

    private void told(
            LeagueWatch watch, ScoreboardReading reading, Instant asked, Duration took, Consumer<FeedMessage> out) {
        Instant now = clock.instant();
        for (GameReport report : watch.told(reading, asked, now)) {
            out.accept(new GameReported(now, report));
        }
        tellHealth(now, took.toMillis(), "", out);
    }

    private void failed(LeagueWatch watch, String words, @Nullable Duration rest, Consumer<FeedMessage> out) {
        Instant now = clock.instant();
        watch.failed(now, rest);
        tellHealth(now, null, watch.league().key() + ": " + words, out);
    }

    /** An answer of which nothing could be used has changed its form: as bad as none. */
    private static boolean isUnreadable(ScoreboardReading reading) {
        boolean odd = reading.oddities().stream().anyMatch(oddity -> oddity.code() != Code.UNKNOWN_STATUS);
        return reading.refused() || (odd && reading.games().isEmpty());
    }

    /** Tells a change at once, and otherwise once a minute that all is as it was. */
    private void tellHealth(Instant now, @Nullable Long latency, String trouble, Consumer<FeedMessage> out) {
        ConnectionStatus status = status();
        String failing = watches.stream()
                .filter(watch -> watch.status() != ConnectionStatus.HEALTHY)
                .map(watch -> watch.league().key())
                .collect(Collectors.joining(", "));
        String detail = status == ConnectionStatus.HEALTHY
                ? watches.size() + " scoreboards"
                : trouble.isEmpty() ? "no scoreboard of " + failing : trouble + "; failing: " + failing;
        ConnectionReported last = lastHealth;
        if (last == null
                || last.status() != status
                || !trouble.isEmpty()
                || !now.isBefore(last.at().plus(HEALTH_REPEATS))) {
            lastHealth = new ConnectionReported(now, name(), status, latency, detail);
            out.accept(lastHealth);
        }
    }

    private ConnectionStatus status() {
        if (watches.stream().allMatch(watch -> watch.status() == ConnectionStatus.DOWN)) {
            return ConnectionStatus.DOWN;
        }
        return watches.stream().allMatch(watch -> watch.status() == ConnectionStatus.HEALTHY)
                ? ConnectionStatus.HEALTHY
                : ConnectionStatus.DEGRADED;
    }

    @Override
    public void close() {
        closed = true;
        client.close();
        Thread thread = asking;
        if (thread == null || thread.equals(Thread.currentThread())) {
            return;
        }
        thread.interrupt();
        try {
            var _ = thread.join(CLOSING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
