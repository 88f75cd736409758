package precog.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.config.DecisionSettings;
import precog.decision.ApprovedEntry;
import precog.decision.Decision;
import precog.decision.Offered;
import precog.decision.PendingEdge;
import precog.decision.PendingEdges;
import precog.decision.Response;
import precog.decision.Verdict;
import precog.edge.Edge;
import precog.engine.Command.Approve;
import precog.engine.Command.Reject;
import precog.engine.Command.Snooze;
import precog.engine.DeskSnapshot.Pending;
import precog.journal.Fact;
import precog.market.Market;
import precog.value.Outcome;

/** Makes what happens to waiting edges durable: the trader's decisions, and the automaton's by the very same way. */
final class DecisionDesk {
    /** What decisions need of the other desks. */
    interface Desks {
        /** The edge of this moment, all gates asked again. */
        Optional<Edge> edgeNow(Market market, Outcome outcome);

        /** Sends the entry of an approval through the gate. */
        Answer enter(ApprovedEntry entry);

        /** An edge nobody is asked about. */
        void ignored(Edge edge);

        /** An edge somebody is asked about. */
        void alerted(Edge edge);
    }

    private final Ledger ledger;
    private final MarketWatch watch;
    private final Desks desks;
    private final Automaton automaton;
    private final PendingEdges pending;

    DecisionDesk(Ledger ledger, MarketWatch watch, Desks desks, Automaton automaton, DecisionSettings settings) {
        this.ledger = ledger;
        this.watch = watch;
        this.desks = desks;
        this.automaton = automaton;
        pending = new PendingEdges(settings, () -> ledger.next(Serial.DECISION));
    }

    void use(DecisionSettings changed) {
        automaton.use(changed.quiet());
        pending.configure(changed);
    }

    /** What waited when the desk went down rests on prices of another time. */
    void expireUndecided() {
        for (Edge edge : ledger.state().undecided()) {
            record(new Decision(
                    ledger.next(Serial.DECISION),
                    edge.environment(),
                    edge.id(),
                    edge.market(),
                    edge.outcome(),
                    Verdict.EXPIRED,
                    PendingEdges.DESK,
                    ledger.now(),
                    null,
                    edge.netEdge(),
                    null,
                    null,
                    "restart",
                    "The desk was started anew."));
        }
    }

    /** An outcome of a market was looked at. */
    void found(Edge edge) {
        Offered offered = pending.offer(edge);
        if (offered.decision() != null) {
            record(offered.decision());
        }
        switch (offered.step()) {
            case ALERTED -> {
                keep(edge);
                automaton.alerted(edge, this);
            }
            case REPRICED -> keep(edge);
            case CONFIRMED -> {
                // The version that waits says the same.
            }
            case EXPIRED, QUIET, IGNORED -> desks.ignored(edge);
        }
    }

    private void keep(Edge edge) {
        Market market = watch.market(edge.market());
        if (market != null) {
            ledger.know(market.listing());
        }
        ledger.record(new Fact.EdgeFact(edge));
        desks.alerted(edge);
    }

    private void record(Decision decision) {
        ledger.record(new Fact.DecisionFact(decision));
    }

    /** Prices again what was not for a countdown; what is not there any more expires. */
    void tick() {
        for (PendingEdge due : pending.due(ledger.now())) {
            now(due.edge()).ifPresent(this::found);
            pending.expire(due, ledger.now()).ifPresent(this::record);
        }
    }

    private Optional<Edge> now(Edge shown) {
        Market market = watch.market(shown.market());
        return market == null ? Optional.empty() : desks.edgeNow(market, shown.outcome());
    }

    Answer approve(Approve command) {
        Edge shown = ledger.state().edge(command.edgeId());
        if (shown == null) {
            return Answer.refused("There is no alerted edge " + command.edgeId() + ".");
        }
        Edge now = now(shown).orElse(null);
        return answer(pending.approve(
                command.edgeId(), command.quantity(), command.limit(), command.by(), now, ledger.now()));
    }

    Answer reject(Reject command) {
        return answer(
                pending.reject(command.edgeId(), command.by(), command.reasonCode(), command.note(), ledger.now()));
    }

    Answer snooze(Snooze command) {
        if (!command.length().isPositive()) {
            return Answer.refused("A snooze needs a length above zero.");
        }
        Instant until = ledger.now().plus(command.length());
        return answer(pending.snooze(command.edgeId(), command.by(), until, ledger.now()));
    }

    private Answer answer(Response response) {
        return switch (response) {
            case Response.Approved(ApprovedEntry entry) -> {
                record(entry.decision());
                yield desks.enter(entry);
            }
            case Response.Decided(Decision decision) -> {
                record(decision);
                yield Answer.done("Edge " + decision.edgeId() + ": " + decision.verdict() + ".");
            }
            case Response.Refused(var checks) ->
                Answer.refused("Not done: the edge is not what it was, or was decided on.", checks);
        };
    }

    /** The best edge that waits; null where none does. */
    @Nullable
    Pending best() {
        List<Pending> waiting = pending();
        return waiting.isEmpty() ? null : waiting.getFirst();
    }

    /** Edges that wait, best first. */
    List<Pending> pending() {
        return pending.waiting().stream()
                .map(waiting ->
                        new Pending(waiting.edge(), waiting.alertedAt(), waiting.expiresAt(), waiting.snoozedUntil()))
                .toList();
    }
}
