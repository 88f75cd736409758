package precog.engine;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import precog.engine.SnapshotDesk.Around;
import precog.market.Market;

/** Tells listeners how the desk stands; nothing about money that is not durable. */
final class Announcer {
    private final Ledger ledger;
    private final TradingFloor floor;
    private final Supplier<@Nullable String> trouble;
    private double speed = 1;
    private @Nullable DeskSnapshot lastDurable;

    /** @param trouble what keeps facts from being kept, in words; null while all is well */
    Announcer(Ledger ledger, TradingFloor floor, Supplier<@Nullable String> trouble) {
        this.ledger = ledger;
        this.floor = floor;
        this.trouble = trouble;
    }

    void speed(double changed) {
        speed = changed;
    }

    /** Tells a newcomer every market and game. */
    void tellAll(DeskListener listener) {
        floor.watch.markets().forEach(market -> listener.market(MarketWatch.view(market)));
        floor.watch.games().games().forEach(state -> listener.game(state.report()));
    }

    /** Tells what changed since the last time. */
    void tellChanges(List<DeskListener> listeners, int inboxDepth, long conflated) {
        MarketWatch.Changes changes = floor.watch.forListeners();
        if (!listeners.isEmpty()) {
            tell(listeners, changes);
            DeskSnapshot snapshot = snapshot(inboxDepth, conflated);
            if (snapshot != null) {
                listeners.forEach(listener -> listener.desk(snapshot));
            }
        }
        changes.clear();
    }

    private void tell(List<DeskListener> listeners, MarketWatch.Changes changes) {
        for (var id : changes.markets()) {
            Market market = floor.watch.market(id);
            if (market != null) {
                var view = MarketWatch.view(market);
                listeners.forEach(listener -> listener.market(view));
            }
        }
        for (var id : changes.games()) {
            floor.watch
                    .games()
                    .state(id)
                    .ifPresent(state -> listeners.forEach(listener -> listener.game(state.report())));
        }
        changes.trades().forEach(trade -> listeners.forEach(listener -> listener.trade(trade)));
    }

    /** The desk as it durably stands; null before the first commit. */
    private @Nullable DeskSnapshot snapshot(int inboxDepth, long conflated) {
        if (!ledger.isEmpty()) {
            return lastDurable == null ? null : lastDurable.withStoreTrouble(trouble.get());
        }
        lastDurable = floor.snapshots.take(new Around(
                speed,
                floor.risk.killed(),
                floor.risk.utilisation(),
                floor.views.settings(),
                new VenueAccount(floor.collateral.cash(), floor.queues.places()),
                floor.decisions.pending(),
                floor.exits.watches(),
                inboxDepth,
                conflated,
                trouble.get()));
        return lastDurable;
    }
}
