package precog.desk.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class HeldKeysTest {
    private final HeldKeys held = new HeldKeys();

    private boolean press(KeyCode key, long millis) {
        return held.press(key, TimeUnit.MILLISECONDS.toNanos(millis));
    }

    @Test
    void whatTheSystemRepeatsIsNoNewPress() {
        assertThat(press(KeyCode.A, 0)).isFalse();
        assertThat(press(KeyCode.A, 660)).isTrue();
        assertThat(press(KeyCode.A, 690)).isTrue();
        assertThat(press(KeyCode.R, 700)).as("another key").isFalse();
    }

    @Test
    void aReleaseOrALongPauseMakesItOne() {
        press(KeyCode.A, 0);
        held.release(KeyCode.A);
        assertThat(press(KeyCode.A, 100)).isFalse();
        assertThat(press(KeyCode.A, 1_300)).as("its release was lost").isFalse();
    }
}
