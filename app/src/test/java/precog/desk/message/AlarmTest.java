package precog.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import precog.alert.Severity;
import precog.desk.preferences.DeskPreferences;

class AlarmTest {
    private final DeskPreferences preferences = DeskPreferences.forgotten();
    private final Alarm alarm = new Alarm(preferences, InstantSource.system());

    @AfterEach
    void close() {
        alarm.close();
    }

    @Test
    void whatMattersIsLoudUntilItIsSilenced() {
        assertThat(alarm.sounds(Severity.LOW).get()).isFalse();
        assertThat(alarm.sounds(Severity.MEDIUM).get()).isTrue();
        assertThat(alarm.sounds(Severity.CRITICAL).get()).isTrue();

        alarm.toggle();
        assertThat(alarm.isSilent()).isTrue();
        alarm.toggle();
        assertThat(alarm.sounds(Severity.LOW).get()).isFalse();
        assertThat(alarm.sounds(Severity.MEDIUM).get()).isTrue();
    }

    @Test
    void aChoiceIsKept() {
        alarm.sounds(Severity.LOW).set(true);
        alarm.sounds(Severity.HIGH).set(false);

        try (Alarm next = new Alarm(preferences, InstantSource.system())) {
            assertThat(next.sounds(Severity.LOW).get()).isTrue();
            assertThat(next.sounds(Severity.HIGH).get()).isFalse();
            assertThat(next.sounds(Severity.CRITICAL).get()).isTrue();
        }
    }
}
