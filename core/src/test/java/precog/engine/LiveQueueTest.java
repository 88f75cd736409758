package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Side;
import precog.order.OrderState;
import precog.value.Quantity;

/** Where resting orders stand in their queues is asked for while any rests, and not otherwise. */
class LiveQueueTest {
    private static final Match QUEUES = Match.of("GET", "/portfolio/orders/queue_positions");

    private final LiveRig rig = new LiveRig();

    @BeforeEach
    void open() {
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, "0.4600", "500.00");
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, "0.4800", "500.00");
        rig.open().ready();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void awaitAhead(String contracts) {
        rig.await(
                "so many are ahead",
                now -> now.venueAccount().queues().values().stream()
                        .anyMatch(place -> place.ahead().equals(Quantity.of(contracts))));
    }

    @Test
    void thePlaceOfARestingOrderIsToldAndForgottenWhenItRestsNoMore() {
        assertThat(rig.kalshi().requests(QUEUES)).isEmpty();
        rig.buy("0.4600", "10.00");
        long order = rig.awaitOrder(OrderState.RESTING).id();
        awaitAhead("500.00");
        assertThat(rig.desk().venueAccount().queues()).containsOnlyKeys(order);
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, "0.4600", "120.00");
        awaitAhead("380.00");
        rig.submit(new Command.CancelOrder(order, "ann"));
        rig.await("it is forgotten", now -> now.venueAccount().queues().isEmpty());
        int asked = rig.kalshi().requests(QUEUES).size();
        DeskSnapshot then = rig.desk();
        rig.await("time goes by", now -> now.at().isAfter(then.at().plus(Duration.ofSeconds(40))));
        assertThat(rig.kalshi().requests(QUEUES)).hasSize(asked);
        rig.closeAndCompare();
    }

    @Test
    void thatNobodyTellsIsNoTrouble() {
        rig.kalshi().faults().refuse(QUEUES, 2, 404);
        rig.buy("0.4600", "10.00");
        rig.awaitOrder(OrderState.RESTING);
        awaitAhead("500.00");
        assertThat(rig.desk().alerts()).isEmpty();
        rig.closeAndCompare();
    }
}
