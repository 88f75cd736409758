package precog.analytics;

import java.time.Instant;

/** The score of a game as it was kept from one moment on. */
public record ScoreRecord(Instant at, int home, int away) {}
