package precog.engine;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import precog.kalshi.fake.FakeKalshi;
import precog.kalshi.fake.Side;

/** Other people's orders that come and go in some markets, as fast as they are asked for. Used by one thread. */
final class Flood {
    /** Ten times 1,042, the busiest second seen in one market. */
    static final int FRAMES_A_SECOND = 10_420;

    private static final int STANDING = 60;
    private static final int DEPTH = 30;

    private record Quoted(String market, String id) {}

    private final FakeKalshi kalshi;
    private final Random random;
    private final Map<String, Integer> bids = new HashMap<>();
    private final List<String> markets = new ArrayList<>();
    private final Deque<Quoted> quoted = new ArrayDeque<>();
    private long changes;

    Flood(FakeKalshi kalshi, Random random) {
        this.kalshi = kalshi;
        this.random = random;
    }

    /** From now on in a market too: bids at so many cents and below, offers two cents above and higher. */
    void begin(String market, int bid) {
        if (bids.put(market, bid) == null) {
            markets.add(market);
        }
    }

    /** No longer in a market. */
    void end(String market) {
        bids.remove(market);
        markets.remove(market);
    }

    /** Markets it is in. */
    List<String> markets() {
        return markets;
    }

    /** Where it bids in a market, in cents. */
    int bid(String market) {
        return bids.get(market);
    }

    /** One change of one book. */
    void change() {
        changes++;
        if (quoted.size() >= STANDING * markets.size()) {
            Quoted oldest = quoted.removeFirst();
            kalshi.venue().cancel(oldest.market(), oldest.id());
            return;
        }
        String market = markets.get(random.nextInt(markets.size()));
        int bid = bids.get(market);
        boolean isBid = random.nextBoolean();
        int cents = isBid
                ? bid - random.nextInt(Math.min(DEPTH, bid))
                : bid + 2 + random.nextInt(Math.min(DEPTH, 98 - bid));
        String price = BigDecimal.valueOf(cents, 2).setScale(4).toPlainString();
        String count = BigDecimal.valueOf(random.nextInt(1, 100_000), 2).toPlainString();
        Side side = isBid ? Side.BID : Side.ASK;
        quoted.addLast(new Quoted(market, kalshi.venue().quote(market, side, price, count)));
    }

    /** Changes of books so far. */
    long changes() {
        return changes;
    }
}
