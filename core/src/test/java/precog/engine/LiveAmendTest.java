package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import precog.kalshi.fake.FakeAccount.OrderView;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Side;
import precog.order.Order;
import precog.order.OrderState;
import precog.value.Price;
import precog.value.Quantity;

/** A resting order is changed at the exchange, whatever becomes of the answer. */
class LiveAmendTest {
    private static final Match DECREASE = Match.of("POST", "/portfolio/events/orders/*/decrease");

    private final LiveRig rig = new LiveRig();
    private Order order;

    @BeforeEach
    void rest() {
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, "0.4600", "500.00");
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, "0.4800", "500.00");
        rig.open().ready();
        rig.buy("0.4500", "10.00");
        order = rig.awaitOrder(OrderState.RESTING);
        rig.ready();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Answer change(String price, String remaining) {
        return rig.submit(new Command.AmendOrder(order.id(), Price.of(price), Quantity.of(remaining), "ann"));
    }

    private Order awaitChanged(String price, String contracts) {
        return rig.await(
                        "the order is changed",
                        now -> now.orders().getFirst().pendingAmendment() == null
                                && now.orders().getFirst().limit().equals(Price.of(price))
                                && now.orders().getFirst().quantity().equals(Quantity.of(contracts))
                                && now.orders().getFirst().state() != OrderState.UNKNOWN)
                .orders()
                .getFirst();
    }

    private OrderView there() {
        assertThat(rig.kalshi().account().orders()).hasSize(1);
        return rig.kalshi().account().orders().getFirst();
    }

    @Test
    void aPriceAndMoreContractsAreOneAmendUnderAnotherId() {
        assertThat(change("0.4700", "14.00").done()).isTrue();
        Order after = awaitChanged("0.4700", "14.00");
        assertThat(after.state()).isEqualTo(OrderState.RESTING);
        assertThat(rig.kalshi().requests(Match.AMEND)).hasSize(1);
        assertThat(there().price()).isEqualByComparingTo("0.47");
        assertThat(there().remaining()).isEqualByComparingTo("14");
        assertThat(there().clientOrderId()).isEqualTo(order.clientOrderId() + "-c1");
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, "0.4700", "4.00");
        rig.awaitOrder(OrderState.PARTIALLY_FILLED);
        // A look at the account that crossed the fill holds what adds to the stake up until the next one.
        rig.ready();
        assertThat(change("0.4600", "20.00").done()).isTrue();
        assertThat(awaitChanged("0.4600", "24.00").filled()).isEqualTo(Quantity.of("4.00"));
        assertThat(there().remaining()).isEqualByComparingTo("20");
        rig.submit(new Command.CancelOrder(order.id(), "ann"));
        rig.awaitOrder(OrderState.CANCELED);
        assertThat(rig.alerted("works at the exchange but not here")).isFalse();
        rig.closeAndCompare();
    }

    @Test
    void fewerContractsAreADecreaseThatKeepsThePlace() {
        Answer answer = change("0.4500", "6.00");
        assertThat(answer.message()).contains("keeps its place");
        assertThat(awaitChanged("0.4500", "6.00").state()).isEqualTo(OrderState.RESTING);
        assertThat(rig.kalshi().requests(Match.AMEND)).isEmpty();
        assertThat(rig.kalshi().requests(DECREASE)).hasSize(1);
        assertThat(there().remaining()).isEqualByComparingTo("6");
        rig.closeAndCompare();
    }

    @Test
    void aPriceThatMeetsTheBookFills() {
        change("0.4800", "12.00");
        Order after = rig.awaitOrder(OrderState.FILLED);
        assertThat(after.quantity()).isEqualTo(Quantity.of("12.00"));
        rig.closeAndCompare();
    }

    @Test
    void aLostAnswerLeavesItUnresolvedUntilItsRecordShowsTheChange() {
        rig.kalshi().faults().hideNewOrders(0);
        rig.kalshi().faults().failAfter(Match.ORDER, 2, 503);
        rig.kalshi().faults().loseAnswer(Match.AMEND, 1);
        change("0.4600", "12.00");
        rig.awaitOrder(OrderState.UNKNOWN);
        assertThat(rig.buy("0.4500", "1.00").done()).isFalse();
        assertThat(awaitChanged("0.4600", "12.00").state()).isEqualTo(OrderState.RESTING);
        assertThat(rig.kalshi().requests(Match.AMEND)).hasSize(1);
        rig.closeAndCompare();
    }

    @Test
    void oneThatNeverArrivedIsFoundOutByAskingAndNeverAssumed() {
        rig.kalshi().faults().loseRequest(Match.AMEND, 1);
        change("0.4600", "12.00");
        rig.awaitOrder(OrderState.UNKNOWN);
        Order after = awaitChanged("0.4500", "10.00");
        assertThat(after.state()).isEqualTo(OrderState.RESTING);
        assertThat(after.reasonCode()).isEqualTo("never_arrived");
        assertThat(rig.alerted("was not changed")).isTrue();
        rig.closeAndCompare();
    }

    @Test
    void aLostAnswerToADecreaseIsToldByWhatIsLeft() {
        rig.kalshi().faults().loseAnswer(DECREASE, 1);
        change("0.4500", "3.00");
        awaitChanged("0.4500", "3.00");
        assertThat(rig.kalshi().requests(DECREASE)).hasSize(1);
        rig.closeAndCompare();
    }

    @Test
    void aFillThatCrossesTheChangeCountsOnce() {
        // The desk does not hear of the fill before it asks.
        rig.kalshi().streamFaults().hold("fill", 1, Duration.ofMillis(600));
        rig.kalshi().streamFaults().hold("user_order", 1, Duration.ofMillis(600));
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, "0.4500", "503.00");
        change("0.4400", "12.00");
        Order after = rig.await(
                        "change and fill are both counted",
                        now -> now.orders().getFirst().limit().equals(Price.of("0.4400"))
                                && now.orders().getFirst().filled().equals(Quantity.of("3.00")))
                .orders()
                .getFirst();
        assertThat(after.quantity().decimal())
                .isEqualByComparingTo(there().filled().add(there().remaining()));
        assertThat(rig.desk().counters().fills()).isEqualTo(1);
        rig.closeAndCompare();
    }

    @Test
    void aDecreaseBeyondWhatAFillLeftEndsTheOrderWithTheFill() {
        rig.kalshi().streamFaults().hold("fill", 1, Duration.ofMillis(600));
        rig.kalshi().streamFaults().hold("user_order", 1, Duration.ofMillis(600));
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, "0.4500", "508.00");
        change("0.4500", "4.00");
        Order after = rig.await(
                        "it is over", now -> now.orders().getFirst().state().isDone())
                .orders()
                .getFirst();
        rig.await("its fill is counted", now -> now.orders().getFirst().filled().equals(Quantity.of("8.00")));
        assertThat(after.state()).isIn(OrderState.CANCELED, OrderState.FILLED);
        rig.closeAndCompare();
    }

    @Test
    void aRefusalLeavesItAsItWas() {
        rig.kalshi().faults().refuse(Match.AMEND, 1, 400);
        change("0.4600", "12.00");
        rig.awaitThat("it is told", () -> rig.alerted("was not changed"));
        assertThat(rig.order().state()).isEqualTo(OrderState.RESTING);
        assertThat(rig.order().limit()).isEqualTo(Price.of("0.4500"));
        rig.closeAndCompare();
    }

    @Test
    void aChangeUnderWayWhenTheDeskDiesIsFoundOutAfterwards() {
        rig.kalshi().faults().stallAnswer(Match.AMEND, 1);
        change("0.4600", "12.00");
        rig.awaitThat("it is there", () -> there().price().compareTo(new BigDecimal("0.46")) == 0);
        rig.reopen();
        Order after = awaitChanged("0.4600", "12.00");
        assertThat(after.state()).isEqualTo(OrderState.RESTING);
        assertThat(rig.kalshi().requests(Match.AMEND)).hasSize(1);
        rig.ready();
        rig.closeAndCompare();
    }

    @Test
    void moreAtStakeIsAskedOfTheGateAndLessIsNot() {
        assertThat(change("0.4500", "900.00").refusals()).isNotEmpty();
        assertThat(change("0.4550", "5.00").message()).contains("tick");
        assertThat(change("0.4500", "10.00").message()).contains("already");
        assertThat(change("0.4500", "0.00").message()).contains("cancel it instead");
        assertThat(rig.kalshi().requests(Match.AMEND)).isEmpty();
        assertThat(change("0.4400", "10.00").done()).isTrue();
        awaitChanged("0.4400", "10.00");
        // That of the order itself and that of the increase.
        assertThat(rig.desk().verdicts()).hasSize(2);
        rig.closeAndCompare();
    }
}
