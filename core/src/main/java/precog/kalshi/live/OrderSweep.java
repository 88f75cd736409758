package precog.kalshi.live;

import java.time.Duration;
import java.util.List;
import precog.kalshi.rest.KalshiAccount;
import precog.kalshi.rest.KalshiAccount.OrderRecord;
import precog.kalshi.rest.KalshiOrders;
import precog.kalshi.rest.KalshiRest;
import precog.kalshi.rest.RestAnswer;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;

/** Clears an account of all its resting orders, whoever made them, without a desk. */
public final class OrderSweep {
    private static final int LOOKS = 6;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final KalshiAccount account;
    private final KalshiOrders orders;

    /** @param rest signs with the account's key */
    public OrderSweep(KalshiRest rest) {
        account = new KalshiAccount(rest);
        orders = new KalshiOrders(rest);
    }

    /** Every order that rests now. */
    public Fetched<List<OrderRecord>> resting() throws InterruptedException {
        return account.restingOrders();
    }

    /**
     * Cancels all, and looks until none is left or it has looked for some seconds.
     *
     * @return what rests still; missed where the exchange refused, or could not be asked how it stands
     */
    public Fetched<List<OrderRecord>> clear() throws InterruptedException {
        if (orders.cancelEverything() instanceof RestAnswer.Refused refused) {
            return new Missed<>(refused.status(), refused.code(), refused.sentence());
        }
        Fetched<List<OrderRecord>> left = resting();
        for (int look = 1; look < LOOKS && !isClear(left); look++) {
            Thread.sleep(PAUSE);
            left = resting();
        }
        return left;
    }

    private static boolean isClear(Fetched<List<OrderRecord>> left) {
        return left instanceof Got<List<OrderRecord>>(List<OrderRecord> orders) && orders.isEmpty();
    }
}
