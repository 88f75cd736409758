package precog.db.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import precog.db.operation.JournalProgressRow;
import precog.feed.MarketListing;
import precog.journal.Fact;
import precog.journal.Journal.Entry;
import precog.journal.Projection;
import precog.journal.ProjectionException;
import precog.value.ExecutionEnvironment;
import precog.value.MarketId;

/** Keeps what the journal says in the tables, and with it, in the same transaction, how far it has come. */
public final class FactStore implements Projection {
    private final Tables tables;
    private final JournalProgressRow.Key key;
    private final AtomicLong position = new AtomicLong();

    /**
     * Follows the journal of one engine.
     *
     * @param engine name of the engine, where several share a database
     */
    public FactStore(Tables tables, ExecutionEnvironment environment, String engine) {
        this.tables = tables;
        key = new JournalProgressRow.Key(environment, engine);
        tables.inTransaction(session -> {
            JournalProgressRow row = session.get(JournalProgressRow.class, key);
            position.set(row == null ? 0 : row.lastSequence);
        });
    }

    @Override
    public long position() {
        return position.get();
    }

    @Override
    public void apply(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Entry last = entries.getLast();
        try {
            tables.inTransaction(session -> {
                List<Entry> fresh = notHeld(session, entries);
                // What others refer to comes first; the order within a kind stays that of the journal.
                fresh.stream()
                        .sorted(Comparator.comparingInt(entry -> rank(entry.fact())))
                        .forEach(entry -> store(session, entry.fact()));
                if (!fresh.isEmpty()) {
                    progress(session, last);
                }
            });
            tables.force();
            position.accumulateAndGet(last.sequence(), Math::max);
        } catch (RuntimeException e) {
            throw new ProjectionException(
                    "The database did not take the journal's entries "
                            + entries.getFirst().sequence() + " to " + last.sequence() + ": " + e.getMessage()
                            + " Nothing is lost: the journal has them.",
                    e);
        }
    }

    /**
     * The entries that the tables do not hold by their own word. It is asked every time, under a lock: a commit whose
     * answer was lost, or one of a killed process that the server still worked on, may have stored some meanwhile.
     */
    private List<Entry> notHeld(StatelessSession session, List<Entry> entries) {
        JournalProgressRow row = session.get(JournalProgressRow.class, key, LockMode.PESSIMISTIC_WRITE);
        long held = row == null ? 0 : row.lastSequence;
        return entries.stream().filter(entry -> entry.sequence() > held).toList();
    }

    private void progress(StatelessSession session, Entry last) {
        JournalProgressRow row = new JournalProgressRow();
        row.key = key;
        row.lastSequence = last.sequence();
        row.updatedAt = last.at();
        session.upsert(row);
    }

    private static int rank(Fact fact) {
        return switch (fact) {
            case Fact.ListingFact _, Fact.SessionFact _, Fact.ExitIntentFact _, Fact.ResolutionFact _ -> 0;
            case Fact.TraderViewFact _ -> 1;
            case Fact.EdgeFact _ -> 2;
            case Fact.DecisionFact _ -> 3;
            case Fact.OrderFact _ -> 4;
            case Fact.TradeFact _ -> 5;
            case Fact.PositionFact _ -> 6;
            case Fact.PositionExitFact _, Fact.ExitAttemptFact _, Fact.RiskVerdictFact _ -> 7;
            case Fact.SettlementFact _, Fact.AccountFact _, Fact.PortfolioFact _ -> 8;
            case Fact.BreakerFact _, Fact.AlertFact _, Fact.SettingFact _, Fact.NoteFact _ -> 9;
        };
    }

    private void store(StatelessSession session, Fact fact) {
        switch (fact) {
            case Fact.ListingFact(MarketListing listing) ->
                tables.listings.ensure(session, listing, listing.openTime());
            case Fact.TraderViewFact(var view) -> tables.versions.store(session, view);
            case Fact.EdgeFact(var edge) ->
                tables.edges.store(session, edge, marketRow(session, edge.market(), edge.at()), null);
            case Fact.DecisionFact(var decision) -> tables.edges.store(session, decision);
            case Fact.RiskVerdictFact(var verdict) -> tables.edges.store(session, verdict);
            case Fact.OrderFact(var order) -> tables.orders.store(session, order);
            case Fact.TradeFact(var trade) ->
                tables.orders.store(session, trade, marketRow(session, trade.market(), trade.at()), null);
            case Fact.PositionFact(var position) -> tables.positions.store(session, position);
            case Fact.PositionExitFact(var exit) -> tables.positions.store(session, exit);
            case Fact.ExitAttemptFact(var attempt) -> tables.positions.store(session, attempt);
            case Fact.SettlementFact(var settlement) -> tables.accounts.store(session, settlement);
            case Fact.AccountFact(var account) -> tables.accounts.store(session, account);
            case Fact.PortfolioFact(var portfolio) -> tables.accounts.store(session, portfolio);
            case Fact.BreakerFact(var breaker) -> tables.risk.store(session, breaker);
            case Fact.AlertFact(var alert) -> tables.risk.store(session, alert);
            case Fact.NoteFact(var note) -> tables.notes.store(session, note);
            case Fact.SettingFact(var override) -> tables.versions.store(session, override);
            case Fact.SessionFact _, Fact.ExitIntentFact _, Fact.ResolutionFact _ -> {
                // What the engine needs to go on after a restart; what comes of it is stored by other facts.
            }
        }
    }

    private @Nullable Long marketRow(StatelessSession session, MarketId market, Instant at) {
        return tables.markets.id(session, market.value(), at);
    }

    @Override
    public void close() {
        tables.force();
    }
}
