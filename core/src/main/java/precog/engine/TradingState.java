package precog.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.alert.AlertLog;
import precog.config.SettingOverride;
import precog.decision.Decision;
import precog.decision.Verdict;
import precog.edge.Edge;
import precog.exit.ExitAttempt;
import precog.exit.ExitIntent;
import precog.exit.PositionExit;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.MarketListing;
import precog.journal.Fact;
import precog.model.TraderView;
import precog.risk.BreakerState;
import precog.risk.BreakerType;
import precog.risk.RiskVerdict;
import precog.settlement.Account;
import precog.settlement.Settlement;
import precog.value.MarketId;
import precog.value.Outcome;

/**
 * All that money hangs on, as the facts so far say. Folding a fact is the only way it changes, on the running desk and
 * in recovery alike, so that what was restored is what was there. Owned by the engine's thread.
 */
final class TradingState {
    /** There is one breaker for each type and scope. */
    record BreakerKey(BreakerType type, String scope) {}

    /** One outcome of a market. */
    private record Side(MarketId market, Outcome outcome) {}

    /** Numbers of one session lie below those of the next by this much. */
    private static final long SERIALS_PER_SESSION = 1_000_000_000L;

    final Serials serials = new Serials();
    final Blotter blotter = new Blotter();
    final Holdings holdings = new Holdings();
    final AlertLog alerts = new AlertLog();
    final Tally tally = new Tally();
    private final Map<Long, Edge> edges = new HashMap<>();
    private final Map<Side, Edge> undecided = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<RiskVerdict> verdicts = new ArrayList<>();
    private final List<PositionExit> exits = new ArrayList<>();
    private final Map<Long, ExitAttempt> lastAttempts = new HashMap<>();
    private final List<Settlement> settlements = new ArrayList<>();
    private final Map<BreakerKey, BreakerState> breakers = new LinkedHashMap<>();
    private final Map<MarketId, TraderView> views = new LinkedHashMap<>();
    private final Map<String, SettingOverride> overrides = new LinkedHashMap<>();
    private final Map<MarketId, MarketListing> listings = new LinkedHashMap<>();
    private final Map<Long, ExitIntent> exitIntents = new HashMap<>();
    private final Map<MarketId, MarketSettled> resolutions = new HashMap<>();
    private @Nullable Account account;
    private long nextSession;
    private long moneyMoves;
    private @Nullable Instant firstStart;

    /** Folds a fact. */
    void apply(Fact fact) {
        tally.count(fact);
        if (fact instanceof Fact.OrderFact || fact instanceof Fact.PositionFact || fact instanceof Fact.AccountFact) {
            moneyMoves++;
        }
        switch (fact) {
            case Fact.EdgeFact(var edge) -> edge(edge);
            case Fact.DecisionFact(var decision) -> decision(decision);
            case Fact.RiskVerdictFact(var verdict) -> verdict(verdict);
            case Fact.OrderFact(var order) -> {
                blotter.put(order);
                serials.seen(Serial.ORDER, order.id());
            }
            case Fact.TradeFact(var trade) -> {
                blotter.put(trade);
                holdings.put(trade);
                serials.seen(Serial.TRADE, trade.id());
            }
            case Fact.PositionFact(var position) -> {
                holdings.put(position);
                serials.seen(Serial.POSITION, position.id());
            }
            case Fact.PositionExitFact(var exit) -> {
                exits.add(exit);
                serials.seen(Serial.POSITION_EXIT, exit.id());
            }
            case Fact.ExitAttemptFact(var attempt) -> {
                lastAttempts.put(attempt.positionId(), attempt);
                serials.seen(Serial.EXIT_ATTEMPT, attempt.id());
            }
            case Fact.SettlementFact(var settlement) -> settlement(settlement);
            case Fact.AccountFact(var known) -> account = known;
            case Fact.BreakerFact(var breaker) -> {
                breakers.put(new BreakerKey(breaker.type(), breaker.scope()), breaker);
                serials.seen(Serial.BREAKER_EVENT, breaker.eventId());
            }
            case Fact.AlertFact(var alert) -> {
                alerts.put(alert);
                serials.seen(Serial.ALERT, alert.id());
            }
            case Fact.TraderViewFact(var view) -> {
                views.put(view.market(), view);
                serials.seen(Serial.MODEL, view.ref().id());
            }
            case Fact.SettingFact(var override) -> {
                overrides.put(override.key(), override);
                serials.seen(Serial.SETTING, override.id());
            }
            case Fact.NoteFact(var note) -> serials.seen(Serial.NOTE, note.id());
            case Fact.ListingFact(var listing) -> listings.put(listing.id(), listing);
            case Fact.ExitIntentFact(var intent) -> exitIntents.put(intent.orderId(), intent);
            case Fact.ResolutionFact(var resolution) -> resolutions.put(resolution.market(), resolution);
            case Fact.PortfolioFact _ -> {
                // A picture of what the other facts say.
            }
            case Fact.SessionFact session -> session(session);
        }
    }

    private void edge(Edge edge) {
        edges.put(edge.id(), edge);
        undecided.put(new Side(edge.market(), edge.outcome()), edge);
        serials.seen(Serial.EDGE, edge.id());
        serials.seen(Serial.DETECTION_RUN, edge.runId());
    }

    private void decision(Decision decision) {
        decisions.add(decision);
        if (decision.verdict() != Verdict.SNOOZED) {
            undecided.remove(new Side(decision.market(), decision.outcome()));
        }
        serials.seen(Serial.DECISION, decision.id());
    }

    private void verdict(RiskVerdict verdict) {
        verdicts.add(verdict);
        serials.seen(Serial.VERDICT, verdict.id());
    }

    private void settlement(Settlement settlement) {
        settlements.add(settlement);
        holdings.put(settlement);
        serials.seen(Serial.SETTLEMENT, settlement.id());
    }

    private void session(Fact.SessionFact session) {
        long base = session.number() * SERIALS_PER_SESSION;
        serials.seen(Serial.EDGE, base);
        serials.seen(Serial.DETECTION_RUN, base);
        nextSession = session.number() + 1;
        firstStart = firstStart == null ? session.at() : firstStart;
    }

    @Nullable
    Edge edge(long id) {
        return edges.get(id);
    }

    /** Alerted edges nobody has decided on. */
    List<Edge> undecided() {
        return List.copyOf(undecided.values());
    }

    List<Decision> decisions() {
        return Collections.unmodifiableList(decisions);
    }

    List<RiskVerdict> verdicts() {
        return Collections.unmodifiableList(verdicts);
    }

    List<PositionExit> exits() {
        return Collections.unmodifiableList(exits);
    }

    @Nullable
    ExitAttempt lastAttempt(long positionId) {
        return lastAttempts.get(positionId);
    }

    List<Settlement> settlements() {
        return Collections.unmodifiableList(settlements);
    }

    List<BreakerState> breakers() {
        return List.copyOf(breakers.values());
    }

    @Nullable
    TraderView view(MarketId market) {
        return views.get(market);
    }

    List<TraderView> views() {
        return List.copyOf(views.values());
    }

    List<SettingOverride> overrides() {
        return List.copyOf(overrides.values());
    }

    /** Why an exit order was placed; null for any other order. */
    @Nullable
    ExitIntent exitIntent(long orderId) {
        return exitIntents.get(orderId);
    }

    /** How a market the desk had money in was resolved; null while it is not. */
    @Nullable
    MarketSettled resolution(MarketId market) {
        return resolutions.get(market);
    }

    /** A market's terms as stored; null where nothing refers to it yet. */
    @Nullable
    MarketListing listing(MarketId market) {
        return listings.get(market);
    }

    /** Whether a market's terms are stored as they are now. */
    boolean knows(MarketListing listing) {
        return listing.equals(listings.get(listing.id()));
    }

    List<MarketListing> listings() {
        return List.copyOf(listings.values());
    }

    /** The account; {@link IllegalStateException} before the first session began. */
    Account account() {
        if (account == null) {
            throw new IllegalStateException("No account is known before the first session.");
        }
        return account;
    }

    boolean hasAccount() {
        return account != null;
    }

    /** Changes of orders, positions and cash so far. */
    long moneyMoves() {
        return moneyMoves;
    }

    long nextSession() {
        return nextSession;
    }

    /** When this journal's first session began: part of what makes client order ids unique. */
    Instant firstStart() {
        if (firstStart == null) {
            throw new IllegalStateException("No session has begun.");
        }
        return firstStart;
    }
}
