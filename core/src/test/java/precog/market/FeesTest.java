package precog.market;

import static org.assertj.core.api.Assertions.assertThat;
import static precog.market.Fees.Liquidity.MAKER;
import static precog.market.Fees.Liquidity.TAKER;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.feed.FeeTerms;
import precog.market.Fees.CashPrecision;
import precog.market.Fees.Charge;
import precog.value.Action;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

class FeesTest {
    @ParameterizedTest
    @CsvSource({
        "1,    0.50, TAKER, 0.0175, 0.02",
        "1,    0.52, TAKER, 0.0175, 0.02",
        "1,    0.99, TAKER, 0.0007, 0.01",
        "10,   0.10, TAKER, 0.0630, 0.07",
        "100,  0.05, TAKER, 0.3325, 0.34",
        "100,  0.50, TAKER, 1.7500, 1.75",
        "100,  0.50, MAKER, 0.4375, 0.44",
        "103,  0.96, TAKER, 0.2769, 0.28",
    })
    void chargesWhatTheVenueCharged(
            String contracts, String price, Fees.Liquidity liquidity, String direct, String cents) {
        Price at = Price.of(price);
        Quantity quantity = Quantity.of(contracts);
        FeeTerms terms = FeeTerms.QUADRATIC_WITH_MAKER_FEES;
        Charge directly = Fees.direct(terms).charge(Action.BUY, at, quantity, liquidity);
        Charge toTheCent = new Fees(terms, CashPrecision.CENT).charge(Action.BUY, at, quantity, liquidity);

        assertThat(directly.fee()).isEqualTo(Money.of(direct));
        assertThat(toTheCent.fee()).isEqualTo(Money.of(cents));
        assertThat(directly.cash())
                .isEqualTo(Money.of(at, quantity).plus(directly.fee()).negate());
    }

    @Test
    void foldsTheRoundingOfSubPennyCashIntoTheFee() {
        Charge charge = new Fees(FeeTerms.QUADRATIC, CashPrecision.CENT)
                .charge(Action.BUY, Price.of("0.0550"), Quantity.of(1), TAKER);

        assertThat(charge.tradeFee()).isEqualTo(Money.of("0.003639"));
        assertThat(charge.cash()).isEqualTo(Money.of("-0.06"));
        assertThat(charge.fee()).isEqualTo(Money.of("0.005"));
    }

    @Test
    void givesSurplusRoundingOfAnOrderBackInWholeSteps() {
        Fees fees = new Fees(FeeTerms.QUADRATIC, CashPrecision.CENT);
        Money surplus = Money.ZERO;
        Money total = Money.ZERO;
        for (int fill = 0; fill < 100; fill++) {
            Charge charge = fees.charge(Action.BUY, Price.of("0.50"), Quantity.of("0.10"), TAKER, surplus);
            surplus = charge.surplus();
            total = total.plus(charge.fee());
        }
        Money asOne = fees.charge(Action.BUY, Price.of("0.50"), Quantity.of(10), TAKER)
                .fee();

        assertThat(asOne).isEqualTo(Money.of("0.18"));
        assertThat(total.minus(asOne)).isBetween(Money.ZERO, Money.of("0.01"));
    }

    @Test
    void makersPayNothingWhereTheSeriesSaysSo() {
        Charge charge = Fees.direct(FeeTerms.QUADRATIC).charge(Action.SELL, Price.of("0.40"), Quantity.of(10), MAKER);

        assertThat(charge.fee()).isEqualTo(Money.ZERO);
        assertThat(charge.cash()).isEqualTo(Money.of("4"));
    }

    @Property(seed = "20260105")
    void cashIsAlignedConservedAndTheFeeNeverNegative(
            @ForAll @IntRange(min = 1, max = 9_999) int price,
            @ForAll @LongRange(min = 1, max = 10_000_000) long quantity,
            @ForAll Action action,
            @ForAll CashPrecision precision,
            @ForAll @LongRange(min = 0, max = 30_000) long surplus) {
        Charge charge = new Fees(FeeTerms.QUADRATIC, precision)
                .charge(action, new Price(price), new Quantity(quantity), TAKER, new Money(surplus));
        Money value = Money.of(new Price(price), new Quantity(quantity));
        Money revenue = action == Action.BUY ? value.negate() : value;
        long step = precision == CashPrecision.CENT ? 10_000 : 100;

        assertThat(charge.cash()).isEqualTo(revenue.minus(charge.fee()));
        assertThat(charge.cash().micros() % step).isZero();
        assertThat(charge.fee().isNegative()).isFalse();
        assertThat(charge.fee().plus(charge.surplus().negate()).plus(new Money(surplus)))
                .as("what is paid beyond the model is carried on, to be given back")
                .isEqualTo(charge.tradeFee());
    }
}
