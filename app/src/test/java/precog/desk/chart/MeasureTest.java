package precog.desk.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeasureTest {
    @Test
    void valuesReadAsTheDeskWritesThem() {
        assertThat(Measure.PRICE.text(0.47)).isEqualTo("0.47");
        assertThat(Measure.PRICE.text(0.475)).isEqualTo("0.475");
        assertThat(Measure.EDGE.text(0.0312)).isEqualTo("+0.0312");
        assertThat(Measure.EDGE.text(-0.02)).isEqualTo("−0.02");
        assertThat(Measure.PERCENT.text(0.4734)).isEqualTo("47.3 %");
        assertThat(Measure.CHANGE.text(-0.0421)).isEqualTo("−4.2 %");
        assertThat(Measure.DOLLARS.text(-1234.5)).isEqualTo("−$1,234.50");
        assertThat(Measure.DOLLARS.text(-0.001)).isEqualTo("$0.00");
        assertThat(Measure.RATING.text(1612.44)).isEqualTo("1,612.4");
        assertThat(Measure.CONTRACTS.text(1200)).isEqualTo("1,200");
        assertThat(Measure.PRICE.text(Double.NaN)).isEqualTo("–");
    }

    @Test
    void anAxisLeavesRoomStaysWithinItsBoundsAndKeepsItsBaseline() {
        assertThat(YAxis.fitted(Measure.PRICE).shown(new Extent(0.97, 0.99)).high())
                .isEqualTo(1);
        assertThat(YAxis.fitted(Measure.PRICE).shown(new Extent(0.5, 0.5)).width())
                .isGreaterThanOrEqualTo(0.08);
        assertThat(YAxis.fitted(Measure.CHANGE)
                        .over(0)
                        .shown(new Extent(-0.3, -0.2))
                        .contains(0))
                .isTrue();
        assertThat(YAxis.from(Measure.PERCENT, 0, 1).shown(new Extent(0.4, 0.6)))
                .isEqualTo(new Extent(0, 1));
    }
}
