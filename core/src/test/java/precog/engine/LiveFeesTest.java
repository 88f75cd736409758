package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.alert.Alert;
import precog.alert.Severity;
import precog.kalshi.fake.Side;
import precog.order.OrderState;
import precog.order.Trade;
import precog.value.Money;

/** What the exchange charges is booked, and held against what the fee model says. */
class LiveFeesTest {
    private final LiveRig rig = new LiveRig();

    @BeforeEach
    void quote() {
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, "0.4600", "500.00");
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, "0.4800", "500.00");
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anAccountWhoseCashIsRoundedToTheCentIsChargedMoreThanTheModelSays() {
        rig.kalshi().account().precision("0.01");
        rig.open().ready();
        rig.buy("0.4800", "10.00");
        rig.awaitOrder(OrderState.FILLED);
        Trade trade = rig.desk().trades().getFirst();
        // .07 × 10 × .48 × .52 = .17472; cash to $0.0001 makes it .1748, cash to the cent .18
        assertThat(trade.fee()).isEqualTo(Money.of("0.18"));
        assertThat(trade.feeEstimate()).isEqualTo(Money.of("0.1748"));
        assertThat(trade.feeDifference()).isEqualTo(Money.of("0.0052"));
        Alert alert = rig.desk().alerts().stream()
                .filter(one -> one.type().equals("data_quality"))
                .findFirst()
                .orElseThrow();
        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.message()).contains("$0.180000", "$0.174800", "KXNFLGAME");
        rig.closeAndCompare();
    }

    @Test
    void roundingThatIsGivenBackIsNoDifference() {
        rig.open().ready();
        rig.buy("0.4700", "3.00");
        rig.awaitOrder(OrderState.RESTING);
        for (String part : new String[] {"0.37", "0.41", "0.29", "1.03", "0.90"}) {
            rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, "0.4700", part);
        }
        rig.awaitOrder(OrderState.FILLED);
        // A look at the account that crossed a fill holds entries up until the next one.
        rig.ready();
        rig.buy("0.4800", "0.07");
        rig.awaitThat("all fills are there", () -> rig.desk().trades().size() == 6);
        assertThat(rig.desk().trades())
                .allSatisfy(trade -> assertThat(Math.abs(
                                Objects.requireNonNull(trade.feeDifference()).micros()))
                        .isLessThanOrEqualTo(100));
        assertThat(rig.desk().alerts()).noneMatch(alert -> alert.type().equals("data_quality"));
        rig.closeAndCompare();
    }
}
