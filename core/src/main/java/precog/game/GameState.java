package precog.game;

import java.time.Duration;
import java.time.Instant;
import precog.feed.GameReport;

/**
 * A game as it is known now.
 *
 * @param at when its source last said so, by the source's clock
 */
public record GameState(GameReport report, Instant at) {
    /** How old what we know is. */
    public Duration age(Instant now) {
        return Duration.between(at, now);
    }
}
