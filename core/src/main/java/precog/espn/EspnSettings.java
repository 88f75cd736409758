package precog.espn;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import precog.line.AddressRule;

/**
 * How ESPN is asked.
 *
 * @param base root of all sports, without a slash at the end; plain HTTP only on loopback
 * @param leagues the scoreboards asked for
 * @param live between two requests for a league while one of its games is in play or about to start; not under 10 s, for
 *     the source caches for nearly as long
 * @param idle the same otherwise
 * @param warmUp before a start, from when on a game is about to start
 * @param spacing between any two requests
 * @param timeout of one request as a whole
 * @param catchUpDays days before today told at first, so that results of the time the desk was off still rate
 * @param userAgent odd ones are refused with a 403
 */
public record EspnSettings(
        URI base,
        List<EspnLeague> leagues,
        Duration live,
        Duration idle,
        Duration warmUp,
        Duration spacing,
        Duration timeout,
        int catchUpDays,
        String userAgent) {
    /** Never asked more often than this. */
    static final Duration LEAST = Duration.ofSeconds(10);

    private static final URI HOST = URI.create("https://site.api.espn.com/apis/site/v2/sports");

    public EspnSettings {
        leagues = List.copyOf(leagues);
        AddressRule.checked(base);
        if (live.compareTo(LEAST) < 0 || idle.compareTo(live) < 0) {
            throw new IllegalArgumentException("ESPN is asked every " + LEAST.toSeconds()
                    + " s or more seldom, and no more often while nothing is on; not every " + live.toSeconds()
                    + " s and "
                    + idle.toSeconds() + " s.");
        }
        if (catchUpDays < 0 || catchUpDays > 30) {
            throw new IllegalArgumentException(
                    "Results of 0 to 30 days are caught up with, not of " + catchUpDays + ".");
        }
    }

    /** These leagues of the public service: every 30 s live, every 15 min idle. */
    public static EspnSettings of(List<EspnLeague> leagues) {
        return new EspnSettings(
                HOST,
                leagues,
                Duration.ofSeconds(30),
                Duration.ofMinutes(15),
                Duration.ofMinutes(10),
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                2,
                "Mozilla/5.0 (compatible; Precog/0.1)");
    }

    /** The same at another address. */
    public EspnSettings at(URI address) {
        return new EspnSettings(address, leagues, live, idle, warmUp, spacing, timeout, catchUpDays, userAgent);
    }
}
