package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import precog.edge.Check;
import precog.edge.Rule;
import precog.kalshi.fake.Match;
import precog.kalshi.fake.Side;
import precog.order.Order;
import precog.order.OrderState;
import precog.value.Quantity;

/** What can go wrong with an order on its way, each on the real client and a real socket. */
@ExtendWith(Chance.class)
class LiveOrderFaultsTest {
    private final LiveRig rig = new LiveRig();

    @BeforeEach
    void open() {
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.BID, rig.at("0.4600"), "500.00");
        rig.kalshi().venue().quote(LiveRig.MARKET, Side.ASK, rig.at("0.4800"), "500.00");
        rig.open().ready();
        rig.anyMoment();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anOrderIsAcknowledgedFilledAndReconciled() {
        assertThat(rig.buy(rig.at("0.4800"), rig.of("10.00")).done()).isTrue();
        Order order = rig.awaitOrder(OrderState.FILLED);
        assertThat(order.fees().micros() > 0).isTrue();
        rig.closeAndCompare();
    }

    @Test
    void row1AnAcceptedOrderWhoseAnswerIsLostIsThereOnce() {
        rig.kalshi().faults().loseAnswer(Match.CREATE, 1);
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        Order order = rig.awaitOrder(OrderState.RESTING);
        assertThat(rig.kalshi().createRequests(order.clientOrderId())).isEqualTo(1);
        assertThat(rig.kalshi().account().orders()).hasSize(1);
        rig.closeAndCompare();
    }

    @Test
    void row2AnOrderLostOnItsWayIsFoundOutByAskingAndNeverAssumed() {
        rig.kalshi().faults().loseRequest(Match.CREATE, 1);
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        rig.awaitOrder(OrderState.UNKNOWN);
        Answer second = rig.buy(rig.at("0.4700"), rig.of("5.00"));
        assertThat(second.done()).isFalse();
        assertThat(second.refusals()).extracting(Check::rule).contains(Rule.UNRESOLVED_ORDER);
        Order order = rig.awaitOrder(OrderState.REJECTED);
        assertThat(order.reasonCode()).isEqualTo("never_arrived");
        assertThat(rig.kalshi().account().orders()).isEmpty();
        rig.closeAndCompare();
    }

    @Test
    void row3ADuplicateIdAdoptsTheOrderThatIsThere() {
        String body = "{\"error\":{\"code\":\"order_already_exists\",\"message\":\"duplicate\"}}";
        rig.kalshi().faults().answerAfter(Match.CREATE, 1, 409, "application/json", body);
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        rig.awaitOrder(OrderState.RESTING);
        assertThat(rig.kalshi().account().orders()).hasSize(1);
        rig.closeAndCompare();
    }

    @Test
    void row4TooManyRequestsIsACertainNoAndStartsNoStorm() {
        rig.kalshi().faults().refuse(Match.CREATE, 1, 429);
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        Order order = rig.awaitOrder(OrderState.REJECTED);
        assertThat(order.reasonCode()).isEqualTo("too_many_requests");
        assertThat(rig.kalshi().requests(Match.CREATE)).hasSize(1);
        rig.buy(rig.at("0.4700"), rig.of("5.00"));
        rig.awaitOrder(OrderState.RESTING);
        rig.closeAndCompare();
    }

    @Test
    void row5ReadsThatAreRefusedDoNotHoldUpAnOrder() {
        rig.kalshi().faults().refuse(Match.of("GET", "/markets/**"), 50, 429);
        rig.buy(rig.at("0.4800"), rig.of("10.00"));
        rig.awaitOrder(OrderState.FILLED);
        rig.closeAndCompare();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void row6AFailureOfTheExchangeProvesNothing(int status) {
        rig.kalshi().faults().failAfter(Match.CREATE, 1, status);
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        Order order = rig.awaitOrder(OrderState.RESTING);
        assertThat(rig.kalshi().createRequests(order.clientOrderId())).isEqualTo(1);
        rig.closeAndCompare();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"order_id\":", "[]", "<html>bad gateway</html>", "{\"order_id\":5,\"fill_count\":1}", "{}"})
    void row7AnAnswerThatCannotBeReadProvesNothingAndBreaksNothing(String body) {
        rig.kalshi().faults().mangle(Match.CREATE, 1, right -> body);
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        rig.awaitOrder(OrderState.RESTING);
        assertThat(rig.kalshi().account().orders()).hasSize(1);
        rig.closeAndCompare();
    }

    @Test
    void row8AFillBeforeTheAcknowledgementIsAppliedOnce() {
        rig.kalshi().faults().delay(Match.CREATE, 1, Duration.ofMillis(600));
        rig.buy(rig.at("0.4800"), rig.of("10.00"));
        rig.awaitOrder(OrderState.FILLED);
        rig.awaitThat("one fill is counted", () -> rig.desk().counters().fills() == 1);
        rig.closeAndCompare();
    }

    @Test
    void row9TheSameFillFromEverySideIsAppliedOnce() {
        rig.kalshi().streamFaults().duplicate("fill", 1);
        rig.buy(rig.at("0.4800"), rig.of("10.00"));
        rig.awaitOrder(OrderState.FILLED);
        rig.kalshi().streamFaults().cutAll();
        rig.ready();
        assertThat(rig.desk().counters().fills()).isEqualTo(1);
        assertThat(rig.desk().trades()).hasSize(1);
        rig.closeAndCompare();
    }

    @Test
    void row10APartialFillStandsWhenTheRestIsCanceled() {
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        Order order = rig.awaitOrder(OrderState.RESTING);
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, rig.at("0.4700"), rig.of("4.00"));
        rig.awaitOrder(OrderState.PARTIALLY_FILLED);
        rig.submit(new Command.CancelOrder(order.id(), "ann"));
        Order after = rig.awaitOrder(OrderState.CANCELED);
        assertThat(after.filled()).isEqualTo(Quantity.of(rig.of("4.00")));
        rig.closeAndCompare();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.00", "10.00"})
    void row11AFillThatCrossesTheCancelCounts(String count) {
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        Order order = rig.awaitOrder(OrderState.RESTING);
        rig.kalshi().faults().fillAtNextCancel(rig.of(count), Duration.ofMillis(500));
        rig.submit(new Command.CancelOrder(order.id(), "ann"));
        rig.await(
                "the fill is counted",
                now -> now.orders().getFirst().filled().equals(Quantity.of(rig.of(count)))
                        && now.orders().getFirst().state().isDone());
        rig.closeAndCompare();
    }

    @Test
    void row12MoreFilledThanOrderedStopsEntriesAndAlerts() {
        rig.kalshi().streamFaults().overfill("5.00", 1);
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        rig.awaitOrder(OrderState.RESTING);
        rig.kalshi().venue().take(LiveRig.MARKET, Side.ASK, rig.at("0.4700"), rig.of("10.00"));
        rig.await("entries are halted", DeskSnapshot::killed);
        assertThat(rig.alerted("contracts more than order")).isTrue();
        rig.awaitOrder(OrderState.FILLED);
        rig.closeAndCompare();
    }

    @Test
    void row13AnOrderThatIsNotShownAtOnceIsStillTracked() {
        rig.kalshi().faults().hideNewOrders(2);
        rig.kalshi().faults().loseAnswer(Match.CREATE, 1);
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        rig.awaitOrder(OrderState.RESTING);
        rig.closeAndCompare();
    }

    @Test
    void row13bACanceledOrderShownAsRestingEndsCanceled() {
        rig.buy(rig.at("0.4700"), rig.of("10.00"));
        Order order = rig.awaitOrder(OrderState.RESTING);
        rig.kalshi().faults().showCancelledAsResting(2);
        rig.kalshi().faults().loseAnswer(Match.CANCEL, 1);
        rig.submit(new Command.CancelOrder(order.id(), "ann"));
        rig.awaitOrder(OrderState.CANCELED);
        rig.closeAndCompare();
    }

    @ParameterizedTest
    @CsvSource({"0.4750, 1.00", "0.0000, 1.00", "1.0000, 1.00", "0.4700, 0.00"})
    void row22WhatIsNoOrderIsRefusedHereAndNothingLeaves(String price, String contracts) {
        Answer answer = rig.buy(rig.at(price), contracts);
        assertThat(answer.done()).isFalse();
        assertThat(rig.kalshi().requests(Match.CREATE)).isEmpty();
    }

    @Test
    void aFractionOfAContractIsAnOrderLikeAnyOther() {
        rig.buy(rig.at("0.4800"), rig.of("0.37"));
        rig.awaitOrder(OrderState.FILLED);
        rig.closeAndCompare();
    }
}
