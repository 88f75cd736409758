package precog.sim.pit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.sim.league.Seed;
import precog.value.Outcome;
import precog.value.Quantity;

/**
 * Where one market trades: makers who look at the game at their own pace, the public's small orders, and takers who know
 * something or nothing.
 *
 * <p>Every half hour (an epoch, at a time of the market's own) all participants quote afresh from numbers drawn for that
 * epoch alone; what happens within it does not depend on what was before. A venue can therefore be opened at any instant
 * by playing at most one epoch of each market.
 */
public final class Pit implements Actor {
    static final long EPOCH = 30 * 60_000L;
    private static final double PAUSE_CHANCE = 0.004;
    private static final int BASE = 100;
    private static final int INSIDER_LAG = 8_000;
    /** Mean milliseconds between two acts in play. */
    private static final int INSIDER_REST = 9_000;

    private static final int TAKER_REST = 14_000;
    private static final int CROWD_REST = 900;

    private final MarketListing listing;
    private final Question question;
    private final PitBook book;
    private final List<Maker> makers;
    private final List<Quotes> quotes = new ArrayList<>();
    private final int crowd;
    private final double pace;
    private final boolean liquid;
    private final long epochOffset;

    private final long[] lookAt;
    private long epochAt;
    private long crowdAt;
    private long takerAt;
    private long insiderAt;
    private long shockAt;
    private long pauseAt;
    private long resumeAt;
    private long activityAt;
    private long now;
    private SplittableRandom random = new SplittableRandom(0);
    private Seed epochSeed;
    private int trades;
    private long volume;
    private long earlierVolume;
    private long openInterest;

    /**
     * @param pace how often participants act, 1 the usual
     * @param liquid whether many make this market
     * @param from when it opens or, later, the instant the venue is opened at; {@link #catchUp} comes first
     */
    public Pit(MarketListing listing, Question question, double pace, boolean liquid, long from) {
        this.listing = listing;
        this.question = question;
        this.pace = pace * (liquid ? 1 : 0.4);
        this.liquid = liquid;
        this.makers = Maker.of(liquid);
        this.crowd = makers.size();
        PriceGrid grid = new PriceGrid(listing.ticks());
        this.book = new PitBook(listing.id(), grid, crowd + 1);
        for (int i = 0; i < crowd; i++) {
            quotes.add(new Quotes(
                    makers.get(i), grid, question.seed().child("sizes").child(i)));
        }
        this.lookAt = new long[crowd];
        this.epochSeed = question.seed();
        this.epochOffset = (long) (question.seed().child("epoch").uniform() * EPOCH);
        long opened = listing.openTime().toEpochMilli();
        this.epochAt = Math.max(opened, Math.floorDiv(from - epochOffset, EPOCH) * EPOCH + epochOffset);
        this.now = epochAt;
        startVolume(from - opened);
        rest(epochAt);
    }

    /** Figures of the trading before this venue was opened, which nobody has recorded. */
    private void startVolume(long age) {
        double size = (liquid ? 9_000 : 700)
                * StrictMath.exp(0.8 * question.seed().child("volume").gauss());
        double hours = Math.max(0, age) / 3.6e6;
        volume = BASE * Math.round(size * Math.min(1, 0.25 + hours / 24));
        earlierVolume = (long) (volume * Math.max(0, 1 - 24 / Math.max(24, hours)));
        openInterest = volume * 6 / 10;
    }

    /** All timers off until the next epoch begins. */
    private void rest(long until) {
        epochAt = until;
        java.util.Arrays.fill(lookAt, NEVER);
        crowdAt = NEVER;
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
        return book.snapshot(at);
    }

    public MarketStatus status() {
        return resumeAt == NEVER ? MarketStatus.OPEN : MarketStatus.PAUSED;
    }

    public MarketActivity activity(Instant at) {
        return new MarketActivity(
                at,
                listing.id(),
                new Quantity(volume),
                new Quantity(volume - earlierVolume),
                new Quantity(openInterest));
    }

    @Override
    public long nextAt() {
        if (now >= question.end()) {
            return NEVER;
        }
        return Math.min(question.end(), resumeAt == NEVER ? nextTimer() : resumeAt);
    }

    private long nextTimer() {
        long next = Math.min(Math.min(epochAt, crowdAt), Math.min(takerAt, insiderAt));
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
            meetShock(at, out);
        } else if (activityAt == now) {
            activityAt = now + Math.round((0.7 + 0.6 * random.nextDouble()) * (bustle() > 0.5 ? 60_000 : 900_000));
            out.add(activity(at));
        } else if (takerAt == now) {
            takerAt = later(TAKER_REST);
            trade(at, random.nextBoolean(), 2, size(9, 1.2, 0.4), out);
        } else if (insiderAt == now) {
            insiderAt = later(INSIDER_REST);
            tradeOnKnowledge(at, out);
        } else if (crowdAt == now) {
            crowdAt = later(CROWD_REST);
            actForCrowd(at, out);
        } else {
            look(at, out);
        }
    }

    private double bustle() {
        return question.bustle(now) * pace;
    }

    /** A time after now, exponentially distributed about {@code mean} milliseconds in play. */
    private long later(double mean) {
        double wait = -StrictMath.log(1 - random.nextDouble()) * mean / Math.max(1e-4, bustle());
        return now + 1 + (long) Math.min(wait, EPOCH);
    }

    private void beginEpoch(Instant at, Outbox out) {
        long number = Math.floorDiv(now - epochOffset, EPOCH);
        epochSeed = question.seed().child("epochs").child(number);
        random = epochSeed.random();
        trades = 0;
        long next = (number + 1) * EPOCH + epochOffset;
        if (now == listing.openTime().toEpochMilli()) {
            Outbox silent = new Outbox();
            silent.mute(true);
            requote(at, silent);
            out.add(book.snapshot(at));
        } else {
            requote(at, out);
        }
        for (int i = 0; i < crowd; i++) {
            lookAt[i] = later(makers.get(i).restMillis());
        }
        epochAt = next;
        crowdAt = later(CROWD_REST);
        takerAt = later(TAKER_REST);
        insiderAt = later(INSIDER_REST);
        shockAt = question.nextShock(now);
        activityAt = now + 1 + (long) (random.nextDouble() * 60_000);
        boolean pauses = random.nextDouble() < PAUSE_CHANCE;
        pauseAt = pauses ? now + 60_000 + (long) (random.nextDouble() * 0.8 * EPOCH) : NEVER;
    }

    /** Everybody quotes as if the book were empty; what goes, goes first, so that it never crosses on the way. */
    private void requote(Instant at, Outbox out) {
        PriceGrid grid = book.grid();
        int[][][] wanted = new int[2][crowd + 1][grid.size()];
        int bestBid = -1;
        int bestAsk = grid.size();
        for (int i = 0; i < crowd; i++) {
            Quotes own = quotes.get(i);
            own.around(view(i));
            for (int tick = 0; tick < grid.size(); tick++) {
                wanted[0][i][tick] = tick < bestAsk ? own.size(true, tick) : 0;
                wanted[1][i][tick] = tick > bestBid ? own.size(false, tick) : 0;
            }
            bestBid = Math.max(bestBid, Math.min(own.topBid(), bestAsk - 1));
            bestAsk = Math.min(bestAsk, Math.max(own.topAsk(), bestBid + 1));
        }
        for (int n = 0; n < 8; n++) {
            int bid = bestBid - random.nextInt(12);
            int ask = bestAsk + random.nextInt(12);
            if (bid >= 0) {
                wanted[0][crowd][bid] += size(12, 1.1, 0.85);
            }
            if (ask < grid.size()) {
                wanted[1][crowd][ask] += size(12, 1.1, 0.85);
            }
        }
        for (int i = 0; i <= crowd; i++) {
            for (int tick = 0; tick < grid.size(); tick++) {
                book.set(i, true, tick, Math.min(wanted[0][i][tick], book.size(i, true, tick)), at, out);
                book.set(i, false, tick, Math.min(wanted[1][i][tick], book.size(i, false, tick)), at, out);
            }
        }
        for (int i = 0; i <= crowd; i++) {
            for (int tick = 0; tick < grid.size(); tick++) {
                book.set(i, true, tick, wanted[0][i][tick], at, out);
                book.set(i, false, tick, wanted[1][i][tick], at, out);
            }
        }
    }

    /** What a maker believes: the truth of a while ago, the crowd's error and its own. */
    private double view(int maker) {
        Maker habits = makers.get(maker);
        double truth = Math.clamp(question.view(now - habits.lagMillis()), 0.002, 0.998);
        double odds = StrictMath.log(truth / (1 - truth)) + question.crowdError(now) + habits.error() * gauss();
        return Math.clamp(1 / (1 + StrictMath.exp(-odds)), 0.004, 0.996);
    }

    private double gauss() {
        return random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
    }

    private void look(Instant at, Outbox out) {
        for (int i = 0; i < crowd; i++) {
            if (lookAt[i] == now) {
                lookAt[i] = later(makers.get(i).restMillis());
                quotes.get(i).around(view(i));
                show(i, at, out);
                return;
            }
        }
    }

    /** Moves a maker's quotes to where it wants them; it takes what others still show beyond its own price. */
    private void show(int maker, Instant at, Outbox out) {
        Quotes own = quotes.get(maker);
        int ticks = book.grid().size();
        for (int tick = 0; tick < ticks; tick++) {
            book.set(maker, true, tick, Math.min(own.size(true, tick), book.size(maker, true, tick)), at, out);
            book.set(maker, false, tick, Math.min(own.size(false, tick), book.size(maker, false, tick)), at, out);
        }
        int appetite = BASE * (5 + random.nextInt(40));
        if (book.bestAsk() <= own.topBid()) {
            sweep(at, true, own.topBid(), appetite, out);
        }
        if (book.bestBid() >= own.topAsk()) {
            sweep(at, false, own.topAsk(), appetite, out);
        }
        for (int tick = 0; tick < ticks; tick++) {
            if (tick < book.bestAsk()) {
                book.set(maker, true, tick, own.size(true, tick), at, out);
            }
            if (tick > book.bestBid()) {
                book.set(maker, false, tick, own.size(false, tick), at, out);
            }
        }
    }

    /** Something happened: the quick pull their quotes and come back when they know what it means. */
    private void meetShock(Instant at, Outbox out) {
        shockAt = question.nextShock(now);
        for (int i = 0; i < crowd; i++) {
            Maker habits = makers.get(i);
            if (habits.pulls()) {
                quotes.get(i).none();
                show(i, at, out);
            }
            long back = now + habits.lagMillis() + 1 + random.nextInt(Math.max(1, habits.lagMillis() / 3));
            lookAt[i] = habits.pulls() ? back : Math.min(lookAt[i], back);
        }
    }

    private void pause(Instant at, Outbox out) {
        pauseAt = NEVER;
        long until = now + 30_000 + random.nextInt(90_000);
        if (until >= epochAt) {
            return;
        }
        resumeAt = until;
        for (int i = 0; i < crowd; i++) {
            lookAt[i] = Math.max(lookAt[i], until + 1 + i);
        }
        crowdAt = Math.max(crowdAt, until + 10);
        takerAt = Math.max(takerAt, until + 20);
        insiderAt = Math.max(insiderAt, until + 30);
        shockAt = Math.max(shockAt, until + 40);
        activityAt = Math.max(activityAt, until + 50);
        out.add(new MarketStatusChanged(at, listing.id(), MarketStatus.PAUSED));
    }

    private void actForCrowd(Instant at, Outbox out) {
        boolean bid = random.nextBoolean();
        int best = bid ? book.bestBid() : book.bestAsk();
        int away = (int) (-4 * StrictMath.log(1 - random.nextDouble()));
        int tick = bid ? best - away : best + away;
        if (tick < 0 || tick >= book.grid().size()) {
            return;
        }
        int shown = book.size(crowd, bid, tick);
        if (shown > 0 && random.nextDouble() < 0.75) {
            book.set(crowd, bid, tick, 0, at, out);
        } else if (best >= 0 && best < book.grid().size()) {
            book.set(crowd, bid, tick, shown + size(12, 1.1, 0.85), at, out);
        }
    }

    /** Who knows the score before the makers have moved buys what is too cheap by four cents and more. */
    private void tradeOnKnowledge(Instant at, Outbox out) {
        double truth = question.truth(now - INSIDER_LAG) * 10_000;
        if (random.nextDouble() < 0.65) {
            return;
        }
        if (book.bestAsk() < book.grid().size() && truth - book.grid().units(book.bestAsk()) > 450) {
            trade(at, true, 3, size(20, 0.8, 0.4), out);
        } else if (book.bestBid() >= 0 && book.grid().units(book.bestBid()) - truth > 450) {
            trade(at, false, 3, size(20, 0.8, 0.4), out);
        }
    }

    /** Takes {@code size} through at most {@code ticks} ticks beyond the best. */
    private void trade(Instant at, boolean buys, int ticks, int size, Outbox out) {
        int limit = buys ? book.bestAsk() + ticks : book.bestBid() - ticks;
        sweep(at, buys, limit, size, out);
    }

    private void sweep(Instant at, boolean buys, int limit, int size, Outbox out) {
        int left = size;
        while (left > 0) {
            int tick = buys ? book.bestAsk() : book.bestBid();
            boolean there = tick >= 0 && tick < book.grid().size();
            if (!there || (buys ? tick > limit : tick < limit)) {
                return;
            }
            int part = Math.min(left, book.size(!buys, tick));
            left -= part;
            book.take(!buys, tick, part, at, out);
            volume += part;
            openInterest = Math.max(0, openInterest + (random.nextInt(10) < 6 ? part : -part));
            String id = Long.toHexString(epochSeed.child(trades++).value());
            out.add(new TradePrinted(
                    at, listing.id(), id, book.grid().yes(tick), new Quantity(part), buys ? Outcome.YES : Outcome.NO));
        }
    }

    /** A size in hundredths of a contract: heavy-tailed, and whole in {@code wholeShare} of cases. */
    private int size(double median, double spread, double wholeShare) {
        double contracts = median * StrictMath.exp(1.7 * spread * gauss());
        boolean whole = random.nextDouble() < wholeShare;
        return whole
                ? BASE * (int) Math.max(1, Math.round(contracts))
                : (int) Math.max(10, Math.round(BASE * contracts));
    }
}
