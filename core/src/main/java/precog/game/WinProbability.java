package precog.game;

import java.time.Instant;
import precog.value.Probability;

/**
 * One point of a game's win-probability line.
 *
 * @param home that the home side wins
 */
public record WinProbability(Instant at, Probability home) {}
