package precog.paper;

import java.time.Duration;

/**
 * How far away the practice exchange is.
 *
 * @param toVenue from sending a call to its arrival
 * @param toDesk from something happening there to our hearing of it
 * @param matching how long a public trade and the change of the level it took from may be apart in the feed, in either
 *     order; recorded venues tell of both within milliseconds, on two channels
 */
public record PaperTerms(Duration toVenue, Duration toDesk, Duration matching) {
    /** 120 ms each way: a home line to the venue with some load. */
    public static final PaperTerms STANDARD =
            new PaperTerms(Duration.ofMillis(120), Duration.ofMillis(120), Duration.ofSeconds(1));

    public PaperTerms {
        if (toVenue.isNegative() || toDesk.isNegative() || matching.isNegative()) {
            throw new IllegalArgumentException("The practice exchange cannot answer before it is asked.");
        }
    }
}
