package precog.desk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void pricesAreMarkedAtRoundCents() {
        List<Tick> ticks = Ticks.numbers(new Extent(0.273, 0.352), 9, Measure.PRICE);

        assertThat(ticks)
                .extracting(Tick::label)
                .containsExactly("0.28", "0.29", "0.30", "0.31", "0.32", "0.33", "0.34", "0.35");
    }

    @Test
    void neverMoreMarksThanThereIsRoomForAndNeverFinerThanTheMeasure() {
        for (double width : new double[] {0.0003, 0.004, 0.07, 1, 33, 1_234_567}) {
            assertThat(Ticks.numbers(new Extent(5, 5 + width), 6, Measure.DOLLARS))
                    .as("width %s", width)
                    .hasSizeLessThanOrEqualTo(7);
        }
        assertThat(Ticks.step(0.5, 10, Measure.COUNT.finest())).isEqualTo(1);
    }

    @Test
    void aLossIsMarkedWithAMinusAndAGainWithAPlus() {
        assertThat(Ticks.numbers(new Extent(-0.021, 0.021), 5, Measure.CHANGE))
                .extracting(Tick::label)
                .containsExactly("−2 %", "−1 %", "0 %", "+1 %", "+2 %");
    }

    @Test
    void hoursAreMarkedInTheTradersOwnTimeAndMidnightByItsDate() {
        Extent evening = stretch("2026-11-23T01:10:00Z", "2026-11-23T07:10:00Z");

        assertThat(Ticks.times(evening, 7, NEW_YORK))
                .extracting(Tick::label)
                .containsExactly("21:00", "22:00", "23:00", "23 Nov", "01:00", "02:00");
    }

    @Test
    void daysStayOnMidnightWhenTheClocksChange() {
        Extent autumn = stretch("2026-10-30T12:00:00Z", "2026-11-04T12:00:00Z");

        List<Tick> ticks = Ticks.times(autumn, 6, NEW_YORK);

        assertThat(ticks).extracting(Tick::label).containsExactly("31 Oct", "1 Nov", "2 Nov", "3 Nov", "4 Nov");
        assertThat(ticks)
                .allSatisfy(tick -> assertThat(Instant.ofEpochMilli((long) tick.at())
                                .atZone(NEW_YORK)
                                .getHour())
                        .isZero());
    }

    @Test
    void yearsAreMarkedWhereRatingsGoBackDecades() {
        Extent decades = stretch("1999-05-01T00:00:00Z", "2026-05-01T00:00:00Z");

        assertThat(Ticks.times(decades, 8, NEW_YORK))
                .extracting(Tick::label)
                .containsExactly("2000", "2005", "2010", "2015", "2020", "2025");
    }

    private static Extent stretch(String from, String to) {
        return new Extent(Instant.parse(from).toEpochMilli(), Instant.parse(to).toEpochMilli());
    }
}
