package precog.sim.pit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.MarketListing;
import precog.sim.league.Seed;
import precog.value.Outcome;
import precog.value.Quantity;

/** What the participants of a pit do when their turn comes: makers quote, the public adds and cancels, takers take. */
final class Floor {
    private static final int BASE = Quantity.ONE_CONTRACT;
    /** How long after it happened those who trade on what they know come to the market. */
    private static final int INSIDER_LAG = 8_000;
    /** What they want to be ahead by, in price units. */
    private static final int INSIDER_EDGE = 450;

    private final MarketListing listing;
    private final Question question;
    private final List<Maker> makers;
    private final List<Quotes> quotes = new ArrayList<>();
    private final PitBook book;
    private final Turnover turnover;
    private final int crowd;
    private SplittableRandom random = new SplittableRandom(0);
    private Seed epoch;
    private int trades;

    Floor(MarketListing listing, Question question, boolean liquid, Turnover turnover) {
        this.listing = listing;
        this.question = question;
        this.makers = Maker.of(liquid);
        this.turnover = turnover;
        this.crowd = makers.size();
        this.epoch = question.seed();
        PriceGrid grid = new PriceGrid(listing.ticks());
        this.book = new PitBook(listing.id(), grid, crowd + 1);
        for (int i = 0; i < crowd; i++) {
            quotes.add(new Quotes(
                    makers.get(i), grid, question.seed().child("sizes").child(i)));
        }
    }

    List<Maker> makers() {
        return makers;
    }

    Turnover turnover() {
        return turnover;
    }

    /** The generator of the present epoch, which everything in the pit draws from in turn. */
    SplittableRandom random() {
        return random;
    }

    BookSnapshot snapshot(Instant at) {
        return book.snapshot(at);
    }

    /** Starts from the numbers of a new epoch alone: everybody quotes afresh. */
    void begin(Seed seed, long now, Outbox out) {
        epoch = seed;
        random = seed.random();
        trades = 0;
        requote(now, out);
    }

    /** A maker looks at the game and moves its quotes. */
    void look(int maker, long now, Outbox out) {
        quotes.get(maker).around(view(maker, now));
        show(maker, now, out);
    }

    /** A maker takes its quotes away. */
    void pull(int maker, long now, Outbox out) {
        quotes.get(maker).none();
        show(maker, now, out);
    }

    /** Somebody who knows nothing takes what is there. */
    void takeAtRandom(long now, Outbox out) {
        trade(now, random.nextBoolean(), 2, size(9, 1.2, 0.4), out);
    }

    /** Everybody quotes as if the book were empty; what goes, goes first, so that it never crosses on the way. */
    private void requote(long now, Outbox out) {
        Instant at = Instant.ofEpochMilli(now);
        PriceGrid grid = book.grid();
        int[][][] wanted = new int[2][crowd + 1][grid.size()];
        int bestBid = -1;
        int bestAsk = grid.size();
        for (int i = 0; i < crowd; i++) {
            Quotes own = quotes.get(i);
            own.around(view(i, now));
            for (int tick = 0; tick < grid.size(); tick++) {
                wanted[0][i][tick] = tick < bestAsk ? own.size(true, tick) : 0;
                wanted[1][i][tick] = tick > bestBid ? own.size(false, tick) : 0;
            }
            bestBid = Math.max(bestBid, Math.min(own.topBid(), bestAsk - 1));
            bestAsk = Math.min(bestAsk, Math.max(own.topAsk(), bestBid + 1));
        }
        addPublic(wanted, bestBid, bestAsk);
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

    private void addPublic(int[][][] wanted, int bestBid, int bestAsk) {
        for (int n = 0; n < 8; n++) {
            int bid = bestBid - random.nextInt(12);
            int ask = bestAsk + random.nextInt(12);
            if (bid >= 0) {
                wanted[0][crowd][bid] += size(12, 1.1, 0.85);
            }
            if (ask < book.grid().size()) {
                wanted[1][crowd][ask] += size(12, 1.1, 0.85);
            }
        }
    }

    /** What a maker believes: the truth of a while ago, the crowd's error and its own. */
    private double view(int maker, long now) {
        Maker habits = makers.get(maker);
        double truth = Math.clamp(question.view(now - habits.lagMillis()), 0.002, 0.998);
        double odds = StrictMath.log(truth / (1 - truth)) + question.crowdError(now) + habits.error() * gauss();
        return Math.clamp(1 / (1 + StrictMath.exp(-odds)), 0.004, 0.996);
    }

    private double gauss() {
        return random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
    }

    /** Moves a maker's quotes to where it wants them; it takes what others still show beyond its own price. */
    private void show(int maker, long now, Outbox out) {
        Instant at = Instant.ofEpochMilli(now);
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

    /** One of the public adds a small order near the best price, or takes one away. */
    void actForPublic(long now, Outbox out) {
        Instant at = Instant.ofEpochMilli(now);
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

    /** Who knows all that happened some seconds ago buys what is too cheap, if willing. */
    void takeOnKnowledge(long now, Outbox out) {
        if (random.nextDouble() < 0.65) {
            return;
        }
        double truth = question.truth(now - INSIDER_LAG) * 10_000;
        if (book.bestAsk() < book.grid().size() && truth - book.grid().units(book.bestAsk()) > INSIDER_EDGE) {
            trade(now, true, 3, size(20, 0.8, 0.4), out);
        } else if (book.bestBid() >= 0 && book.grid().units(book.bestBid()) - truth > INSIDER_EDGE) {
            trade(now, false, 3, size(20, 0.8, 0.4), out);
        }
    }

    /** Takes {@code size} through at most {@code ticks} ticks beyond the best. */
    private void trade(long now, boolean buys, int ticks, int size, Outbox out) {
        int limit = buys ? book.bestAsk() + ticks : book.bestBid() - ticks;
        sweep(Instant.ofEpochMilli(now), buys, limit, size, out);
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
            turnover.add(part, random.nextInt(10) < 6);
            String id = Long.toHexString(epoch.child(trades++).value());
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
