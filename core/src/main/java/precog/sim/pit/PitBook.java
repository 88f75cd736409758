package precog.sim.pit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.Level;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Quantity;

/**
 * The book of one pit, by participant: sizes in hundredths of a contract at each tick of the YES price. Bids are bids for
 * YES; asks are bids for NO at 1 − price. The callers keep it uncrossed; it refuses to be otherwise.
 */
final class PitBook {
    private final MarketId market;
    private final PriceGrid grid;
    private final int[][] bids;
    private final int[][] asks;
    private final int[] bidTotals;
    private final int[] askTotals;
    private int bestBid = -1;
    private int bestAsk;

    PitBook(MarketId market, PriceGrid grid, int participants) {
        this.market = market;
        this.grid = grid;
        this.bids = new int[participants][grid.size()];
        this.asks = new int[participants][grid.size()];
        this.bidTotals = new int[grid.size()];
        this.askTotals = new int[grid.size()];
        this.bestAsk = grid.size();
    }

    PriceGrid grid() {
        return grid;
    }

    /** Tick of the best bid, −1 where there is none. */
    int bestBid() {
        return bestBid;
    }

    /** Tick of the best ask, the grid's size where there is none. */
    int bestAsk() {
        return bestAsk;
    }

    int size(boolean bid, int tick) {
        return bid ? bidTotals[tick] : askTotals[tick];
    }

    int size(int participant, boolean bid, int tick) {
        return bid ? bids[participant][tick] : asks[participant][tick];
    }

    /** Sets what a participant shows at a tick, and tells the difference. */
    void set(int participant, boolean bid, int tick, int size, Instant at, Outbox out) {
        int[] own = bid ? bids[participant] : asks[participant];
        int change = size - own[tick];
        if (change == 0) {
            return;
        }
        if (size > 0 && (bid ? tick >= bestAsk : tick <= bestBid)) {
            throw new IllegalStateException("A quote would cross the book of " + market + ".");
        }
        own[tick] = size;
        move(bid, tick, change);
        tell(bid, tick, change, at, out);
    }

    /** Takes {@code quantity}, at most what is there, from a tick's participants in turn. */
    void take(boolean bid, int tick, int quantity, Instant at, Outbox out) {
        int left = quantity;
        for (int[] own : bid ? bids : asks) {
            int part = Math.min(left, own[tick]);
            own[tick] -= part;
            left -= part;
        }
        move(bid, tick, left - quantity);
        tell(bid, tick, left - quantity, at, out);
    }

    private void move(boolean bid, int tick, int change) {
        if (bid) {
            bidTotals[tick] += change;
            bestBid = Math.max(bestBid, bidTotals[tick] > 0 ? tick : -1);
            while (bestBid >= 0 && bidTotals[bestBid] == 0) {
                bestBid--;
            }
        } else {
            askTotals[tick] += change;
            bestAsk = Math.min(bestAsk, askTotals[tick] > 0 ? tick : grid.size());
            while (bestAsk < grid.size() && askTotals[bestAsk] == 0) {
                bestAsk++;
            }
        }
    }

    private void tell(boolean bid, int tick, int change, Instant at, Outbox out) {
        out.add(new BookDelta(
                at,
                market,
                bid ? Outcome.YES : Outcome.NO,
                bid ? grid.yes(tick) : grid.no(tick),
                new Quantity(change)));
    }

    /** Everything that is bid for YES and for NO. */
    BookSnapshot snapshot(Instant at) {
        List<Level> yes = new ArrayList<>();
        List<Level> no = new ArrayList<>();
        for (int tick = 0; tick < grid.size(); tick++) {
            if (bidTotals[tick] > 0) {
                yes.add(new Level(grid.yes(tick), new Quantity(bidTotals[tick])));
            }
            if (askTotals[tick] > 0) {
                no.add(new Level(grid.no(tick), new Quantity(askTotals[tick])));
            }
        }
        return new BookSnapshot(at, market, yes, no);
    }
}
