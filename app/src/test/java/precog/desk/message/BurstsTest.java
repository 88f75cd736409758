package precog.desk.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import precog.alert.Severity;

class BurstsTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final Bursts bursts = new Bursts();

    @Test
    void aBurstSoundsOnceHoweverLongItLasts() {
        assertThat(bursts.begins(Severity.HIGH, NOON)).isTrue();
        assertThat(bursts.begins(Severity.HIGH, NOON.plusSeconds(4))).isFalse();
        assertThat(bursts.begins(Severity.HIGH, NOON.plusSeconds(8))).isFalse();
        assertThat(bursts.begins(Severity.HIGH, NOON.plusSeconds(13))).isTrue();
    }

    @Test
    void aLouderAlertIsHeardInAQuieterBurstAndNotTheOtherWayRound() {
        assertThat(bursts.begins(Severity.MEDIUM, NOON)).isTrue();
        assertThat(bursts.begins(Severity.CRITICAL, NOON.plusSeconds(1))).isTrue();
        assertThat(bursts.begins(Severity.MEDIUM, NOON.plusSeconds(2))).isFalse();
    }

    @Test
    void tonesAreHigherAndLongerTheMoreItMatters() {
        Beep quiet = Beep.of(Severity.LOW);
        Beep loud = Beep.of(Severity.CRITICAL);
        assertThat(loud.hertz()).isGreaterThan(quiet.hertz());
        assertThat(loud.samples().length).isEqualTo(3 * quiet.samples().length);
        int peak = 0;
        byte[] samples = loud.samples();
        for (int at = 0; at < samples.length; at += 2) {
            peak = Math.max(peak, Math.abs((short) ((samples[at] & 0xFF) | samples[at + 1] << 8)));
        }
        assertThat(peak).isBetween(Short.MAX_VALUE / 5, Short.MAX_VALUE / 4 + 1);
    }
}
