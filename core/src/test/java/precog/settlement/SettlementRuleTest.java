package precog.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.edge.Confidence;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.SettlementResult;
import precog.order.ExchangeReport.Filled;
import precog.order.Order;
import precog.order.OrderPurpose;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.position.PositionStatus;
import precog.settlement.SettlementRule.Settled;
import precog.value.Action;
import precog.value.Category;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class SettlementRuleTest {
    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final MarketId MARKET = new MarketId("SYN-A");

    private static Position hundredAt60(Outcome outcome) {
        Order order = Order.intent(
                1,
                "c1",
                ExecutionEnvironment.PAPER,
                "simulated",
                MARKET,
                new EventId("SYN"),
                outcome,
                Action.BUY,
                Price.of("0.6000"),
                Quantity.of(100),
                TimeInForce.IMMEDIATE_OR_CANCEL,
                false,
                OrderPurpose.ENTRY,
                null,
                null,
                null,
                NOON);
        Filled fill =
                new Filled(NOON, "c1", "f1", Price.of("0.6000"), Quantity.of(100), Money.of("1.6800"), true, NOON);
        return Position.opened(1, order, fill, Category.NBA, Confidence.HIGH, null, null, "synthetic entry");
    }

    private static MarketSettled resolved(SettlementResult result, @Nullable String yesValue) {
        return new MarketSettled(NOON, MARKET, "s1", result, yesValue == null ? null : Price.of(yesValue), "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "YES, YES, 1.0000, 100.0000, 38.3200",
        "YES, NO, 0.0000, 0.0000, -61.6800",
        "NO, NO, 0.0000, 100.0000, 38.3200",
        "NO, SCALAR, 0.2500, 75.0000, 13.3200"
    })
    void paysWhatTheOutcomeIsWorth(
            Outcome held, SettlementResult result, String yesValue, String payout, String realized) {
        Settled settled = SettlementRule.settle(hundredAt60(held), resolved(result, yesValue), 9);
        assertThat(settled.settlement().payout()).isEqualTo(Money.of(payout));
        assertThat(settled.position().realizedPnl()).isEqualTo(Money.of(realized));
        assertThat(settled.position().status()).isEqualTo(PositionStatus.SETTLED);
        assertThat(settled.position().quantity()).isEqualTo(Quantity.ZERO);
        assertThat(settled.position().cost()).isEqualTo(Money.ZERO);
    }

    @Test
    void aVoidMarketGivesBackWhatWasPaid() {
        Settled settled = SettlementRule.settle(hundredAt60(Outcome.YES), resolved(SettlementResult.VOID, null), 9);
        assertThat(settled.settlement().payout()).isEqualTo(Money.of("61.6800"));
        assertThat(settled.position().realizedPnl()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatArrivesTwicePaysOnce() {
        MarketSettled yes = resolved(SettlementResult.YES, "1.0000");
        Position settled =
                SettlementRule.settle(hundredAt60(Outcome.YES), yes, 9).position();
        assertThat(SettlementRule.settle(settled, yes, 10)).isNull();
    }

    @Test
    void whatWasLeftBeforeIsPaidNothing() {
        Position left = hundredAt60(Outcome.YES)
                .sold(
                        new Filled(NOON, "c2", "f2", Price.of("0.7000"), Quantity.of(100), Money.ZERO, true, NOON),
                        "manual",
                        "HIGH");
        Settlement outcome = SettlementRule.afterwards(left, resolved(SettlementResult.YES, "1.0000"), 9);
        assertThat(outcome.payout()).isEqualTo(Money.ZERO);
        assertThat(outcome.pnl()).isEqualTo(Money.ZERO);
        assertThat(outcome.quantity()).isEqualTo(Quantity.ZERO);
    }
}
