package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which bad readings were seen, and how often: the log tells of the first, the tenth and the hundredth of each. */
final class BadReadings {
    private static final Logger LOG = LoggerFactory.getLogger(BadReadings.class);

    /** One and the same bad reading counts again after this time. */
    private static final Duration NEWS = Duration.ofMinutes(10);

    private final Map<String, Instant> counted = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();

    /**
     * Takes in a reading; whether it counts, which it does not while it only repeats itself.
     *
     * @param kind what is wrong
     * @param subject what it is wrong of
     */
    boolean isNews(String kind, String subject, Instant now) {
        int seen = times.merge(kind, 1, Integer::sum);
        if (seen == 1 || seen == 10 || seen == 100) {
            LOG.warn("Bad reading number {} of its kind: {} ({}).", seen, kind, subject);
        }
        String reading = kind + ' ' + subject;
        Instant before = counted.get(reading);
        if (before != null && now.isBefore(before.plus(NEWS))) {
            return false;
        }
        counted.values().removeIf(then -> !now.isBefore(then.plus(NEWS)));
        counted.put(reading, now);
        return true;
    }
}
