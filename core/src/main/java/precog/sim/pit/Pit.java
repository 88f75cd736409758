package precog.sim.pit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.sim.league.Seed;

/**
 * Where one market trades: makers who look at the game at their own pace, the public's small orders, and takers who know
 * something or nothing.
 *
 * <p>Every half hour (an epoch, at a time of the market's own) all participants quote afresh from numbers drawn for that
 * epoch alone; what happens within it does not depend on what was before. A venue can therefore be opened at any instant
 * by playing at most one epoch of each market; only its volumes, which count from the first day, are then estimates.
 *
 * <p>Beside six recorded markets on gold, the busiest there are, markets in play have about the same spreads (2 and 4
 * cents at the median and the ninth decile, on the tape 1 and 3), sizes at the top (100, tape 140), levels (67, tape 60),
 * trades (13 contracts, tape 10) and share of fractional deltas (13 %, tape 20 %), at a twenty-fifth of the pace.
 */
public final class Pit implements Actor {
    static final long EPOCH = 30 * 60_000L;
    private static final double PAUSE_CHANCE = 0.004;
    /** Mean milliseconds between two acts in play. */
    private static final int INSIDER_REST = 9_000;

    private static final int TAKER_REST = 14_000;
    private static final int PUBLIC_REST = 900;

    private final MarketListing listing;
    private final Question question;
    private final Floor floor;
    private final double pace;
    private final long epochOffset;

    private final long[] lookAt;
    private long epochAt;
    private long publicAt;
    private long takerAt;
    private long insiderAt;
    private long shockAt;
    private long pauseAt;
    private long resumeAt;
    private long activityAt;
    private long now;

    /**
     * @param pace how often participants act, 1 the usual
     * @param liquid whether many make this market
     * @param from when it opens or, later, the instant the venue is opened at; {@link #catchUp} comes first
     */
    public Pit(MarketListing listing, Question question, double pace, boolean liquid, long from) {
        this.listing = listing;
        this.question = question;
        this.pace = pace * (liquid ? 1 : 0.4);
        long opened = listing.openTime().toEpochMilli();
        Seed seed = question.seed();
        this.floor = new Floor(
                listing, question, liquid, new Turnover(listing.id(), seed.child("volume"), liquid, from - opened));
        this.lookAt = new long[floor.makers().size()];
        this.epochOffset = (long) (seed.child("epoch").uniform() * EPOCH);
        this.epochAt = Math.max(opened, Math.floorDiv(from - epochOffset, EPOCH) * EPOCH + epochOffset);
        this.now = epochAt;
        rest(epochAt);
    }

    /** All timers off until the next epoch begins. */
    private void rest(long until) {
        epochAt = until;
        Arrays.fill(lookAt, NEVER);
        publicAt = NEVER;
        takerAt = NEVER;
        insiderAt = NEVER;
        shockAt = NEVER;
        pauseAt = NEVER;
        resumeAt = NEVER;
        activityAt = NEVER;
    }

    /** Plays silently up to {@code millis}. */
    public void catchUp(long millis, Outbox silent) {
        while (nextAt() <= millis) {
            act(silent);
        }
    }

    public BookSnapshot snapshot(Instant at) {
        return floor.snapshot(at);
    }

    public MarketStatus status() {
        return resumeAt == NEVER ? MarketStatus.OPEN : MarketStatus.PAUSED;
    }

    public MarketActivity activity(Instant at) {
        return floor.turnover().activity(at);
    }

    @Override
    public long nextAt() {
        if (now >= question.end()) {
            return NEVER;
        }
        return Math.min(question.end(), resumeAt == NEVER ? nextTimer() : resumeAt);
    }

    private long nextTimer() {
        long next = Math.min(Math.min(epochAt, publicAt), Math.min(takerAt, insiderAt));
        next = Math.min(next, Math.min(Math.min(shockAt, pauseAt), activityAt));
        for (long at : lookAt) {
            next = Math.min(next, at);
        }
        return next;
    }

    @Override
    public void act(Outbox out) {
        now = nextAt();
        Instant at = Instant.ofEpochMilli(now);
        if (now >= question.end()) {
            out.add(new BookSnapshot(at, listing.id(), List.of(), List.of()));
        } else if (resumeAt == now) {
            resumeAt = NEVER;
            out.add(new MarketStatusChanged(at, listing.id(), MarketStatus.OPEN));
        } else if (epochAt == now) {
            beginEpoch(at, out);
        } else if (pauseAt == now) {
            pause(at, out);
        } else if (shockAt == now) {
            meetShock(out);
        } else if (activityAt == now) {
            activityAt =
                    now + Math.round((0.7 + 0.6 * floor.random().nextDouble()) * (bustle() > 0.5 ? 60_000 : 900_000));
            out.add(activity(at));
        } else if (takerAt == now) {
            takerAt = later(TAKER_REST);
            floor.takeAtRandom(now, out);
        } else if (insiderAt == now) {
            insiderAt = later(INSIDER_REST);
            floor.takeOnKnowledge(now, out);
        } else if (publicAt == now) {
            publicAt = later(PUBLIC_REST);
            floor.actForPublic(now, out);
        } else {
            look(out);
        }
    }

    private double bustle() {
        return question.bustle(now) * pace;
    }

    /** A time after now, exponentially distributed about {@code mean} milliseconds in play. */
    private long later(double mean) {
        double wait = -StrictMath.log(1 - floor.random().nextDouble()) * mean / Math.max(1e-4, bustle());
        return now + 1 + (long) Math.min(wait, EPOCH);
    }

    private void beginEpoch(Instant at, Outbox out) {
        long number = Math.floorDiv(now - epochOffset, EPOCH);
        Seed seed = question.seed().child("epochs").child(number);
        if (now == listing.openTime().toEpochMilli()) {
            Outbox silent = new Outbox();
            silent.mute(true);
            floor.begin(seed, now, silent);
            out.add(floor.snapshot(at));
        } else {
            floor.begin(seed, now, out);
        }
        for (int i = 0; i < lookAt.length; i++) {
            lookAt[i] = later(floor.makers().get(i).restMillis());
        }
        epochAt = (number + 1) * EPOCH + epochOffset;
        publicAt = later(PUBLIC_REST);
        takerAt = later(TAKER_REST);
        insiderAt = later(INSIDER_REST);
        shockAt = question.nextShock(now);
        activityAt = now + 1 + (long) (floor.random().nextDouble() * 60_000);
        boolean pauses = floor.random().nextDouble() < PAUSE_CHANCE;
        pauseAt = pauses ? now + 60_000 + (long) (floor.random().nextDouble() * 0.8 * EPOCH) : NEVER;
    }

    private void look(Outbox out) {
        for (int i = 0; i < lookAt.length; i++) {
            if (lookAt[i] == now) {
                lookAt[i] = later(floor.makers().get(i).restMillis());
                floor.look(i, now, out);
                return;
            }
        }
    }

    /** Something happened: the quick pull their quotes and come back when they know what it means. */
    private void meetShock(Outbox out) {
        shockAt = question.nextShock(now);
        for (int i = 0; i < lookAt.length; i++) {
            Maker habits = floor.makers().get(i);
            if (habits.pulls()) {
                floor.pull(i, now, out);
            }
            long back = now + habits.lagMillis() + 1 + floor.random().nextInt(Math.max(1, habits.lagMillis() / 3));
            lookAt[i] = habits.pulls() ? back : Math.min(lookAt[i], back);
        }
    }

    private void pause(Instant at, Outbox out) {
        pauseAt = NEVER;
        long until = now + 30_000 + floor.random().nextInt(90_000);
        if (until >= epochAt) {
            return;
        }
        resumeAt = until;
        for (int i = 0; i < lookAt.length; i++) {
            lookAt[i] = Math.max(lookAt[i], until + 1 + i);
        }
        publicAt = Math.max(publicAt, until + 10);
        takerAt = Math.max(takerAt, until + 20);
        insiderAt = Math.max(insiderAt, until + 30);
        shockAt = Math.max(shockAt, until + 40);
        activityAt = Math.max(activityAt, until + 50);
        out.add(new MarketStatusChanged(at, listing.id(), MarketStatus.PAUSED));
    }
}
