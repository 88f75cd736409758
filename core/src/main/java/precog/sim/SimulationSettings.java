package precog.sim;

import java.time.Instant;

/**
 * What a simulated venue is made from. The same settings give the same messages.
 *
 * @param seed names the world: its teams' results, its prices, its news
 * @param start simulated time at which the venue is opened
 * @param pace how often participants act; 1 is about 80 messages a second with 210 markets
 * @param thresholdEvents non-sport events a day, five markets each: 8 usually, 1000 for a load of 5,000 markets
 */
public record SimulationSettings(long seed, Instant start, double pace, int thresholdEvents) {
    /** A Sunday with several sports in play, some games about to end, others about to start. */
    public static final Instant SUNDAY_AFTERNOON = Instant.parse("2026-09-13T19:30:00Z");

    public SimulationSettings {
        if (!(pace > 0)) {
            throw new IllegalArgumentException("The pace of a simulation is above 0, not " + pace + ".");
        }
        if (thresholdEvents < 0) {
            throw new IllegalArgumentException(
                    "A simulation has 0 or more threshold events, not " + thresholdEvents + ".");
        }
    }

    /** The usual session: about 210 markets from Sunday afternoon on. */
    public static SimulationSettings of(long seed) {
        return new SimulationSettings(seed, SUNDAY_AFTERNOON, 1, 8);
    }

    /** The same world from another instant on. */
    public SimulationSettings from(Instant instant) {
        return new SimulationSettings(seed, instant, pace, thresholdEvents);
    }
}
