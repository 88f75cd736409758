package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.engine.Command.SetSetting;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Side;
import precog.order.Order;
import precog.order.OrderState;
import precog.value.Quantity;

/** The kill switch clears all entries in a call or two, and each order by itself where the batch leaves it out. */
class LiveKillTest {
    private static final int ORDERS = 60;
    private static final Match BATCH = Match.of("DELETE", "/portfolio/events/orders/batched");

    private final LiveRig rig = new LiveRig();

    @BeforeEach
    void rest() {
        rig.kalshi().account().limits("advanced", 300, 900, 300, 900);
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, "0.4600", "500.00");
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, "0.4800", "500.00");
        rig.open().ready();
        List<SetSetting> changes = new ArrayList<>();
        for (String key : List.of("orders", "entries_hour", "entries_day")) {
            changes.add(new SetSetting("risk.activity." + key + ".count", "500", "a test", null, "ann"));
        }
        assertThat(rig.submit(new Command.SetSettings(changes)).message()).contains("3");
        for (int number = 0; number < ORDERS; number++) {
            assertThat(rig.buy("0.1000", "1.00").done()).isTrue();
        }
        rig.await("all rest", now -> resting(now).size() == ORDERS);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static List<Order> resting(DeskSnapshot now) {
        return now.orders().stream()
                .filter(order -> order.state() == OrderState.RESTING)
                .toList();
    }

    private void kill() {
        assertThat(rig.submit(new Command.Kill(false, "ann")).done()).isTrue();
        rig.await(
                "all are done",
                now -> now.orders().stream().allMatch(order -> order.state().isDone()));
        assertThat(rig.kalshi().account().orders())
                .noneMatch(order -> order.status().equals("resting"));
    }

    @Test
    void allAreCanceledInOneCallWithoutAReadForEach() {
        int reads = rig.kalshi().requests(Match.FILLS).size();
        kill();
        assertThat(rig.kalshi().requests(BATCH)).hasSize(1);
        assertThat(rig.kalshi().requests(Match.of("DELETE", "/portfolio/events/orders/*")))
                .as("the batch, and one about which something was being said still")
                .hasSizeLessThan(4);
        assertThat(rig.kalshi().requests(Match.FILLS).size() - reads).isLessThan(5);
        rig.closeAndCompare();
    }

    @Test
    void oneThatTheBatchLeavesOutIsCanceledByItself() {
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, "0.1000", "502.00");
        rig.kalshi().faults().mangle(BATCH, 1, answer -> {
            int first = answer.indexOf("{\"order_id\"");
            int second = answer.indexOf("{\"order_id\"", first + 1);
            return answer.substring(0, first) + answer.substring(second);
        });
        kill();
        assertThat(rig.desk().orders())
                .filteredOn(order -> order.state() == OrderState.FILLED)
                .hasSize(2)
                .allMatch(order -> order.filled().equals(Quantity.of("1.00")));
        rig.closeAndCompare();
    }

    @Test
    void aLostAnswerLeavesAllUnresolvedUntilEachWasAskedAbout() {
        rig.kalshi().faults().loseAnswer(BATCH, 1);
        kill();
        rig.closeAndCompare();
    }

    @Test
    void aBatchThatIsRefusedBecomesSingleCancels() {
        rig.kalshi().faults().refuse(BATCH, 1, 400);
        kill();
        assertThat(rig.kalshi().requests(BATCH)).hasSize(1);
        rig.closeAndCompare();
    }
}
