package precog.kalshi.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fees of every series and event, with the changes announced and not yet in force. */
final class FeeBook {
    /** A change of fees at a moment; an event's terms go before its series', and null terms end an override. */
    record Change(
            String id,
            boolean event,
            String ticker,
            @Nullable FeeTerms terms,
            Instant at) {}

    private final Map<String, FeeTerms> series = new HashMap<>();
    private final Map<String, FeeTerms> overrides = new HashMap<>();
    private final List<Change> announced = new ArrayList<>();
    final List<Change> changes = new ArrayList<>();

    void announce(Change change) {
        changes.add(change);
        announced.add(change);
    }

    /** Puts into force what is due, and says what it was. */
    List<Change> elapse(Instant now) {
        List<Change> due =
                announced.stream().filter(change -> !change.at().isAfter(now)).toList();
        due.forEach(this::apply);
        announced.removeAll(due);
        return due;
    }

    void apply(Change change) {
        Map<String, FeeTerms> table = change.event() ? overrides : series;
        if (change.terms() == null) {
            table.remove(change.ticker());
        } else {
            table.put(change.ticker(), change.terms());
        }
    }

    FeeTerms ofSeries(String ticker) {
        return series.getOrDefault(ticker, FeeTerms.STANDARD);
    }

    @Nullable
    FeeTerms override(String event) {
        return overrides.get(event);
    }

    FeeTerms of(Market market) {
        FeeTerms override = overrides.get(market.event);
        return override == null ? ofSeries(market.series) : override;
    }
}
