package precog.kalshi.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.feed.ConnectionStatus;
import precog.feed.FeeTerms;
import precog.kalshi.MarketRecord;
import precog.kalshi.live.KalshiFeed.Scope;
import precog.kalshi.rest.KalshiMarkets;
import precog.kalshi.rest.KalshiMarkets.FeeChange;
import precog.line.Fetched;
import precog.line.Fetched.Got;
import precog.line.Fetched.Missed;
import precog.line.Loops;
import precog.value.EventId;
import precog.value.MarketId;

/** Reads the records of markets: all of them in rounds, and an event's again where something said that it changed. */
final class RecordRounds {
    private static final Logger LOG = LoggerFactory.getLogger(RecordRounds.class);
    private static final Duration LISTING = Duration.ofMinutes(5);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final Duration REREAD = Duration.ofSeconds(1);

    /** Records are kept in the venue's cache so long: what was read at once may be what was before. */
    private static final Duration CACHED = Duration.ofSeconds(20);

    private final KalshiMarkets markets;
    private final MarketDirectory directory;
    private final FeeCalendar fees;
    private final InstantSource clock;
    private final Scope scope;
    private final Loops loops;
    private final Consumer<List<MarketRecord>> taker;
    private final Lines lines;
    private final Map<EventId, Instant> rereads = new ConcurrentHashMap<>();
    private final Set<MarketId> beside = ConcurrentHashMap.newKeySet();
    private volatile boolean complete;

    /** Told how the line does. */
    interface Lines {
        void tell(ConnectionStatus status, String detail);
    }

    /** @param taker takes the records that were read */
    RecordRounds(
            KalshiMarkets markets,
            MarketDirectory directory,
            FeeCalendar fees,
            InstantSource clock,
            Scope scope,
            Loops loops,
            Consumer<List<MarketRecord>> taker,
            Lines lines) {
        this.markets = markets;
        this.directory = directory;
        this.fees = fees;
        this.clock = clock;
        this.scope = scope;
        this.loops = loops;
        this.taker = taker;
        this.lines = lines;
    }

    void start() {
        loops.every(LISTING, RETRY, this::list);
        loops.every(REREAD, this::reread);
    }

    /** Whether the last round read every series. */
    boolean isComplete() {
        return complete;
    }

    /** Reads every series; whether all could be read that the exchange knows. */
    private boolean list() throws InterruptedException {
        Set<MarketId> open = new HashSet<>();
        List<String> unlisted = new ArrayList<>();
        for (String series : scope.series()) {
            switch (read(series)) {
                case Got<List<MarketRecord>>(List<MarketRecord> records) -> {
                    records.forEach(record -> open.add(record.listing().id()));
                    taker.accept(records);
                }
                case Missed<List<MarketRecord>> missed when missed.status() == 404 -> unlisted.add(series);
                case Missed<List<MarketRecord>> missed -> {
                    complete = false;
                    lines.tell(
                            ConnectionStatus.DOWN,
                            "The markets of " + series + " could not be read. " + missed.reason());
                    return false;
                }
            }
        }
        if (markets.feeChanges() instanceof Got<List<FeeChange>>(List<FeeChange> changes)) {
            fees.announce(changes, clock.instant());
        }
        directory.unfinished(open).forEach(event -> rereads.put(event, clock.instant()));
        complete = unlisted.isEmpty();
        lines.tell(
                complete ? ConnectionStatus.HEALTHY : ConnectionStatus.DEGRADED,
                open.size() + " markets." + (complete ? "" : " The exchange does not know " + unlisted + "."));
        return true;
    }

    private Fetched<List<MarketRecord>> read(String series) throws InterruptedException {
        Fetched<FeeTerms> terms = readFees(series);
        return terms instanceof Got<FeeTerms>(FeeTerms known)
                ? markets.open(series, known)
                : ((Missed<FeeTerms>) terms).as();
    }

    private Fetched<List<MarketRecord>> read(EventId event) throws InterruptedException {
        String series = MarketRecord.seriesOf(event.value());
        FeeTerms before = fees.ofSeries(series);
        Fetched<FeeTerms> terms = before == null ? readFees(series) : new Got<>(before);
        return terms instanceof Got<FeeTerms>(FeeTerms known)
                ? markets.event(event, known)
                : ((Missed<FeeTerms>) terms).as();
    }

    private Fetched<FeeTerms> readFees(String series) throws InterruptedException {
        Fetched<FeeTerms> terms = markets.fees(series);
        if (terms instanceof Got<FeeTerms>(FeeTerms known)) {
            fees.read(series, known);
        }
        return terms;
    }

    /** Reads the records again that the stream said had changed. */
    private boolean reread() throws InterruptedException {
        Instant now = clock.instant();
        for (Map.Entry<EventId, Instant> due : new LinkedHashMap<>(rereads).entrySet()) {
            if (due.getValue().isAfter(now) || !rereads.remove(due.getKey(), due.getValue())) {
                continue;
            }
            EventId event = due.getKey();
            switch (read(event)) {
                case Got<List<MarketRecord>>(List<MarketRecord> records) -> taker.accept(records);
                case Missed<List<MarketRecord>> missed -> {
                    LOG.warn("Event {} could not be read again. {}", event, missed.reason());
                    rereads.putIfAbsent(event, now.plus(CACHED));
                }
            }
        }
        return true;
    }

    /** Something says that the record of a market is another one now. */
    void changed(MarketId market) {
        EventId known = directory.eventOf(market);
        if (known != null) {
            Instant now = clock.instant();
            rereads.put(known, now);
            loops.after(CACHED, () -> rereads.putIfAbsent(known, clock.instant()));
        } else if (scope.holds(market)) {
            findEvent(market);
        }
    }

    /** Follows markets beside those of the series, as of contracts held. */
    void follow(Collection<MarketId> held) {
        held.stream()
                .filter(market -> directory.eventOf(market) == null && beside.add(market))
                .forEach(this::findEvent);
    }

    /** It was paid so long ago that only the archive still shows it. */
    private void findArchived(MarketId market) throws InterruptedException {
        if (markets.archived(market) instanceof Got<MarketRecord>(MarketRecord record)) {
            taker.accept(List.of(record));
        } else {
            findLater(market);
        }
    }

    private void findLater(MarketId market) {
        beside.remove(market);
        loops.after(LISTING, () -> follow(List.of(market)));
    }

    private void findEvent(MarketId market) {
        loops.once(() -> {
            switch (markets.eventOf(market)) {
                case Got<EventId>(EventId event) -> rereads.put(event, clock.instant());
                case Missed<EventId> missed when missed.status() == 404 -> findArchived(market);
                case Missed<EventId> _ -> findLater(market);
            }
        });
    }
}
