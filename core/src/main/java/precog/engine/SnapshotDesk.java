package precog.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.analytics.Portfolio;
import precog.config.Settings;
import precog.edge.Edge;
import precog.edge.Exposure;
import precog.engine.DeskSnapshot.Pending;
import precog.exit.ExitWatch;
import precog.position.Position;
import precog.risk.BreakerReading;
import precog.settlement.Account;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;

/** Makes the immutable picture of the desk that is shown, and the one that is kept each hour. */
final class SnapshotDesk {
    private static final int SHOWN = 200;

    private record Side(MarketId market, Outcome outcome) {}

    private final Ledger ledger;
    private final MarketWatch watch;
    private final ExposureBook exposure;
    private final Mode mode;
    private final Map<Side, Edge> ignored = new LinkedHashMap<>();

    SnapshotDesk(Ledger ledger, MarketWatch watch, ExposureBook exposure, Mode mode) {
        this.ledger = ledger;
        this.watch = watch;
        this.exposure = exposure;
        this.mode = mode;
    }

    /** The newest look at a side found nothing to decide on. */
    void ignored(Edge edge) {
        ledger.state().tally.ignored(edge);
        ignored.put(new Side(edge.market(), edge.outcome()), edge);
    }

    /** The newest look at a side found something: there is no "why not?" any more. */
    void alerted(Edge edge) {
        ignored.remove(new Side(edge.market(), edge.outcome()));
    }

    /** What comes from elsewhere than the ledger. */
    record Around(
            double speed,
            boolean killed,
            List<BreakerReading> utilisation,
            Settings settings,
            VenueAccount venueAccount,
            List<Pending> edges,
            Map<Long, ExitWatch> exits,
            int inboxDepth,
            long conflated,
            @Nullable String trouble) {}

    DeskSnapshot take(Around around) {
        TradingState state = ledger.state();
        return new DeskSnapshot(
                ledger.now(),
                mode,
                around.speed(),
                around.killed(),
                state.account(),
                around.venueAccount(),
                exposure.exposure().total(),
                around.settings().risk().limits().total(),
                atStake(),
                state.holdings.dayRealized(ledger.now()),
                openPnl(),
                around.edges(),
                List.copyOf(ignored.values()),
                state.blotter.newest(SHOWN),
                positions(),
                around.exits(),
                newest(state.blotter.trades()),
                newest(state.decisions()),
                newest(state.verdicts()),
                newest(state.settlements()),
                state.breakers(),
                around.utilisation(),
                state.alerts.all().reversed(),
                Map.copyOf(watch.estimates()),
                List.copyOf(watch.connections()),
                around.settings(),
                state.tally.counters(),
                around.inboxDepth(),
                around.conflated(),
                watch.messages(),
                around.trouble());
    }

    private List<AtStake> atStake() {
        return exposure.stakes().stream()
                .map(stake -> new AtStake(
                        stake.commitment(),
                        stake.strategy(),
                        stake.position() == null
                                ? Money.ZERO
                                : value(stake.position()).minus(stake.position().cost())))
                .toList();
    }

    private static <T> List<T> newest(List<T> all) {
        return List.copyOf(
                all.subList(Math.max(0, all.size() - SHOWN), all.size()).reversed());
    }

    /** Open positions at this moment's marks, then the newest closed ones. */
    private List<Position> positions() {
        List<Position> shown = new ArrayList<>();
        for (Position position : ledger.state().holdings.open()) {
            shown.add(marked(position));
        }
        ledger.state().holdings.all().stream()
                .filter(position -> !position.isOpen())
                .sorted(Comparator.comparing(Position::checkedAt).reversed())
                .limit(SHOWN)
                .forEach(shown::add);
        return shown;
    }

    private Position marked(Position position) {
        return position.marked(watch.bid(position.market(), position.outcome()));
    }

    /** Unrealized now; contracts nobody bids for count as worth nothing. */
    Money openPnl() {
        Money sum = Money.ZERO;
        for (Position position : ledger.state().holdings.open()) {
            sum = sum.plus(value(position)).minus(position.cost());
        }
        return sum;
    }

    private Money value(Position position) {
        Price bid = watch.bid(position.market(), position.outcome());
        return bid == null ? Money.ZERO : Money.of(bid, position.quantity());
    }

    /** The portfolio at this moment. */
    Portfolio portfolio() {
        TradingState state = ledger.state();
        Account account = state.account();
        Exposure risk = exposure.exposure();
        Instant now = ledger.now();
        List<Position> open = state.holdings.open();
        return new Portfolio(
                account.environment(),
                account.platform(),
                now,
                account.cash(),
                open.stream().map(this::value).reduce(Money.ZERO, Money::plus),
                state.holdings.cost(),
                state.holdings.realized(),
                state.holdings.dayRealized(now),
                risk.total(),
                open.size());
    }
}
