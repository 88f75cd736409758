package precog.sim.pit;

import java.time.Instant;
import precog.feed.FeedMessage.MarketActivity;
import precog.sim.league.Seed;
import precog.value.MarketId;
import precog.value.Quantity;

/** How much has traded in a pit, in hundredths of a contract. */
final class Turnover {
    private static final double HOUR_MILLIS = 3.6e6;

    private final MarketId market;
    private final long earlier;
    private long volume;
    private long openInterest;

    /** Figures drawn for the trading before the venue was opened, which nobody has recorded. */
    Turnover(MarketId market, Seed seed, boolean liquid, long ageMillis) {
        this.market = market;
        double contracts = (liquid ? 9_000 : 700) * StrictMath.exp(0.8 * seed.gauss());
        double hours = Math.max(0, ageMillis) / HOUR_MILLIS;
        volume = Quantity.ONE_CONTRACT * Math.round(contracts * Math.min(1, 0.25 + hours / 24));
        earlier = (long) (volume * Math.max(0, 1 - 24 / Math.max(24, hours)));
        openInterest = volume * 6 / 10;
    }

    /** A trade of {@code part}, between newcomers where {@code opens}, else between holders who leave. */
    void add(int part, boolean opens) {
        volume += part;
        openInterest = Math.max(0, openInterest + (opens ? part : -part));
    }

    MarketActivity activity(Instant at) {
        return new MarketActivity(
                at, market, new Quantity(volume), new Quantity(volume - earlier), new Quantity(openInterest));
    }
}
