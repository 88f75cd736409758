package precog.desk.edges;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class RejectReasonTest {
    /** A robot cannot press these where no keyboard has its Num Lock on. */
    @Test
    void theDigitsOfTheNumberPadMeanTheSame() {
        assertThat(RejectReason.of(KeyCode.NUMPAD5)).isPresent().isEqualTo(RejectReason.of(KeyCode.DIGIT5));
        assertThat(RejectReason.of(KeyCode.A)).isEmpty();
    }
}
