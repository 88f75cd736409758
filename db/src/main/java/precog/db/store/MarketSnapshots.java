package precog.db.store;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.db.market.MarketSnapshotRow;
import precog.market.MarketView;
import precog.value.Outcome;

/**
 * Keeps what markets looked like, one row a minute for each that changed, to test strategies on later. Markets of the
 * simulated venue are left out: they can be made again at will.
 */
final class MarketSnapshots {
    private static final Duration APART = Duration.ofMinutes(1);
    private static final String MADE_UP = "simulated";

    private final Map<String, Instant> last = new HashMap<>();

    /** Keeps those whose last row is long enough ago. */
    void store(StatelessSession session, List<MarketView> views) {
        for (MarketView view : views) {
            String ticker = view.listing().id().value();
            Instant at = view.quote().at();
            Instant before = last.get(ticker);
            boolean due = before == null || !at.isBefore(before.plus(APART));
            if (due && !view.listing().platform().equals(MADE_UP)) {
                session.insert(row(view, ticker, at));
                last.put(ticker, at);
            }
        }
    }

    private static MarketSnapshotRow row(MarketView view, String ticker, Instant at) {
        MarketSnapshotRow row = new MarketSnapshotRow();
        row.timestamp = at;
        row.ticker = ticker;
        row.title = view.listing().title();
        row.lastPrice = view.lastPrice();
        row.yesBid = view.quote().bid(Outcome.YES);
        row.yesAsk = view.quote().ask(Outcome.YES);
        row.noBid = view.quote().bid(Outcome.NO);
        row.noAsk = view.quote().ask(Outcome.NO);
        row.volume24h = view.volume24h();
        row.openInterest = view.openInterest();
        row.closeTime = view.listing().closeTime();
        row.category = Codes.lower(view.listing().category());
        row.metadata = game(view);
        row.createdAt = at;
        return row;
    }

    private static @Nullable String game(MarketView view) {
        return view.listing().game() == null
                ? null
                : Codes.json(Map.of("game", view.listing().game().game().value()));
    }
}
