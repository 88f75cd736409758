package precog.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static precog.order.Orders.START;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import precog.edge.Confidence;
import precog.order.ExchangeReport.Filled;
import precog.order.Orders;
import precog.value.Category;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

class PositionTest {
    private static Filled fill(String quantity, String price, String fee) {
        return new Filled(START, "order-1", "f", Price.of(price), Quantity.of(quantity), Money.of(fee), true, START);
    }

    /** 100 at .60 for a fee of 1.68. */
    private static Position opened() {
        return Position.opened(
                7,
                Orders.buy(1, "100", "0.60"),
                fill("100", "0.60", "1.68"),
                Category.NFL,
                Confidence.HIGH,
                null,
                null,
                "an approved edge");
    }

    @Test
    void theEntryFeeCountsAgainstTheResultAtOnce() {
        Position position = opened();
        assertThat(position.cost()).isEqualTo(Money.of("60"));
        assertThat(position.realizedPnl()).isEqualTo(Money.of("-1.68"));
        assertThat(position.fees()).isEqualTo(Money.of("1.68"));
        assertThat(position.isOpen()).isTrue();
    }

    @Test
    void addingAveragesTheEntry() {
        Position position = opened().bought(fill("50", "0.63", "0.82"));
        assertThat(position.quantity()).isEqualTo(Quantity.of(150));
        assertThat(position.cost()).isEqualTo(Money.of("91.50"));
        assertThat(position.entryPrice()).isEqualTo(Price.of("0.61"));
        assertThat(position.realizedPnl()).isEqualTo(Money.of("-2.50"));
    }

    @Test
    void theAverageOfManyFillsIsNotRoundedOnTheWay() {
        Position position = Position.opened(
                        7,
                        Orders.buy(1, "3", "0.60"),
                        fill("1", "0.5000", "0"),
                        Category.NFL,
                        Confidence.HIGH,
                        null,
                        null,
                        "an approved edge")
                .bought(fill("1", "0.5001", "0"))
                .bought(fill("1", "0.5001", "0"));
        // 1.5002 / 3 = .50006…; by way of the rounded .5000 it would be .5000.
        assertThat(position.entryPrice()).isEqualTo(Price.of("0.5001"));
    }

    @Test
    void sellingTakesItsShareOfTheCostAndLeavesTheRestOpen() {
        Position position = opened().sold(fill("25", "0.70", "0.37"), "PARTIAL_EXIT_TARGET", "MEDIUM");
        assertThat(position.quantity()).isEqualTo(Quantity.of(75));
        assertThat(position.cost()).isEqualTo(Money.of("45"));
        // 17.50 − 15.00 − 1.68 − .37
        assertThat(position.realizedPnl()).isEqualTo(Money.of("0.45"));
        assertThat(position.exitPrice()).isEqualTo(Price.of("0.70"));
        assertThat(position.isOpen()).isTrue();
        assertThat(position.exitReason()).isNull();
    }

    @Test
    void theLastContractSoldClosesIt() {
        Position position = opened().sold(fill("25", "0.70", "0.37"), "PARTIAL_EXIT_TARGET", "MEDIUM")
                .sold(fill("75", "0.50", "1.32"), "STOP_LOSS", "CRITICAL");
        assertThat(position.status()).isEqualTo(PositionStatus.CLOSED);
        assertThat(position.cost()).isEqualTo(Money.ZERO);
        // 17.50 + 37.50 − 60.00 − 3.37
        assertThat(position.realizedPnl()).isEqualTo(Money.of("-8.37"));
        assertThat(position.exitPrice()).isEqualTo(Price.of("0.55"));
        assertThat(position.exitReason()).isEqualTo("STOP_LOSS");
        assertThat(position.closedAt()).isEqualTo(START);
    }

    @Test
    void aThirdOfTheCostThatDoesNotDivideLosesNothing() {
        Position three = Position.opened(
                7,
                Orders.buy(1, "3", "0.3333"),
                fill("3", "0.3333", "0"),
                Category.NFL,
                Confidence.LOW,
                null,
                null,
                "manual");
        Position third = three.bought(fill("0.01", "0.5", "0")).sold(fill("1", "0.4", "0"), "MANUAL", "HIGH");
        // 1.0049 × 1 / 3.01 = .33385382…
        assertThat(third.cost()).isEqualTo(Money.of("1.0049").minus(Money.of("0.333854")));
        assertThat(third.realizedPnl()).isEqualTo(Money.of("0.4").minus(Money.of("0.333854")));
    }

    @Test
    void moreThanIsHeldCannotBeSold() {
        assertThatThrownBy(() -> opened().sold(fill("100.01", "0.70", "0"), "MANUAL", "HIGH"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Position 7 holds 100.00 contracts");
    }

    @Test
    void aLateEntryFillOpensASoldOutPositionAgain() {
        Position again =
                opened().sold(fill("100", "0.70", "1.47"), "MANUAL", "HIGH").bought(fill("10", "0.60", "0.17"));
        assertThat(again.isOpen()).isTrue();
        assertThat(again.closedAt()).isNull();
        assertThat(again.exitReason()).isNull();
        assertThat(again.cost()).isEqualTo(Money.of("6"));
    }

    @Test
    void itIsWorthItsOwnBidAndNothingWithoutOne() {
        Position marked = opened().marked(Price.of("0.57"));
        assertThat(marked.unrealizedPnl()).isEqualTo(Money.of("-3"));
        assertThat(marked.pnlPercent()).isEqualTo(new BigDecimal("-0.0500"));
        Position unquoted = marked.marked(null);
        assertThat(unquoted.mark()).isNull();
        assertThat(unquoted.unrealizedPnl()).isNull();
        assertThat(unquoted.pnlPercent()).isNull();
    }

    @Test
    void thinChecksCountRunningOnesOnly() {
        Position thin = opened().checked(true, START).checked(true, START);
        assertThat(thin.thinChecks()).isEqualTo(2);
        assertThat(thin.checked(null, START).thinChecks()).isEqualTo(2);
        assertThat(thin.checked(false, START).thinChecks()).isZero();
    }
}
