package precog.desk.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import precog.alert.Alert;

/** Which alerts are news: raised, or raised again, since the desk was looked at last. */
final class News {
    static final Comparator<Alert> LOUDEST_LAST =
            Comparator.comparing(Alert::severity).thenComparing(Alert::lastAt).thenComparingLong(Alert::id);

    private final Map<Long, Integer> known = new HashMap<>();
    private boolean first = true;

    /** The news among the alerts as they stand at {@code now}, the loudest last; none at the first look. */
    List<Alert> among(List<Alert> alerts, Instant now) {
        List<Alert> news = new ArrayList<>();
        for (Alert alert : alerts) {
            Integer before = known.put(alert.id(), alert.repeats());
            Instant until = alert.snoozedUntil();
            boolean open = alert.resolvedAt() == null && (until == null || !until.isAfter(now));
            if (!first && open && (before == null || before < alert.repeats())) {
                news.add(alert);
            }
        }
        first = false;
        news.sort(LOUDEST_LAST);
        return news;
    }
}
