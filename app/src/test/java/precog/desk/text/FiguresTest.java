package precog.desk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import precog.exit.ExitCondition;
import precog.value.Money;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

class FiguresTest {
    @Test
    void pricesHaveTheDecimalsTheirMarketNeeds() {
        assertThat(Figures.price(Price.of("0.4700"), 2)).isEqualTo("0.47");
        assertThat(Figures.price(Price.of("0.4725"))).isEqualTo("0.4725");
        assertThat(Figures.price(Price.ONE, 3)).isEqualTo("1.000");
        assertThat(Figures.price(null, 2)).isEqualTo("–");
    }

    @Test
    void moneyIsGroupedAndSignedWithATrueMinus() {
        assertThat(Figures.money(Money.of("1234567.895"))).isEqualTo("$1,234,567.90");
        assertThat(Figures.signedMoney(Money.of("12.40"))).isEqualTo("+$12.40");
        assertThat(Figures.signedMoney(Money.of("-0.05"))).isEqualTo("−$0.05");
        assertThat(Figures.signedMoney(Money.ZERO)).isEqualTo("$0.00");
    }

    @Test
    void whatRoundsToNothingHasNoMinus() {
        assertThat(Figures.signedMoney(Money.of("-0.004"))).isEqualTo("$0.00");
        assertThat(Figures.change(-3, 2)).isEqualTo("0.00");
        assertThat(Figures.change(3, 2)).isEqualTo("0.00");
    }

    @Test
    void fractionsReadAsPerCent() {
        assertThat(Figures.percent(Probability.of("0.4738"))).isEqualTo("47.4 %");
        assertThat(Figures.signedPercent(new BigDecimal("0.1244"))).isEqualTo("+12.4 %");
        assertThat(Figures.edge(new BigDecimal("-0.0121"))).isEqualTo("−0.0121");
    }

    @Test
    void quantitiesShowOnlyTheFractionsTheyHave() {
        assertThat(Figures.quantity(Quantity.of("1234.00"))).isEqualTo("1,234");
        assertThat(Figures.quantity(Quantity.of("12.05"))).isEqualTo("12.05");
        assertThat(Figures.volume(Quantity.of(9_999))).isEqualTo("9,999");
        assertThat(Figures.volume(Quantity.of(12_432))).isEqualTo("12.4k");
        assertThat(Figures.volume(Quantity.of(1_234_567))).isEqualTo("1.23M");
    }

    @Test
    void spansNameTheirTwoLargestUnits() {
        assertThat(Figures.span(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Figures.span(Duration.ofSeconds(245))).isEqualTo("4 m 05 s");
        assertThat(Figures.span(Duration.ofHours(3).plusMinutes(20))).isEqualTo("3 h 20 m");
        assertThat(Figures.span(Duration.ofDays(2).plusHours(3))).isEqualTo("2 d 3 h");
        assertThat(Figures.words(ExitCondition.PARTIAL_EXIT_TARGET)).isEqualTo("Partial exit target");
    }

    @Test
    void feesAreShownToTheHundredthOfACent() {
        assertThat(Figures.fee(Money.of("0.1748"))).isEqualTo("$0.1748");
        assertThat(Figures.fee(Money.of("1234.007"))).isEqualTo("$1,234.0070");
        assertThat(Figures.fee(null)).isEqualTo(Figures.NONE);
        assertThat(Figures.signedFee(Money.of("0.0052"))).isEqualTo("+$0.0052");
        assertThat(Figures.signedFee(Money.of("-0.0001"))).isEqualTo("−$0.0001");
        assertThat(Figures.signedFee(Money.ZERO)).isEqualTo("$0.0000");
    }
}
