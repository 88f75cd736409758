package precog.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.config.DecisionSettings;
import precog.decision.Decision;
import precog.decision.Verdict;
import precog.edge.Check;
import precog.edge.Edge;
import precog.edge.RecommendedAction;
import precog.edge.Rule;
import precog.engine.Command.Approve;
import precog.engine.Command.Reject;
import precog.engine.Command.Snooze;
import precog.engine.DeskSnapshot.Pending;
import precog.journal.Fact;
import precog.market.Market;
import precog.market.Quote;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** Edges that wait for a decision, and the decisions: the trader's, and the automaton's by the very same way. */
final class DecisionDesk {
    /** Who decides where nobody is asked. */
    static final String AUTOMATON = "auto";

    private record Side(MarketId market, Outcome outcome) {
        static Side of(Edge edge) {
            return new Side(edge.market(), edge.outcome());
        }
    }

    /** What decisions need of the other desks. */
    interface Desks {
        /** The edge of this moment, all gates asked again. */
        Optional<Edge> edgeNow(Market market, Outcome outcome);

        void lookAgain(Market market);

        /** Sends the entry of an approval through the gate. */
        Answer enter(Edge edge, Decision decision, Quantity quantity, Price limit);

        void ignored(Edge edge);

        void alerted(Edge edge);
    }

    private final Ledger ledger;
    private final MarketWatch watch;
    private final Desks desks;
    private final boolean autoApprove;
    private final Map<Side, Pending> pending = new LinkedHashMap<>();
    private final Map<Side, Instant> quietUntil = new HashMap<>();
    private DecisionSettings settings;

    DecisionDesk(Ledger ledger, MarketWatch watch, Desks desks, boolean autoApprove, DecisionSettings settings) {
        this.ledger = ledger;
        this.watch = watch;
        this.desks = desks;
        this.autoApprove = autoApprove;
        this.settings = settings;
    }

    void use(DecisionSettings changed) {
        settings = changed;
    }

    /** What waited when the desk went down rests on prices of another time. */
    void expireUndecided() {
        for (Edge edge : ledger.state().undecided()) {
            record(edge, Verdict.EXPIRED, "engine", null, null, "restart", null);
        }
    }

    /** An outcome of a market was looked at. */
    void found(Edge edge) {
        Pending waiting = pending.get(Side.of(edge));
        if (edge.action() == RecommendedAction.IGNORE) {
            if (waiting != null) {
                expire(waiting, "edge_gone", edge.refusals().getFirst().sentence());
            }
            desks.ignored(edge);
        } else if (waiting != null) {
            reprice(waiting, edge);
        } else if (isQuiet(edge)) {
            desks.ignored(edge);
        } else {
            alert(edge);
        }
    }

    private boolean isQuiet(Edge edge) {
        Instant until = quietUntil.get(Side.of(edge));
        return until != null && ledger.now().isBefore(until);
    }

    private void alert(Edge edge) {
        Market market = watch.market(edge.market());
        if (market == null) {
            return;
        }
        ledger.know(market.listing());
        ledger.record(new Fact.EdgeFact(edge));
        desks.alerted(edge);
        Instant now = ledger.now();
        pending.put(Side.of(edge), new Pending(edge, now, now.plus(settings.countdown()), null));
        if (autoApprove || edge.action() == RecommendedAction.AUTO_EXECUTE) {
            approve(new Approve(edge.id(), null, null, AUTOMATON));
        }
    }

    /** A new version of a waiting edge is kept where its terms changed; the countdown runs on its price. */
    private void reprice(Pending waiting, Edge edge) {
        boolean sameTerms = waiting.edge().limit().equals(edge.limit())
                && waiting.edge().quantity().equals(edge.quantity())
                && waiting.edge().price().equals(edge.price());
        if (!sameTerms) {
            ledger.record(new Fact.EdgeFact(edge));
        }
        Instant now = ledger.now();
        pending.put(
                Side.of(edge),
                new Pending(
                        sameTerms ? waiting.edge() : edge,
                        waiting.alertedAt(),
                        now.plus(settings.countdown()),
                        waiting.snoozedUntil()));
    }

    /** Looks again at what was not looked at for a countdown; what is not there any more expires. */
    void tick() {
        for (Pending waiting : List.copyOf(pending.values())) {
            if (ledger.now().isBefore(waiting.expiresAt())) {
                continue;
            }
            Market market = watch.market(waiting.edge().market());
            if (market != null) {
                desks.lookAgain(market);
            }
            Pending after = pending.get(Side.of(waiting.edge()));
            if (after != null && after.expiresAt().equals(waiting.expiresAt())) {
                expire(waiting, "no_price", "There is no price or no opinion any more.");
            }
        }
    }

    private void expire(Pending waiting, String reason, String note) {
        record(waiting.edge(), Verdict.EXPIRED, "engine", null, null, reason, note);
    }

    Answer approve(Approve command) {
        Edge shown = ledger.state().edge(command.edgeId());
        Pending waiting = shown == null ? null : pending.get(Side.of(shown));
        if (shown == null || waiting == null) {
            return late(command.edgeId(), shown);
        }
        Market market = watch.market(shown.market());
        Edge now =
                market == null ? null : desks.edgeNow(market, shown.outcome()).orElse(null);
        Price limit = command.limit() == null ? shown.limit() : command.limit();
        Quantity quantity = command.quantity() == null ? shown.quantity() : command.quantity();
        List<Check> refusals = refusals(now, limit);
        if (now == null || !refusals.isEmpty()) {
            if (now == null || now.action() == RecommendedAction.IGNORE) {
                expire(waiting, "edge_gone", refusals.getFirst().sentence());
            }
            return Answer.refused("Not sent: the edge is not what it was.", refusals);
        }
        Decision decision = record(now, shown, Verdict.APPROVED, command.by(), quantity, limit);
        return desks.enter(shown, decision, quantity, limit);
    }

    private static List<Check> refusals(@Nullable Edge now, Price limit) {
        if (now == null) {
            return List.of(new Check(Rule.EDGE_STILL_THERE, false, "no price or no opinion", "an edge"));
        }
        List<Check> refusals = new ArrayList<>(now.refusals());
        if (now.ask().isAbove(limit)) {
            refusals.add(new Check(Rule.LIMIT_PRICE, false, now.ask().toString(), limit + " or less"));
        }
        return refusals;
    }

    Answer reject(Reject command) {
        Edge shown = ledger.state().edge(command.edgeId());
        if (shown == null || !pending.containsKey(Side.of(shown))) {
            return late(command.edgeId(), shown);
        }
        record(shown, Verdict.REJECTED, command.by(), null, null, command.reasonCode(), command.note());
        return Answer.done("Edge " + shown.id() + " is rejected.");
    }

    Answer snooze(Snooze command) {
        Edge shown = ledger.state().edge(command.edgeId());
        Pending waiting = shown == null ? null : pending.get(Side.of(shown));
        if (shown == null || waiting == null) {
            return late(command.edgeId(), shown);
        }
        if (!command.length().isPositive()) {
            return Answer.refused("A snooze needs a length above zero.");
        }
        Instant until = ledger.now().plus(command.length());
        record(shown, Verdict.SNOOZED, command.by(), null, null, null, "until " + until);
        pending.put(Side.of(shown), new Pending(waiting.edge(), waiting.alertedAt(), waiting.expiresAt(), until));
        return Answer.done("Edge " + shown.id() + " is hidden until " + until + ".");
    }

    private Answer late(long edgeId, @Nullable Edge edge) {
        if (edge == null) {
            return Answer.refused("There is no alerted edge " + edgeId + ".");
        }
        Decision last = null;
        for (Decision decision : ledger.state().decisions()) {
            if (decision.market().equals(edge.market()) && decision.outcome() == edge.outcome()) {
                last = decision;
            }
        }
        if (last == null || last.verdict() == Verdict.EXPIRED) {
            Check check = new Check(Rule.DECISION_IN_TIME, false, "the edge is gone", "an edge that waits");
            return Answer.refused("Too late: the edge expired.", List.of(check));
        }
        Check check = new Check(Rule.ALREADY_DECIDED, false, last.verdict() + " by " + last.by(), "no decision yet");
        return Answer.refused("The edge was already decided on.", List.of(check));
    }

    private Decision record(Edge now, Edge shown, Verdict verdict, String by, Quantity quantity, Price limit) {
        return record(shown, verdict, by, quantity, limit, null, null, now);
    }

    private Decision record(
            Edge shown,
            Verdict verdict,
            String by,
            @Nullable Quantity quantity,
            @Nullable Price limit,
            @Nullable String reasonCode,
            @Nullable String note) {
        return record(shown, verdict, by, quantity, limit, reasonCode, note, shown);
    }

    private Decision record(
            Edge shown,
            Verdict verdict,
            String by,
            @Nullable Quantity quantity,
            @Nullable Price limit,
            @Nullable String reasonCode,
            @Nullable String note,
            Edge now) {
        Quote quote = watch.trustedQuote(shown.market());
        Decision decision = new Decision(
                ledger.next(Serial.DECISION),
                ledger.environment(),
                shown.id(),
                shown.market(),
                shown.outcome(),
                verdict,
                by,
                ledger.now(),
                quote == null ? null : quote.ask(shown.outcome()),
                now.netEdge(),
                quantity,
                limit,
                reasonCode,
                note);
        ledger.record(new Fact.DecisionFact(decision));
        if (verdict != Verdict.SNOOZED) {
            pending.remove(Side.of(shown));
        }
        if (verdict == Verdict.APPROVED || verdict == Verdict.REJECTED) {
            quietUntil.put(Side.of(shown), ledger.now().plus(settings.quiet()));
        }
        return decision;
    }

    /** Edges that wait, best first. */
    List<Pending> pending() {
        return pending.values().stream()
                .sorted(Comparator.comparing((Pending waiting) -> waiting.edge().netEdge())
                        .reversed())
                .toList();
    }
}
