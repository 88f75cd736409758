package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import precog.engine.Command.SetSetting;
import precog.engine.Command.SetSettings;
import precog.exit.ExitCondition;
import precog.kalshi.fake.FakeAccount.FillView;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Seen;
import precog.kalshi.fake.Side;
import precog.order.OrderPurpose;
import precog.order.OrderState;
import precog.position.Position;

/** Row 23: stop and target together. The stop wins, one order works at a time, and nothing is sold that is not held. */
@ExtendWith(Chance.class)
class LiveExitFaultsTest {
    private final LiveRig rig = new LiveRig();
    private String bid = "";
    private String ask = "";
    private BigDecimal entry = BigDecimal.ZERO;

    @BeforeEach
    void open() {
        entry = new BigDecimal(rig.at("0.4800"));
        bid = quote(Side.BID, new BigDecimal(rig.at("0.4600")));
        ask = quote(Side.ASK, entry);
        rig.open().ready();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private String quote(Side side, BigDecimal price) {
        return rig.kalshi().venue().quote(LiveRig.MARKET, side, price.toPlainString(), "500.00");
    }

    /** The market moves: its bid to a part of the entry's price, its ask two cents above. */
    private void priceAt(String share) {
        BigDecimal price = entry.multiply(new BigDecimal(share)).setScale(2, RoundingMode.HALF_UP);
        rig.kalshi().venue().cancel(LiveRig.MARKET, bid);
        rig.kalshi().venue().cancel(LiveRig.MARKET, ask);
        ask = quote(Side.ASK, price.add(new BigDecimal("0.02")));
        bid = quote(Side.BID, price);
    }

    private void position() {
        rig.buy(entry.toPlainString(), rig.of("10.00"));
        rig.awaitOrder(OrderState.FILLED);
        rig.await("the position is there", now -> open(now).size() == 1);
    }

    private static List<Position> open(DeskSnapshot now) {
        return now.positions().stream().filter(Position::isOpen).toList();
    }

    /** What was sold, fill by fill, was held; what the desk sent was one exit at a time. */
    private void leavesWholeBy(ExitCondition condition) {
        DeskSnapshot flat = rig.await("it is flat", now -> open(now).isEmpty());
        assertThat(flat.positions().getFirst().exitReason()).isEqualTo(condition.name());
        BigDecimal held = BigDecimal.ZERO;
        for (FillView fill : rig.kalshi().account().fills()) {
            held = fill.side() == Side.BID ? held.add(fill.count()) : held.subtract(fill.count());
            assertThat(held).as("held after a fill").isGreaterThanOrEqualTo(BigDecimal.ZERO);
        }
        assertThat(held).isEqualByComparingTo(BigDecimal.ZERO);
        rig.closeAndCompare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "2.00", "5.00"})
    void row23AStopOvertakesAWorkingTargetWhateverItsOrderStillTrades(String crossing) {
        position();
        priceAt("1.17");
        rig.await(
                "the target's order works",
                now -> now.orders().stream()
                        .anyMatch(
                                order -> order.purpose() == OrderPurpose.EXIT && order.state() == OrderState.RESTING));
        if (!crossing.equals("0.00")) {
            rig.kalshi().faults().fillAtNextCancel(rig.of(crossing), Duration.ofMillis(200));
        }
        rig.anyMoment();
        priceAt("0.70");
        leavesWholeBy(ExitCondition.STOP_LOSS);
        List<Seen> sent = rig.kalshi().requests();
        List<Seen> sells = rig.kalshi().requests(Match.CREATE).stream()
                .filter(seen -> seen.body().contains("\"ask\""))
                .toList();
        List<Seen> cancels = rig.kalshi().requests(Match.CANCEL);
        assertThat(cancels).isNotEmpty();
        assertThat(sent.indexOf(cancels.getFirst()))
                .as("the target's order is canceled before the stop's is sent")
                .isLessThan(sent.indexOf(sells.getLast()));
    }

    @Test
    void row23AStopAndATargetReadAtOnceLeaveByTheStopAlone() {
        target("9", "10");
        position();
        priceAt("1.24");
        rig.await("the trailing stop is active", now -> open(now).getFirst().trailingStop() != null);
        priceAt("1.17");
        target("0.15", "0.25");
        leavesWholeBy(ExitCondition.TRAILING_STOP);
    }

    private void target(String first, String second) {
        assertThat(rig.submit(new SetSettings(List.of(
                                new SetSetting("exit.stage.1.gain", first, "a test", null, "ann"),
                                new SetSetting("exit.stage.2.gain", second, "a test", null, "ann"))))
                        .done())
                .isTrue();
    }
}
