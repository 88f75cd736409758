package precog.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import precog.value.Money;

class ShownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0;$0.00",
                "0.05;$0.05",
                "999.995;$1,000.00",
                "1234567.8;$1,234,567.80",
                "-1000;−$1,000.00",
                "12.125;$12.12"
            })
    void dollars(String amount, String shown) {
        assertThat(Shown.dollars(Money.of(amount))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0.25,25 %", "0.125,12.5 %", "0,0 %", "1,100 %", "0.123456,12.35 %"})
    void percent(String share, String shown) {
        assertThat(Shown.percent(new BigDecimal(share))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0 s", "PT59S,59 s", "PT61S,1 min 1 s", "PT2H5M9S,2 h 5 min", "P3DT4H,3 d 4 h", "PT-30S,−30 s"})
    void time(String time, String shown) {
        assertThat(Shown.time(Duration.parse(time))).isEqualTo(shown);
    }
}
