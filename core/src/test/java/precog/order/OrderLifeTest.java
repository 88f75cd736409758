package precog.order;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.order.Orders.START;
import static precog.order.Orders.buy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import precog.order.ExchangeReport.Acknowledged;
import precog.order.ExchangeReport.Canceled;
import precog.order.ExchangeReport.Filled;
import precog.order.ExchangeReport.NotFound;
import precog.order.ExchangeReport.OfOrder;
import precog.order.ExchangeReport.Rejected;
import precog.order.ExchangeReport.Unanswered;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

class OrderLifeTest {
    private static final Instant LATER = START.plusSeconds(1);
    private static final Set<String> NONE = Set.of();

    private static final OfOrder ACKNOWLEDGED = new Acknowledged(LATER, "order-1", "V1", START);
    private static final OfOrder CANCELED = new Canceled(LATER, "order-1", "canceled", "As asked.", START);
    private static final OfOrder REJECTED = new Rejected(LATER, "order-1", "invalid_price", "Off the tick.");
    private static final OfOrder UNANSWERED = new Unanswered(LATER, "order-1", "Timed out.");

    private static Filled fill(String id, String quantity) {
        return new Filled(
                LATER, "order-1", id, Price.of("0.4800"), Quantity.of(quantity), Money.of("0.01"), true, START);
    }

    private static Order after(Order order, OfOrder... reports) {
        Order now = order;
        for (OfOrder report : reports) {
            now = OrderLife.apply(now, report, NONE).order();
        }
        return now;
    }

    private static Order submitted() {
        return OrderLife.sent(buy(1, "10", "0.48"), START).order();
    }

    @ParameterizedTest
    @CsvSource({
        "INTENT, SENT, SUBMITTED",
        "SUBMITTED, ACKNOWLEDGED, RESTING",
        "SUBMITTED, WHOLLY_FILLED, FILLED",
        "SUBMITTED, UNANSWERED, UNKNOWN",
        "UNKNOWN, SENT, SUBMITTED",
        "UNKNOWN, REJECTED, REJECTED",
        "UNKNOWN, NOT_FOUND, UNKNOWN",
        "RESTING, NOT_FOUND, RESTING",
        "RESTING, UNANSWERED, UNKNOWN",
        "RESTING, EXPIRED, EXPIRED",
        "PARTIALLY_FILLED, CANCELED, CANCELED",
        "CANCELED, WHOLLY_FILLED, FILLED",
        "CANCELED, PARTLY_FILLED, CANCELED",
        "CANCELED, ACKNOWLEDGED, CANCELED",
        "FILLED, CANCELED, FILLED",
        "REJECTED, ACKNOWLEDGED, RESTING",
    })
    void movesAsTheTableSays(OrderState before, OrderEvent event, OrderState after) {
        assertThat(OrderLife.next(before, event)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({"RESTING, SENT", "FILLED, SENT", "CANCELED, SENT", "RESTING, REJECTED", "FILLED, PARTLY_FILLED"})
    void theRestCannotHappen(OrderState before, OrderEvent event) {
        assertThat(OrderLife.next(before, event)).isNull();
    }

    @ParameterizedTest
    @EnumSource(OrderState.class)
    void everyStateKnowsWhatAFillDoes(OrderState state) {
        assertThat(OrderLife.next(state, OrderEvent.WHOLLY_FILLED))
                .isEqualTo(state == OrderState.FILLED ? null : OrderState.FILLED);
    }

    @Test
    void aFillBeforeTheAcknowledgementIsAppliedOnceAndTheOrderEndsFilled() {
        Order order = after(submitted(), fill("f1", "10"), ACKNOWLEDGED);
        assertThat(order.state()).isEqualTo(OrderState.FILLED);
        assertThat(order.exchangeOrderId()).isEqualTo("V1");
        assertThat(order.filled()).isEqualTo(Quantity.of(10));
    }

    @Test
    void theSameFillIsAppliedOnce() {
        Order once = after(submitted(), ACKNOWLEDGED, fill("f1", "4"));
        OrderUpdate again = OrderLife.apply(once, fill("f1", "4"), Set.of("f1"));
        assertThat(again).isInstanceOf(OrderUpdate.Ignored.class);
        assertThat(again.order()).isSameAs(once);
    }

    @Test
    void fillsAddUpInContractsMoneyAndFees() {
        Order order = after(submitted(), ACKNOWLEDGED, fill("f1", "4"), fill("f2", "5.50"));
        assertThat(order.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
        assertThat(order.filled()).isEqualTo(Quantity.of("9.50"));
        assertThat(order.cost()).isEqualTo(Money.of("4.56"));
        assertThat(order.fees()).isEqualTo(Money.of("0.02"));
        assertThat(order.averagePrice()).isEqualTo(Price.of("0.48"));
    }

    @Test
    void aPartialFillThenACancelKeepsTheFillAndALateOneStillCounts() {
        Order canceled = after(submitted(), ACKNOWLEDGED, fill("f1", "4"), CANCELED);
        assertThat(canceled.state()).isEqualTo(OrderState.CANCELED);
        assertThat(canceled.reasonCode()).isEqualTo("canceled");
        Order late = after(canceled, fill("f2", "3"));
        assertThat(late.state()).isEqualTo(OrderState.CANCELED);
        assertThat(late.filled()).isEqualTo(Quantity.of(7));
        Order full = after(late, fill("f3", "3"));
        assertThat(full.state()).isEqualTo(OrderState.FILLED);
        assertThat(full.reasonCode()).isNull();
    }

    @Test
    void moreFilledThanOrderedIsRefusedAsItself() {
        Order order = after(submitted(), ACKNOWLEDGED, fill("f1", "4"));
        OrderUpdate update = OrderLife.apply(order, fill("f2", "6.01"), NONE);
        assertThat(update).isEqualTo(new OrderUpdate.OverFilled(order, fill("f2", "6.01"), Quantity.of("0.01")));
    }

    @Test
    void aLostAnswerIsUnknownUntilTheExchangeSays() {
        Order unknown = after(submitted(), UNANSWERED);
        assertThat(unknown.state()).isEqualTo(OrderState.UNKNOWN);
        assertThat(unknown.reasonCode()).isEqualTo(OrderLife.UNANSWERED_CODE);
        assertThat(OrderLife.apply(unknown, new NotFound(LATER, "order-1"), NONE))
                .isInstanceOf(OrderUpdate.Ignored.class);
        Order found = after(unknown, ACKNOWLEDGED);
        assertThat(found.state()).isEqualTo(OrderState.RESTING);
        assertThat(found.reasonCode()).isNull();
    }

    @Test
    void silenceAboutAPartlyFilledOrderDoesNotForgetItsFills() {
        Order known = after(submitted(), ACKNOWLEDGED, fill("f1", "4"), UNANSWERED, ACKNOWLEDGED);
        assertThat(known.state()).isEqualTo(OrderState.PARTIALLY_FILLED);
    }

    @Test
    void aRejectionOfAnOrderTheExchangeHasIsAContradiction() {
        Order resting = after(submitted(), ACKNOWLEDGED);
        assertThat(OrderLife.apply(resting, REJECTED, NONE)).isInstanceOf(OrderUpdate.Illegal.class);
        assertThat(after(submitted(), REJECTED, ACKNOWLEDGED).state()).isEqualTo(OrderState.RESTING);
    }

    @Test
    void anotherNameFromTheExchangeIsAContradiction() {
        Order resting = after(submitted(), ACKNOWLEDGED);
        OfOrder other = new Acknowledged(LATER, "order-1", "V2", START);
        assertThat(OrderLife.apply(resting, other, NONE)).isInstanceOf(OrderUpdate.Illegal.class);
    }

    @Test
    void aCancelBecauseTimeRanOutIsExpiry() {
        OfOrder expired = new Canceled(LATER, "order-1", OrderLife.EXPIRED_CODE, "Its time ran out.", START);
        assertThat(after(submitted(), ACKNOWLEDGED, expired).state()).isEqualTo(OrderState.EXPIRED);
    }

    @Test
    void reportsOfOtherOrdersAreRefused() {
        OfOrder foreign = new Acknowledged(LATER, "order-2", "V1", START);
        assertThat(OrderLife.apply(submitted(), foreign, NONE)).isInstanceOf(OrderUpdate.Illegal.class);
    }

    @Test
    void onlyWhatMayStillBeThereIsSentAgain() {
        assertThat(OrderLife.sent(after(submitted(), UNANSWERED), LATER).order().state())
                .isEqualTo(OrderState.SUBMITTED);
        assertThat(OrderLife.sent(after(submitted(), ACKNOWLEDGED), LATER)).isInstanceOf(OrderUpdate.Illegal.class);
    }
}
