package precog.sim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import precog.feed.ConnectionStatus;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.MarketFeed;
import precog.feed.MarketStatus;
import precog.sim.league.Fixture;
import precog.sim.league.GameCourse;
import precog.sim.league.Season;
import precog.sim.league.Seed;
import precog.sim.pit.Actor;
import precog.sim.pit.Outbox;
import precog.sim.pit.Pit;
import precog.sim.pit.Script;

/**
 * A venue that is simulated: leagues whose games are really played out, a few figures that wander, and for each of their
 * results a market with makers, takers and a public. It never ends and needs neither network nor clock.
 */
public final class SimulatedVenue implements MarketFeed {
    private static final long HEARTBEAT = 10_000L;
    private static final long DAY = 86_400_000L;

    private final SimulationSettings settings;
    private final Seed world;
    private final Season season;
    private final GameHistory history;
    private final Outbox outbox = new Outbox();
    private final PriorityQueue<Turn> turns = new PriorityQueue<>();

    /** An actor's next act. The order of acts at one time is the actors' own, however long they have been there. */
    private record Turn(long at, long order, Actor actor) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    /** Opens the venue at the instant its settings name: everything listed then is told first. */
    public SimulatedVenue(SimulationSettings settings) {
        this.settings = settings;
        this.world = Seed.of(settings.seed());
        this.season = new Season(world);
        Instant start = settings.start();
        LocalDate today = Season.dayOf(start);
        while (season.day().isBefore(today)) {
            season.nextDay();
        }
        outbox.add(connection(start.toEpochMilli()));
        openDay(start);
        openDay(start);
        history = new GameHistory(season.results(), start);
        enter(new Heartbeat((start.toEpochMilli() / HEARTBEAT + 1) * HEARTBEAT), world, 0);
        enter(new DayBreak(Season.startOf(season.day().minusDays(1)).toEpochMilli()), world, 1);
    }

    @Override
    public String name() {
        return "simulated";
    }

    /** The recorded past of the leagues up to the venue's start. */
    public GameHistory history() {
        return history;
    }

    /** Brings in the next day's games and figures, as known at {@code now}. */
    private void openDay(Instant now) {
        LocalDate day = season.day();
        for (Fixture fixture : season.nextDay()) {
            openGame(fixture, day, now);
        }
        for (int number = 0; number < settings.thresholdEvents(); number++) {
            for (SimulatedMarket market : ThresholdEvent.markets(world, day, number)) {
                open(market, now);
            }
        }
    }

    private void openGame(Fixture fixture, LocalDate day, Instant now) {
        long spread = (long) (7_200_000 * fixture.seed().child("listed").uniform());
        Instant listed = Season.startOf(day.minusDays(1)).plusSeconds(3 * 3600L).plusMillis(spread);
        GameCourse course = GameCourse.of(fixture);
        List<SimulatedMarket> markets = SimulatedGame.markets(course, listed);
        if (!markets.getFirst().settled().isAfter(now)) {
            return;
        }
        boolean known = !listed.isAfter(now);
        Scoreboard board = new Scoreboard(course, known ? now.toEpochMilli() : listed.toEpochMilli());
        if (known) {
            board.act(outbox);
        }
        enter(board, fixture.seed(), 0);
        markets.forEach(market -> open(market, now));
    }

    private void open(SimulatedMarket market, Instant now) {
        if (!market.settled().isAfter(now)) {
            return;
        }
        Seed seed = market.question().seed();
        enter(new Script(market.lifeAfter(now)), seed, 0);
        if (market.listing().openTime().isAfter(now)) {
            enter(new Opening(market), seed, 1);
            return;
        }
        Pit pit = pit(market, now);
        outbox.mute(true);
        pit.catchUp(now.toEpochMilli(), outbox);
        outbox.mute(false);
        outbox.add(new MarketListed(now, market.listingAt(now, status(market, pit, now))));
        outbox.add(pit.snapshot(now));
        outbox.add(pit.activity(now));
        enter(pit, seed, 2);
    }

    private Pit pit(SimulatedMarket market, Instant from) {
        return new Pit(market.listing(), market.question(), settings.pace(), market.liquid(), from.toEpochMilli());
    }

    private static MarketStatus status(SimulatedMarket market, Pit pit, Instant now) {
        if (market.closes().isAfter(now)) {
            return pit.status();
        }
        return market.determined().isAfter(now) ? MarketStatus.CLOSED : MarketStatus.DETERMINED;
    }

    private void enter(Actor actor, Seed seed, int rank) {
        if (actor.nextAt() != Actor.NEVER) {
            turns.add(new Turn(actor.nextAt(), seed.value() << 2 | rank, actor));
        }
    }

    private void fill() {
        while (outbox.peek() == null) {
            Turn turn = turns.remove();
            turn.actor().act(outbox);
            long next = turn.actor().nextAt();
            if (next != Actor.NEVER) {
                turns.add(new Turn(next, turn.order(), turn.actor()));
            }
        }
    }

    @Override
    public @Nullable Instant nextAt() {
        fill();
        FeedMessage message = outbox.peek();
        return message == null ? null : message.at();
    }

    @Override
    public FeedMessage next() {
        fill();
        FeedMessage message = outbox.poll();
        if (message == null) {
            throw new IllegalStateException("The simulated venue has no message due.");
        }
        return message;
    }

    @Override
    public boolean ended() {
        return false;
    }

    @Override
    public void close() {
        turns.clear();
    }

    private ConnectionReported connection(long millis) {
        long latency = 8
                + (long) (30 * world.child("latency").child(millis / HEARTBEAT).uniform());
        return new ConnectionReported(
                Instant.ofEpochMilli(millis), "simulated", ConnectionStatus.HEALTHY, latency, "Simulated venue");
    }

    private final class Heartbeat implements Actor {
        private long next;

        Heartbeat(long first) {
            next = first;
        }

        @Override
        public long nextAt() {
            return next;
        }

        @Override
        public void act(Outbox out) {
            out.add(connection(next));
            next += HEARTBEAT;
        }
    }

    /** Opens the pit of a market when its time has come. */
    private final class Opening implements Actor {
        private final SimulatedMarket market;
        private boolean opened;

        Opening(SimulatedMarket market) {
            this.market = market;
        }

        @Override
        public long nextAt() {
            return opened ? NEVER : market.listing().openTime().toEpochMilli();
        }

        @Override
        public void act(Outbox out) {
            opened = true;
            enter(pit(market, market.listing().openTime()), market.question().seed(), 2);
        }
    }

    /** Every morning the games of the day after are fixed. */
    private final class DayBreak implements Actor {
        private long next;

        DayBreak(long first) {
            next = first;
        }

        @Override
        public long nextAt() {
            return next;
        }

        @Override
        public void act(Outbox out) {
            openDay(Instant.ofEpochMilli(next));
            next += DAY;
        }
    }
}
