package precog.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.value.Money;
import precog.value.Price;

class TakerFeeTest {
    @ParameterizedTest
    @CsvSource({
        "0.05, 0.50, 0.012500",
        "0.05, 0.47, 0.012460",
        "0.07, 0.99, 0.000690",
        "0.04, 0.001, 0.000040",
        "0.05, 0.0001, 0.000000",
        "0, 0.50, 0.000000"
    })
    void isTheRateOfWhatIsUncertainToFivePlaces(String rate, String price, String fee) {
        assertThat(new TakerFee(new BigDecimal(rate), true).each(Price.of(price)))
                .isEqualTo(Money.of(fee));
    }

    @Test
    void isNotGuessedWhereItIsNotKnown() {
        assertThatIllegalStateException().isThrownBy(() -> TakerFee.UNKNOWN.each(Price.of("0.50")));
    }
}
