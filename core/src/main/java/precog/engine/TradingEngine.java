package precog.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.analytics.Books;
import precog.feed.FeedMessage;
import precog.journal.Fact;
import precog.journal.Journal;
import precog.order.Exchange;
import precog.order.ExchangeReport;
import precog.order.ExchangeReport.AccountReported;
import precog.order.ExchangeReport.CallFailed;
import precog.order.ExchangeReport.OfOrder;
import precog.order.ExchangeReport.QueuesReported;
import precog.settlement.Account;

/**
 * The engine: one thread, deterministic. A message goes in; facts and effects come out. {@link #commit} makes the
 * facts durable and only then lets the effects happen. It knows no clock: time arrives in messages.
 */
public final class TradingEngine {
    private final EngineParts parts;
    private final Ledger ledger;
    private final Recorder recorder;
    private final TradingFloor floor;
    private final FeedDesk feed;
    private final StoreHealth store;
    private final Announcer announcer;
    private @Nullable Instant hour;

    /** How the store that follows the journal does. */
    public interface StoreHealth {
        /** A store that never fails. */
        StoreHealth WELL = new StoreHealth() {
            @Override
            public long failures() {
                return 0;
            }

            @Override
            public @Nullable String trouble() {
                return null;
            }
        };

        /** Times it failed so far. */
        long failures();

        /** What is wrong with it; null while it is well. */
        @Nullable
        String trouble();
    }

    /**
     * An engine that has taken over what a journal said.
     *
     * @param follower takes every durable entry, in order
     */
    public TradingEngine(
            EngineParts parts, Recovery recovered, Consumer<List<Journal.Entry>> follower, StoreHealth store) {
        this.parts = parts;
        this.store = store;
        ledger = new Ledger(parts.environment(), recovered.state());
        recovered.lastAt().ifPresent(ledger::advance);
        recorder = new Recorder(parts.journal(), follower);
        floor = new TradingFloor(parts, ledger, () -> recorder.trouble() == null);
        feed = new FeedDesk(floor, ledger, parts.history());
        announcer =
                new Announcer(ledger, floor, () -> recorder.trouble() == null ? store.trouble() : recorder.trouble());
    }

    /** Begins to work: everything that was under way is asked about before anything new is sent. */
    void start(Instant now) {
        ledger.advance(now);
        TradingState state = ledger.state();
        ledger.record(new Fact.SessionFact(state.nextSession(), parts.environment(), parts.feed(), ledger.now()));
        if (!state.hasAccount()) {
            ledger.record(new Fact.AccountFact(new Account(
                    parts.environment(), parts.platform(), parts.bankroll(), parts.bankroll(), ledger.now())));
        }
        floor.views.restore();
        floor.risk.restore();
        floor.decisions.expireUndecided();
        commit();
        Exchange exchange = parts.exchange();
        exchange.recover(state.blotter.working(), ledger.now());
        floor.orders.inquireAll();
        floor.reconciliation.tick();
        commit();
    }

    Instant now() {
        return ledger.now();
    }

    void speed(double changed) {
        announcer.speed(changed);
    }

    /** Applies what a feed says. */
    void apply(FeedMessage message) {
        ledger.advance(message.at());
        feed.apply(message);
    }

    /** Applies what an exchange says. */
    void apply(ExchangeReport report) {
        ledger.advance(report.at());
        switch (report) {
            case OfOrder ofOrder -> floor.orders.apply(ofOrder);
            case AccountReported account -> floor.reconciliation.apply(account);
            case QueuesReported queues -> floor.queues.apply(queues);
            case CallFailed failed -> {
                floor.venue.callFailed(failed);
                floor.risk.callFailed(failed.at());
            }
        }
    }

    /** A second of engine time has passed. */
    void tick(Instant at) {
        ledger.advance(at);
        floor.views.tick();
        floor.risk.tick(store.failures());
        floor.edges.lookAtWaiting();
        floor.decisions.tick();
        floor.automaton.tick(floor.risk);
        floor.exits.tick();
        floor.orders.inquire();
        floor.settlements.settleWaiting();
        floor.queues.tick();
        floor.reconciliation.tick();
        hourly();
        feed.keepHistory();
    }

    private void hourly() {
        Instant now = ledger.now().truncatedTo(ChronoUnit.HOURS);
        if (hour == null || now.isAfter(hour)) {
            if (hour != null) {
                ledger.record(new Fact.PortfolioFact(floor.snapshots.portfolio()));
            }
            hour = now;
        }
    }

    /** Carries out a command; the answer goes out once its consequences are durable. */
    void apply(Command command, CompletableFuture<Answer> reply) {
        Answer answer = switch (command) {
            case Command.Approve approve -> floor.decisions.approve(approve);
            case Command.Reject reject -> floor.decisions.reject(reject);
            case Command.Snooze snooze -> floor.decisions.snooze(snooze);
            case Command.PlaceOrder place -> floor.entries.place(place);
            case Command.AskGate ask -> floor.entries.ask(ask);
            case Command.AmendOrder amend -> floor.amendments.amend(amend);
            case Command.CancelOrder cancel -> floor.entries.cancel(cancel);
            case Command.CancelOrders cancel -> floor.entries.cancel(cancel);
            case Command.ClosePosition close -> floor.exits.close(close);
            case Command.ClosePositions close -> floor.exits.close(close);
            case Command.HoldToSettlement hold -> floor.exits.hold(hold);
            case Command.Kill kill -> floor.risk.kill(kill);
            case Command.ResetBreaker reset -> floor.risk.reset(reset);
            case Command.TakeOverHoldings takeOver -> floor.reconciliation.takeOver(takeOver.by());
            case Command.AcknowledgeAlert acknowledge -> floor.alerts.acknowledge(acknowledge);
            case Command.ResolveAlert resolve -> floor.alerts.resolve(resolve);
            case Command.SnoozeAlert snooze -> floor.alerts.snooze(snooze);
            case Command.SetView view -> floor.views.set(view);
            case Command.SetSetting setting -> floor.views.set(setting);
            case Command.SetSettings settings -> floor.views.set(settings);
            case Command.AddNote note -> floor.notes.add(note);
            case Command.SetSpeed _, Command.SeekTo _ ->
                Answer.refused("Time belongs to the session, not to the engine.");
        };
        ledger.effect(new Effect.Reply(reply, answer));
    }

    /** Whether something waits for {@link #commit} that should not wait for the next message. */
    boolean urgent() {
        return ledger.urgent();
    }

    /** Makes all facts durable, then lets the effects happen that rest on them. Where that fails, both wait. */
    void commit() {
        while (!ledger.isEmpty()) {
            if (!recorder.write(ledger.now(), ledger.waitingFacts())) {
                return;
            }
            ledger.settled().forEach(this::perform);
        }
    }

    private void perform(Effect effect) {
        Exchange exchange = parts.exchange();
        switch (effect) {
            case Effect.Submit(var order) -> floor.orders.send(order);
            case Effect.Amend(var order) -> floor.orders.sendAmendment(order);
            case Effect.Cancel(var order) -> exchange.cancel(order, ledger.now());
            case Effect.CancelAll(var all) -> exchange.cancelAll(all, ledger.now());
            case Effect.Inquire(var order) -> exchange.inquire(order, ledger.now());
            case Effect.InquireQueues(var resting) -> exchange.inquireQueues(resting, ledger.now());
            case Effect.InquireAccount() -> exchange.inquireAccount(ledger.now());
            case Effect.Reply(var to, var answer) -> to.complete(answer);
        }
    }

    /** Tells a listener everything as it stands. */
    void tellAll(DeskListener listener) {
        announcer.tellAll(listener);
    }

    /** Tells listeners what changed; nothing about money that is not durable. */
    void tellChanges(List<DeskListener> listeners, int inboxDepth, long conflated) {
        announcer.tellChanges(listeners, inboxDepth, conflated);
    }

    /** What was done since this journal began; to be asked on the engine's thread, or after it has ended. */
    public RunSummary summary() {
        TradingState state = ledger.state();
        Books books = Books.of(state.account(), state.blotter.trades(), state.settlements(), state.holdings.all());
        return new RunSummary(
                state.tally.counters(),
                state.tally.verdicts(),
                state.tally.exitsByCondition(),
                state.tally.refusalsByRule(),
                state.tally.ignoredByRule(),
                books);
    }

    TradingState state() {
        return ledger.state();
    }
}
