package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import precog.kalshi.fake.Payout;
import precog.kalshi.fake.Side;
import precog.order.Order;
import precog.order.OrderState;
import precog.value.Quantity;

/** What happened so long ago that the exchange shows it in its archive alone, while the desk was not there. */
class LiveArchiveTest {
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

    private void archive() {
        rig.kalshi().venue().archiveBefore(rig.clock().instant().plus(Duration.ofDays(1)));
    }

    @Test
    void anOrderThatFilledAndWasArchivedIsFoundWithItsFills() {
        rig.buy("0.4700", "10.00");
        rig.awaitOrder(OrderState.RESTING);
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, "0.4700", "4.00");
        rig.awaitOrder(OrderState.PARTIALLY_FILLED);
        rig.kill();
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, "0.4700", "6.00");
        archive();
        rig.open();
        Order order = rig.awaitOrder(OrderState.FILLED);
        assertThat(order.filled()).isEqualTo(Quantity.of("10.00"));
        assertThat(rig.desk().trades()).hasSize(2);
        rig.ready();
        rig.closeAndCompare();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPositionWhoseMarketWasPaidMeanwhileIsSettled(boolean archived) {
        rig.buy("0.4800", "10.00");
        rig.awaitOrder(OrderState.FILLED);
        rig.kill();
        rig.kalshi().venue().settle(LiveRig.MARKET, Payout.yes());
        if (archived) {
            archive();
        }
        rig.open();
        DeskSnapshot settled =
                rig.await("it is settled", now -> now.positions().stream().noneMatch(position -> position.isOpen()));
        assertThat(settled.settlements()).hasSize(1);
        rig.closeAndCompare();
    }
}
