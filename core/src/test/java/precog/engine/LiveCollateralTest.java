package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.edge.Rule;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Side;
import precog.order.OrderState;
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** Cash that the exchange keeps in parts pays for orders on its own part alone. */
class LiveCollateralTest {
    private static final String ELSEWHERE = "KXNFLGAME-26NOV22DALPHI-DAL";

    private final LiveRig rig = new LiveRig();

    @BeforeEach
    void open() {
        rig.kalshi()
                .venue()
                .market(ELSEWHERE)
                .title("Cowboys at Eagles", "Dallas", "Philadelphia")
                .closes(rig.clock().instant().plus(Duration.ofDays(15)))
                .expects(rig.clock().instant().plus(Duration.ofHours(6)))
                .shard(3)
                .list();
        rig.kalshi().account().deposit(3, "40.00");
        for (String market : new String[] {LiveRig.MARKET, ELSEWHERE}) {
            rig.kalshi().venue().quote(market, Side.BID, "0.4600", "500.00");
            rig.kalshi().venue().quote(market, Side.ASK, "0.4800", "500.00");
        }
        rig.open().ready();
        rig.awaitThat("the other market is there", () -> rig.market(ELSEWHERE) != null);
        rig.await("the parts are known", now -> now.venueAccount().cashByShard().size() == 2);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Answer buyElsewhere(String price, String contracts) {
        return rig.submit(new Command.PlaceOrder(
                new MarketId(ELSEWHERE),
                Outcome.YES,
                Action.BUY,
                Quantity.of(contracts),
                Price.of(price),
                TimeInForce.GOOD_TILL_CANCELED,
                false,
                "ann"));
    }

    @Test
    void anEntryBeyondTheCashOfItsPartIsRefusedHereAndNothingLeaves() {
        Answer answer = buyElsewhere("0.4700", "100.00");
        assertThat(answer.refusals()).singleElement().satisfies(check -> {
            assertThat(check.rule()).isEqualTo(Rule.COLLATERAL);
            assertThat(check.sentence())
                    .contains("$1,000.00 of your $1,040.00 are on exchange 0")
                    .contains("this market trades on exchange 3, where $40.00 are");
        });
        assertThat(rig.kalshi().requests(Match.CREATE)).isEmpty();
        assertThat(rig.buy("0.4700", "100.00").done()).isTrue();
        rig.awaitOrder(OrderState.RESTING);
        rig.closeAndCompare();
    }

    @Test
    void whatWasSpentAndWhatRestsThereIsNotThereToSpendAgain() {
        buyElsewhere("0.4800", "40.00");
        rig.awaitOrder(OrderState.FILLED);
        // A look at the account that crossed a fill holds entries up until the next one.
        rig.ready();
        buyElsewhere("0.4600", "40.00");
        rig.awaitOrder(OrderState.RESTING);
        // 40.00 − 19.20 and its fee − 18.40 and its fee leave less than 2.00.
        Answer answer = buyElsewhere("0.4500", "6.00");
        assertThat(answer.refusals()).extracting(check -> check.rule()).containsExactly(Rule.COLLATERAL);
        Money there = rig.desk().venueAccount().cashByShard().get(3);
        assertThat(there).isNotNull().isLessThan(Money.of("20.80")).isGreaterThan(Money.of("19.00"));
        rig.closeAndCompare();
    }
}
