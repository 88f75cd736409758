package precog.sim.pit;

import java.util.Arrays;
import precog.sim.league.Seed;

/** What one maker would like to show, worked out on the grid: sizes by tick, in hundredths of a contract. */
final class Quotes {
    private static final int[] ROUND = {1, 2, 5, 10, 15, 20, 25, 30, 50, 75, 100, 150, 200, 250, 400, 500, 1000, 2000};
    private static final int ONE_CONTRACT = 100;

    private final Maker maker;
    private final PriceGrid grid;
    private final int[] usual;
    private final int[] bids;
    private final int[] asks;
    private int topBid;
    private int topAsk;

    Quotes(Maker maker, PriceGrid grid, Seed seed) {
        this.maker = maker;
        this.grid = grid;
        this.usual = new int[grid.size()];
        this.bids = new int[grid.size()];
        this.asks = new int[grid.size()];
        for (int tick = 0; tick < usual.length; tick++) {
            boolean skipped = maker.levels() == Maker.WALL && tick % 2 == 1;
            double size =
                    maker.contracts() * StrictMath.exp(0.9 * seed.child(tick).gauss());
            usual[tick] = skipped ? 0 : ONE_CONTRACT * round(size);
        }
    }

    private static int round(double contracts) {
        int best = ROUND[0];
        for (int candidate : ROUND) {
            if (candidate <= contracts * 1.2) {
                best = candidate;
            }
        }
        return best;
    }

    /** Quotes around {@code view}, a probability. */
    void around(double view) {
        Arrays.fill(bids, 0);
        Arrays.fill(asks, 0);
        double price = view * 10_000;
        double half = maker.halfSpread() * Math.max(0.3, Math.sqrt(4 * view * (1 - view)));
        topBid = grid.floor(price - half);
        topAsk = grid.ceiling(price + half);
        int depth = maker.levels() == Maker.WALL ? grid.size() : maker.levels();
        for (int k = 0; k < depth; k++) {
            if (topBid - k >= 0) {
                bids[topBid - k] = usual[topBid - k];
            }
            if (topAsk + k < grid.size()) {
                asks[topAsk + k] = usual[topAsk + k];
            }
        }
    }

    /** Shows nothing. */
    void none() {
        Arrays.fill(bids, 0);
        Arrays.fill(asks, 0);
        topBid = -1;
        topAsk = grid.size();
    }

    int size(boolean bid, int tick) {
        return bid ? bids[tick] : asks[tick];
    }

    int topBid() {
        return topBid;
    }

    int topAsk() {
        return topAsk;
    }
}
