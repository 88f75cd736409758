package precog.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import precog.edge.Edge;
import precog.edge.RecommendedAction;
import precog.engine.Command.Approve;
import precog.engine.Command.ResetBreaker;
import precog.risk.BreakerState;
import precog.risk.BreakerType;
import precog.risk.Breakers;
import precog.value.MarketId;
import precog.value.Outcome;

/**
 * Stands in for the trader on practice money, by the trader's own commands: it approves what is alerted, and resets a
 * breaker that waits for a person once it has stood for a quarter of an hour. It never touches the kill switch. With live money it
 * does nothing but execute what a strategy was switched on to execute.
 */
final class Automaton {
    /** Who decides where nobody is asked. */
    static final String NAME = "auto";

    /** How long it thinks about why a breaker tripped. */
    private static final Duration REFLECTION = Duration.ofMinutes(15);

    private record Contract(MarketId market, Outcome outcome) {}

    private final Ledger ledger;
    private final boolean approvesAll;
    private final Map<Contract, Instant> leftAlone = new HashMap<>();
    private Instant resetAgain = Instant.MIN;
    private Duration quiet;

    /** @param quiet how long a contract is left alone after a decision on it */
    Automaton(Ledger ledger, boolean approvesAll, Duration quiet) {
        this.ledger = ledger;
        this.approvesAll = approvesAll;
        this.quiet = quiet;
    }

    void use(Duration changed) {
        quiet = changed;
    }

    /** Approves a newly alerted edge where it may, once in a while for each contract. */
    void alerted(Edge edge, DecisionDesk decisions) {
        boolean may = approvesAll || edge.action() == RecommendedAction.AUTO_EXECUTE;
        Contract contract = new Contract(edge.market(), edge.outcome());
        Instant until = leftAlone.get(contract);
        if (may && (until == null || !ledger.now().isBefore(until))) {
            decisions.approve(new Approve(edge.id(), null, null, NAME));
            leftAlone.put(contract, ledger.now().plus(quiet));
        }
    }

    /** Resets what has waited for a person long enough; what would trip again at once waits on. */
    void tick(RiskDesk risk) {
        Instant now = ledger.now();
        if (!approvesAll || now.isBefore(resetAgain)) {
            return;
        }
        for (BreakerState state : ledger.state().breakers()) {
            Instant since = state.trippedAt();
            boolean waits = state.tripped()
                    && state.type() != BreakerType.MANUAL
                    && !state.type().resetsByItself()
                    && since != null
                    && !now.isBefore(since.plus(REFLECTION));
            if (waits) {
                risk.reset(new ResetBreaker(state.type(), Breakers.RESET_WORD, NAME));
                resetAgain = now.plus(Duration.ofMinutes(1));
            }
        }
    }
}
