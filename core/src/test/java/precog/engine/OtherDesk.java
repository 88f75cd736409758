package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import okhttp3.OkHttpClient;
import precog.kalshi.fake.FakeKalshi;
import precog.kalshi.key.ApiKey;
import precog.kalshi.rest.KalshiHosts;
import precog.kalshi.rest.KalshiOrders;
import precog.kalshi.rest.KalshiRest;
import precog.kalshi.rest.RestAnswer;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** The same account used past the desk, as from the exchange's own pages. */
final class OtherDesk {
    private OtherDesk() {}

    /** Buys YES at once. */
    static void buy(FakeKalshi kalshi, ApiKey key, InstantSource clock, String market, String price, String contracts) {
        OkHttpClient client = new OkHttpClient();
        KalshiHosts hosts = new KalshiHosts("kalshi", kalshi.rest(), kalshi.stream());
        KalshiRest rest = new KalshiRest(client, hosts, key, clock);
        Order order = Order.intent(
                1,
                "by-hand-" + market,
                ExecutionEnvironment.LIVE,
                "kalshi",
                new MarketId(market),
                new EventId("by-hand"),
                Outcome.YES,
                Action.BUY,
                Price.of(price),
                Quantity.of(contracts),
                TimeInForce.IMMEDIATE_OR_CANCEL,
                false,
                OrderPurpose.MANUAL,
                null,
                null,
                null,
                clock.instant());
        try {
            assertThat(new KalshiOrders(rest).create(order)).isInstanceOf(RestAnswer.Done.class);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}
