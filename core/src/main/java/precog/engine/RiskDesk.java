package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.alert.AlertLog.Notice;
import precog.alert.Severity;
import precog.config.RiskSettings;
import precog.edge.Edge;
import precog.edge.Rule;
import precog.engine.Command.Kill;
import precog.engine.Command.ResetBreaker;
import precog.feed.FeedMessage.ReadingRefused;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.game.GameState;
import precog.journal.Fact;
import precog.market.Market;
import precog.order.Order;
import precog.position.Position;
import precog.risk.BreakerReading;
import precog.risk.BreakerState;
import precog.risk.Breakers;
import precog.value.MarketId;
import precog.value.Money;

/** Tells the breakers what happens, and makes what they say durable and felt. */
final class RiskDesk {
    /** What follows when breakers change. */
    interface Followers {
        void cancelEntries();

        void flatten();
    }

    private final Ledger ledger;
    private final MarketWatch watch;
    private final ExposureBook exposure;
    private final Followers followers;
    private final Breakers breakers;
    private final Set<MarketId> watched = new HashSet<>();
    private final BadReadings readings = new BadReadings();
    private int realizedSeen;
    private int closesSeen;
    private int ordersSeen;
    private long storeFailuresSeen;

    /** A desk whose breakers know nothing yet. */
    RiskDesk(Ledger ledger, MarketWatch watch, ExposureBook exposure, Followers followers, RiskSettings settings) {
        this.ledger = ledger;
        this.watch = watch;
        this.exposure = exposure;
        this.followers = followers;
        breakers = new Breakers(ledger.environment(), settings, () -> ledger.next(Serial.BREAKER_EVENT));
    }

    void use(RiskSettings changed) {
        breakers.configure(changed);
    }

    /** Takes over what was tripped, and what the windows of the breakers still see of the past. */
    void restore() {
        breakers.restore(ledger.state().breakers());
        catchUp();
    }

    /** Tells the breakers what the ledger holds that they have not heard of. */
    private void catchUp() {
        Holdings holdings = ledger.state().holdings;
        for (Holdings.Realized news : holdings.realizedAfter(realizedSeen)) {
            breakers.realized(news.amount(), news.at());
            realizedSeen++;
        }
        for (Holdings.Realized close : holdings.closesAfter(closesSeen)) {
            breakers.positionClosed(close.amount(), close.at());
            closesSeen++;
        }
        for (Order order : ledger.state().blotter.madeAfter(ordersSeen)) {
            // One that was done when it was first written was taken over, not sent.
            if (!order.state().isDone()) {
                breakers.orderSent(order.createdAt());
                if (order.purpose().opens()) {
                    breakers.entryMade(order.createdAt());
                }
            }
            ordersSeen++;
        }
        Money open = Money.ZERO;
        for (Position position : holdings.open()) {
            Money own = position.marked(watch.bid(position.market(), position.outcome()))
                    .unrealizedPnl();
            open = open.plus(own == null ? position.cost().negate() : own);
        }
        breakers.marked(open, exposure.exposure().bankroll());
        breakers.exposed(exposure.exposure());
    }

    /** Looks at everything the breakers measure. */
    void tick(long storeFailures) {
        for (; storeFailuresSeen < storeFailures; storeFailuresSeen++) {
            breakers.storeFailed(ledger.now());
        }
        ages();
        evaluate();
    }

    private void ages() {
        Set<MarketId> held = new HashSet<>();
        for (Position position : ledger.state().holdings.open()) {
            Market market = watch.market(position.market());
            if (market != null && market.status().trades() && held.add(market.id())) {
                breakers.held(market.id(), Duration.between(market.quote().at(), ledger.now()), gameAge(market));
            }
        }
        watched.stream().filter(market -> !held.contains(market)).forEach(breakers::notHeld);
        watched.clear();
        watched.addAll(held);
    }

    private @Nullable Duration gameAge(Market market) {
        GameState game = watch.gameOf(market);
        return game == null || !game.report().status().inPlay() ? null : game.age(ledger.now());
    }

    private void evaluate() {
        catchUp();
        boolean flattens = false;
        for (BreakerState changed : breakers.evaluate(ledger.now())) {
            write(changed);
            flattens |= changed.tripped() && changed.flattens();
        }
        if (flattens) {
            followers.flatten();
        }
    }

    private void write(BreakerState state) {
        ledger.record(new Fact.BreakerFact(state));
        String scope = state.scope().equals("*") ? "" : " for " + state.scope();
        ledger.alert(new Notice(
                // News of its own, not a repeat of the alarm it ends.
                state.tripped() ? "circuit_breaker" : "circuit_breaker_reset",
                !state.tripped() ? Severity.LOW : state.type().resetsByItself() ? Severity.HIGH : Severity.CRITICAL,
                "risk",
                "risk",
                state.type() + " " + state.scope(),
                state.tripped()
                        ? state.type().words() + " stopped entries" + scope + ": " + state.observed() + " (limit "
                                + state.limit() + ")."
                        : state.type().words() + scope + ": " + state.resolution() + "."));
    }

    /** The tripped breakers that stop an entry on a market, everything looked at once more. */
    List<BreakerState> blocking(Market market) {
        evaluate();
        return lastBlocking(market);
    }

    /** The tripped breakers that stop an entry on a market, as they were last looked at. */
    List<BreakerState> lastBlocking(Market market) {
        return breakers.blocking(market.id(), sources(market.listing()));
    }

    /** Where what is known of a market comes from: its venue, and the source of its game, which is in the game's id. */
    private static Set<String> sources(MarketListing listing) {
        GameLink link = listing.game();
        return link == null
                ? Set.of(listing.platform())
                : Set.of(listing.platform(), link.game().source());
    }

    void edgeSeen(Edge edge, String platform) {
        breakers.edgeSeen(edge);
        if (!edge.passes(Rule.PLAUSIBLE_EDGE)
                && readings.isNews("edge too good", edge.market() + " " + edge.outcome(), ledger.now())) {
            bad(
                    platform,
                    edge.market() + " " + edge.outcome() + " seems to have an edge of " + edge.netEdge()
                            + ", more than can be believed: check the score, the book and the model.",
                    edge.market().value());
        }
    }

    /** A book was folded: one that crosses cannot be true. */
    void bookSeen(Market market) {
        if (market.book().isCrossed()
                && readings.isNews("crossed book", market.id().value(), ledger.now())) {
            bad(
                    market.listing().platform(),
                    "The book of " + market.id() + " is crossed; it makes no edge and no exit price.",
                    market.id().value());
        }
    }

    /** A source said what cannot be. */
    void readingRefused(ReadingRefused refused) {
        if (readings.isNews(refused.source() + ' ' + refused.kind(), refused.subject(), ledger.now())) {
            bad(refused.source(), refused.words(), refused.source() + ' ' + refused.subject());
        }
    }

    /** The exchange charged for a fill what the fee model does not explain. */
    void feeSeen(long orderId, MarketListing listing, String words) {
        if (readings.isNews("fees of " + listing.series(), "order " + orderId, ledger.now())) {
            bad(listing.platform(), words, "fee of " + listing.id());
        }
    }

    private void bad(String source, String words, String subject) {
        breakers.badReading(source, ledger.now());
        ledger.alert(new Notice("data_quality", Severity.MEDIUM, "data", "feed", subject, words));
    }

    void callFailed(Instant at) {
        breakers.callFailed(at);
        evaluate();
    }

    /** More was filled than ordered: something is badly wrong, and nothing opens until a person has looked. */
    void halt(String words) {
        write(breakers.kill(false, "the desk: " + words, ledger.now()));
        followers.cancelEntries();
    }

    Answer kill(Kill command) {
        write(breakers.kill(command.flatten(), command.by(), ledger.now()));
        followers.cancelEntries();
        if (command.flatten()) {
            followers.flatten();
        }
        return Answer.done("The kill switch is on: no entries"
                + (command.flatten() ? ", and every position is being closed." : "."));
    }

    Answer reset(ResetBreaker command) {
        catchUp();
        Breakers.ResetAnswer answer = breakers.reset(command.type(), command.word(), command.by(), ledger.now());
        answer.changed().forEach(this::write);
        return answer.done() ? Answer.done(answer.message()) : Answer.refused(answer.message());
    }

    /** What every breaker and limit measures now. */
    List<BreakerReading> utilisation() {
        return breakers.utilisation(ledger.now());
    }

    boolean killed() {
        return breakers.killed();
    }

    boolean flattening() {
        return breakers.flattening();
    }
}
