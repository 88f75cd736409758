package precog.recording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a recorded session began: with what is recorded after it, all that makes the same session again.
 *
 * @param format version of the files
 * @param at engine time at which it went on from the journal; for a first session, when its world begins
 * @param journalSequence the last fact of the journal before it, 0 for a first session
 * @param platform venue key
 * @param feed what the desk called its source
 * @param seed of the simulated world it was played in; null where the world was none
 * @param autoApprove whether the automaton stood in for the trader
 */
public record Opening(
        int format,
        Instant at,
        long journalSequence,
        String platform,
        String feed,
        @Nullable Long seed,
        boolean autoApprove) {
    /** The format this program writes, and the only one it reads. */
    public static final int FORMAT = 1;
}
