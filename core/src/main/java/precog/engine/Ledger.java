package precog.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import precog.alert.AlertLog.Notice;
import precog.feed.MarketListing;
import precog.journal.Fact;
import precog.value.ExecutionEnvironment;

/**
 * Where the desks of the engine write: a fact written here changes the state at once, and waits with the effects that
 * rest on it until the journal has it.
 */
final class Ledger {
    /** How many facts may wait for the journal together. */
    private static final int FULL = 500;

    private final ExecutionEnvironment environment;
    private final TradingState state;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    Ledger(ExecutionEnvironment environment, TradingState state) {
        this.state = state;
        this.environment = environment;
    }

    ExecutionEnvironment environment() {
        return environment;
    }

    TradingState state() {
        return state;
    }

    /** Engine time: that of the newest message, never going back. */
    Instant now() {
        return now;
    }

    void advance(Instant at) {
        now = at.isAfter(now) ? at : now;
    }

    void record(Fact fact) {
        state.apply(fact);
        facts.add(fact);
    }

    /** Writes a market's terms before anything refers to them. */
    void know(MarketListing listing) {
        if (!state.knows(listing)) {
            record(new Fact.ListingFact(listing));
        }
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void alert(Notice notice) {
        record(new Fact.AlertFact(
                state.alerts.raise(notice, environment, () -> state.serials.next(Serial.ALERT), now)));
    }

    long next(Serial kind) {
        return state.serials.next(kind);
    }

    /** Whether what was written must be made durable before the next message: something waits for it, or it is much. */
    boolean urgent() {
        return !effects.isEmpty() || facts.size() >= FULL;
    }

    boolean isEmpty() {
        return facts.isEmpty() && effects.isEmpty();
    }

    /** Facts that are not durable yet, in order. */
    List<Fact> waitingFacts() {
        return List.copyOf(facts);
    }

    /** The facts are durable: hands over the effects that waited for them. */
    List<Effect> settled() {
        List<Effect> due = List.copyOf(effects);
        facts.clear();
        effects.clear();
        return due;
    }
}
