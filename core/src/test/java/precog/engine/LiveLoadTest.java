package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import precog.kalshi.fake.Side;
import precog.order.OrderState;

/** Row 28: ten times the busiest feed and a desk that cannot keep up with it. */
@ExtendWith(Chance.class)
class LiveLoadTest {
    /** What the engine's inbox holds of market data before it conflates, and some room for what is on its way. */
    private static final int MOST_WAITING = 21_000;

    private static final int CHANGES = 5 * Flood.FRAMES_A_SECOND;

    private final LiveRig rig = new LiveRig(Duration.ZERO, 1);

    @BeforeEach
    void open() {
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, rig.at("0.4600"), "500.00");
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, rig.at("0.4800"), "500.00");
        rig.open().ready();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private int cents(String price) {
        return new BigDecimal(rig.at(price)).movePointRight(2).intValueExact();
    }

    @Test
    void row28TenTimesTheBusiestFeedOnASlowDeskConflatesBooksAloneAndTheKillSwitchGoesFirst() {
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        rig.awaitOrder(OrderState.RESTING);
        rig.kalshi().faults().weather(Duration.ZERO);
        AtomicLong taken = new AtomicLong();
        AtomicBoolean slow = new AtomicBoolean(true);
        rig.watch(message -> {
            taken.incrementAndGet();
            if (slow.get()) {
                LockSupport.parkNanos(100_000);
            }
        });
        Flood flood = new Flood(rig.kalshi(), Chance.of("flood"));
        flood.begin(LiveRig.MARKET, cents("0.4600"));
        while (flood.changes() < CHANGES) {
            flood.change();
            if (flood.changes() == CHANGES / 3) {
                rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, rig.at("0.4700"), rig.of("4.00"));
            }
        }
        long before = taken.get();
        assertThat(rig.submit(new Command.Kill(false, "ann")).done()).isTrue();
        assertThat(taken.get() - before)
                .as("messages that went before the kill switch")
                .isLessThan(5_000);
        rig.await(
                "the resting entry is canceled",
                now -> now.killed() && now.orders().stream().allMatch(order -> order.state() == OrderState.CANCELED));
        slow.set(false);
        rig.awaitThat(
                "the book is the exchange's", () -> rig.book(LiveRig.MARKET).equals(rig.exchangeBook(LiveRig.MARKET)));
        assertThat(rig.deepest()).as("messages that waited at most").isLessThan(MOST_WAITING);
        assertThat(rig.desk().conflated()).as("market messages merged").isPositive();
        assertThat(rig.desk().counters().fills()).isEqualTo(1);
        rig.closeAndCompare();
    }
}
