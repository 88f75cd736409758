package precog.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import precog.config.DecisionSettings;
import precog.decision.PendingEdge.Version;
import precog.edge.Check;
import precog.edge.Edge;
import precog.edge.RecommendedAction;
import precog.edge.Rule;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * The alerted edges that wait for the trader, owned by one thread. Each contract waits at most once, in its newest
 * version. A version may be approved for the length of the countdown after it was last found true; then it is priced
 * again, and it expires where nothing worth an alert is left. A contract that was decided on stays away for a while.
 */
public final class PendingEdges {
    /** Who decides where nobody is asked. */
    public static final String DESK = "engine";

    private static final Check NOTHING_THERE =
            new Check(Rule.EDGE_STILL_THERE, false, "no price or no opinion", "an edge");
    private static final int REMEMBERED = 10_000;

    private record Contract(MarketId market, Outcome outcome) {
        static Contract of(Edge edge) {
            return new Contract(edge.market(), edge.outcome());
        }
    }

    /** What a decision was made on; quantity and limit are null but for an approval. */
    private record Terms(
            Price ask,
            BigDecimal netEdge,
            @Nullable Quantity quantity,
            @Nullable Price limit) {
        static Terms of(Edge edge) {
            return new Terms(edge.ask(), edge.netEdge(), null, null);
        }
    }

    private final LongSupplier decisionIds;
    private final Map<Contract, PendingEdge> waiting = new LinkedHashMap<>();
    private final Map<Contract, Instant> quietUntil = new HashMap<>();
    private final Map<Long, Decision> decided = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Decision> eldest) {
            return size() > REMEMBERED;
        }
    };
    private DecisionSettings settings;

    /** Starts with nothing waiting. {@code decisionIds} gives each decision its key. */
    public PendingEdges(DecisionSettings settings, LongSupplier decisionIds) {
        this.settings = settings;
        this.decisionIds = decisionIds;
    }

    /** Takes over changed settings; countdowns that run are not touched. */
    public void configure(DecisionSettings changed) {
        settings = changed;
    }

    /** Takes in the edge of a contract as it is now; its time is the time. */
    public Offered offer(Edge edge) {
        Contract contract = Contract.of(edge);
        PendingEdge before = waiting.get(contract);
        if (edge.action() == RecommendedAction.IGNORE) {
            return before == null
                    ? new Offered(Offered.Step.IGNORED, null)
                    : new Offered(Offered.Step.EXPIRED, expire(before, edge, edge.at()));
        }
        if (before == null) {
            Instant until = quietUntil.get(contract);
            if (until != null && edge.at().isBefore(until)) {
                return new Offered(Offered.Step.QUIET, null);
            }
            waiting.put(contract, new PendingEdge(edge, List.of(), edge.at(), until(edge.at()), null));
            return new Offered(Offered.Step.ALERTED, null);
        }
        boolean same = hasSameTerms(before.edge(), edge);
        waiting.put(
                contract,
                new PendingEdge(
                        same ? before.edge() : edge,
                        same ? before.earlier() : earlier(before, edge.at()),
                        before.alertedAt(),
                        until(edge.at()),
                        before.snoozedUntil()));
        return new Offered(same ? Offered.Step.CONFIRMED : Offered.Step.REPRICED, null);
    }

    private Instant until(Instant now) {
        return now.plus(settings.countdown());
    }

    private static boolean hasSameTerms(Edge one, Edge other) {
        return one.price().equals(other.price())
                && one.limit().equals(other.limit())
                && one.quantity().equals(other.quantity())
                && one.netEdge().compareTo(other.netEdge()) == 0;
    }

    private static List<Version> earlier(PendingEdge before, Instant now) {
        return Stream.concat(before.earlier().stream(), Stream.of(new Version(before.edge(), before.expiresAt())))
                .filter(version -> now.isBefore(version.expiresAt()))
                .toList();
    }

    /** The contracts whose countdown has ended: each is to be offered again as it is now, or else expired. */
    public List<PendingEdge> due(Instant now) {
        return waiting.values().stream()
                .filter(pending -> !now.isBefore(pending.expiresAt()))
                .toList();
    }

    /** Lets go of an edge that could not be priced again; nothing where it waits no longer or was priced meanwhile. */
    public Optional<Decision> expire(PendingEdge pending, Instant now) {
        PendingEdge current = waiting.get(Contract.of(pending.edge()));
        return current == null || now.isBefore(current.expiresAt())
                ? Optional.empty()
                : Optional.of(expire(current, null, now));
    }

    private Decision expire(PendingEdge pending, @Nullable Edge now, Instant at) {
        Check reason = now == null ? NOTHING_THERE : now.refusals().getFirst();
        Terms terms = now == null ? Terms.of(pending.edge()) : Terms.of(now);
        return decide(
                pending,
                pending.edge(),
                Verdict.EXPIRED,
                DESK,
                at,
                terms,
                reason.rule().name().toLowerCase(Locale.ROOT),
                reason.sentence());
    }

    /**
     * Approves a version that was on screen, as it is or with another size or limit.
     *
     * @param quantity contracts; null takes what was shown
     * @param limit worst own price; null takes what was shown
     * @param now the edge of the contract at this moment, all gates asked again; null where there is none
     */
    public Response approve(
            long edgeId,
            @Nullable Quantity quantity,
            @Nullable Price limit,
            String by,
            @Nullable Edge now,
            Instant at) {
        PendingEdge pending = find(edgeId);
        if (pending == null) {
            return gone(edgeId);
        }
        Version shown = pending.version(edgeId);
        Quantity wanted = quantity == null ? shown.edge().quantity() : quantity;
        Price worst = limit == null ? shown.edge().limit() : limit;
        List<Check> refusals = refusals(now, wanted, worst);
        if (!at.isBefore(shown.expiresAt())) {
            refusals.addFirst(late("its countdown has ended"));
        }
        if (now == null || !refusals.isEmpty()) {
            return new Response.Refused(refusals);
        }
        Terms terms = new Terms(now.ask(), now.netEdge(), wanted, worst);
        Decision decision = decide(pending, shown.edge(), Verdict.APPROVED, by, at, terms, null, null);
        return new Response.Approved(new ApprovedEntry(decision, shown.edge(), now, wanted, worst));
    }

    private static List<Check> refusals(@Nullable Edge now, Quantity quantity, Price limit) {
        if (now == null) {
            return new ArrayList<>(List.of(NOTHING_THERE));
        }
        List<Check> refusals = new ArrayList<>(now.refusals());
        if (now.ask().isAbove(limit)) {
            refusals.add(new Check(Rule.LIMIT_PRICE, false, now.ask().toString(), limit + " or less"));
        }
        if (!quantity.isPositive()) {
            refusals.add(new Check(Rule.QUANTITY, false, quantity + " contracts", "more than 0.00"));
        }
        return refusals;
    }

    /** Rejects an edge. */
    public Response reject(long edgeId, String by, String reasonCode, @Nullable String note, Instant at) {
        PendingEdge pending = find(edgeId);
        if (pending == null) {
            return gone(edgeId);
        }
        Edge edge = pending.version(edgeId).edge();
        return new Response.Decided(decide(pending, edge, Verdict.REJECTED, by, at, Terms.of(edge), reasonCode, note));
    }

    /** Hides an edge until {@code until}; it goes on being priced, and may still be approved. */
    public Response snooze(long edgeId, String by, Instant until, Instant at) {
        PendingEdge pending = find(edgeId);
        if (pending == null) {
            return gone(edgeId);
        }
        Edge edge = pending.version(edgeId).edge();
        waiting.put(
                Contract.of(edge),
                new PendingEdge(pending.edge(), pending.earlier(), pending.alertedAt(), pending.expiresAt(), until));
        return new Response.Decided(decision(edge, Verdict.SNOOZED, by, at, Terms.of(edge), null, "until " + until));
    }

    /** What waits, the best edge first. */
    public List<PendingEdge> waiting() {
        return waiting.values().stream()
                .sorted(Comparator.comparing(
                                (PendingEdge pending) -> pending.edge().netEdge())
                        .reversed())
                .toList();
    }

    private @Nullable PendingEdge find(long edgeId) {
        return waiting.values().stream()
                .filter(pending -> pending.holds(edgeId))
                .findFirst()
                .orElse(null);
    }

    /** Why an edge that does not wait cannot be decided on. */
    private Response gone(long edgeId) {
        Decision before = decided.get(edgeId);
        Check check = before == null || before.verdict() == Verdict.EXPIRED
                ? late("it does not wait any more")
                : new Check(Rule.ALREADY_DECIDED, false, before.verdict() + " by " + before.by(), "no decision before");
        return new Response.Refused(List.of(check));
    }

    private static Check late(String observed) {
        return new Check(Rule.DECISION_IN_TIME, false, observed, "an edge whose countdown runs");
    }

    private Decision decide(
            PendingEdge pending,
            Edge shown,
            Verdict verdict,
            String by,
            Instant at,
            Terms terms,
            @Nullable String reasonCode,
            @Nullable String note) {
        Decision decision = decision(shown, verdict, by, at, terms, reasonCode, note);
        waiting.remove(Contract.of(shown));
        if (verdict != Verdict.EXPIRED) {
            quietUntil.put(Contract.of(shown), at.plus(settings.quiet()));
        }
        decided.put(pending.edge().id(), decision);
        pending.earlier().forEach(version -> decided.put(version.edge().id(), decision));
        return decision;
    }

    private Decision decision(
            Edge shown,
            Verdict verdict,
            String by,
            Instant at,
            Terms terms,
            @Nullable String reasonCode,
            @Nullable String note) {
        return new Decision(
                decisionIds.getAsLong(),
                shown.environment(),
                shown.id(),
                shown.market(),
                shown.outcome(),
                verdict,
                by,
                at,
                terms.ask(),
                terms.netEdge(),
                terms.quantity(),
                terms.limit(),
                reasonCode,
                note);
    }
}
