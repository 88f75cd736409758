package precog.desk.message;

import precog.alert.Severity;

/**
 * A short sound, made here so that none has to be shipped.
 *
 * @param hertz pitch of each beep
 * @param beeps how often
 */
record Beep(double hertz, int beeps) {
    /** Samples a second of what {@link #samples} gives. */
    static final float RATE = 44_100;

    private static final double BEEP_SECONDS = 0.14;
    private static final double PAUSE_SECONDS = 0.06;
    private static final double FADE_SECONDS = 0.02;
    private static final double LOUDNESS = 0.25;

    /** Higher and more often the more it matters. */
    static Beep of(Severity severity) {
        return switch (severity) {
            case LOW -> new Beep(392, 1);
            case MEDIUM -> new Beep(523, 1);
            case HIGH -> new Beep(659, 2);
            case CRITICAL -> new Beep(880, 3);
        };
    }

    /** Signed 16 bit, one channel, low byte first. */
    byte[] samples() {
        int beep = (int) (BEEP_SECONDS * RATE);
        int whole = beep + (int) (PAUSE_SECONDS * RATE);
        byte[] samples = new byte[2 * whole * beeps];
        for (int at = 0; at < beep; at++) {
            double seconds = at / (double) RATE;
            double fade = Math.min(1, Math.min(seconds, BEEP_SECONDS - seconds) / FADE_SECONDS);
            short value = (short) (Short.MAX_VALUE * LOUDNESS * fade * Math.sin(2 * Math.PI * hertz * seconds));
            for (int one = 0; one < beeps; one++) {
                int place = 2 * (one * whole + at);
                samples[place] = (byte) value;
                samples[place + 1] = (byte) (value >> 8);
            }
        }
        return samples;
    }
}
