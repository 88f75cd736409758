package precog.desk.message;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import precog.alert.Severity;
import precog.desk.preferences.DeskPreferences;

/** The sounds of alerts: one for all windows, so that a burst is heard once however many show it. FX thread. */
public final class Alarm implements AutoCloseable {
    private static final Severity QUIETEST = Severity.MEDIUM;

    private final InstantSource clock;
    private final Bursts bursts = new Bursts();
    private final Chime chime = new Chime();
    private final Map<Severity, BooleanProperty> loud = new EnumMap<>(Severity.class);

    /**
     * An alarm that sounds as was chosen last.
     *
     * @param clock real time, to tell one burst of alerts from the next
     */
    public Alarm(DeskPreferences preferences, InstantSource clock) {
        this.clock = clock;
        DeskPreferences kept = preferences.part("sound");
        for (Severity severity : Severity.values()) {
            String key = severity.name().toLowerCase(Locale.ROOT);
            BooleanProperty sounds = new SimpleBooleanProperty(kept.flag(key, isLoudAtFirst(severity)));
            sounds.addListener((property, was, is) -> kept.set(key, is));
            loud.put(severity, sounds);
        }
    }

    private static boolean isLoudAtFirst(Severity severity) {
        return severity.compareTo(QUIETEST) >= 0;
    }

    /** Whether alerts of a severity make a sound. */
    BooleanProperty sounds(Severity severity) {
        return loud.computeIfAbsent(severity, of -> new SimpleBooleanProperty());
    }

    boolean isSilent() {
        return Arrays.stream(Severity.values())
                .noneMatch(severity -> sounds(severity).get());
    }

    /** Silence, or again the sounds of alerts that matter. */
    void toggle() {
        boolean silent = isSilent();
        for (Severity severity : Severity.values()) {
            sounds(severity).set(silent && isLoudAtFirst(severity));
        }
    }

    /** An alert was raised; it is heard where its severity is loud and it begins a burst. */
    void ring(Severity severity) {
        if (bursts.begins(severity, clock.instant()) && sounds(severity).get()) {
            chime.play(Beep.of(severity));
        }
    }

    @Override
    public void close() {
        chime.close();
    }
}
