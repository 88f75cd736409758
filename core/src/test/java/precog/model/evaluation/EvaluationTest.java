package precog.model.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvaluationTest {
    private final Evaluation evaluation = new Evaluation(10);

    @Test
    void scoresAHandfulAsReckonedByHand() {
        evaluation.add(0.9, true);
        evaluation.add(0.8, false);
        evaluation.add(0.25, false);
        evaluation.add(0.25, true);
        assertThat(evaluation.predictions()).isEqualTo(4);
        assertThat(evaluation.accuracy()).isEqualTo(0.5);
        assertThat(evaluation.brier()).isCloseTo((0.01 + 0.64 + 0.0625 + 0.5625) / 4, within(1e-12));
        assertThat(evaluation.logLoss())
                .isCloseTo(-(Math.log(0.9) + Math.log(0.2) + Math.log(0.75) + Math.log(0.25)) / 4, within(1e-12));
        assertThat(evaluation.calibrationError()).isCloseTo((0.1 + 0.8 + 0.5) / 4, within(1e-12));
        assertThat(evaluation.bins()).hasSize(3);
        assertThat(evaluation.bins().getFirst().predictions()).isEqualTo(2);
        assertThat(evaluation.bins().getFirst().came()).isEqualTo(0.5);
    }

    @Test
    void certaintyThatFailsCostsMuchButNotEverything() {
        evaluation.add(1, false);
        assertThat(evaluation.logLoss()).isCloseTo(-Math.log(1e-6), within(1e-9));
        assertThatThrownBy(() -> evaluation.add(Double.NaN, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
