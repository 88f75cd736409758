package precog.engine;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import precog.journal.Fact;
import precog.risk.BreakerState;
import precog.risk.OrderRequest;
import precog.risk.RiskGate;
import precog.risk.RiskVerdict;
import precog.risk.Standing;

/** Asks the one risk gate with how the desk stands now, and writes its verdict. */
final class Gate {
    private final Ledger ledger;
    private final ExposureBook exposure;
    private final Mode mode;
    private final Function<OrderRequest, List<BreakerState>> blocking;
    private final BooleanSupplier ready;
    private RiskGate rules;

    Gate(
            Ledger ledger,
            ExposureBook exposure,
            Mode mode,
            Function<OrderRequest, List<BreakerState>> blocking,
            BooleanSupplier ready,
            RiskGate rules) {
        this.ledger = ledger;
        this.exposure = exposure;
        this.mode = mode;
        this.blocking = blocking;
        this.ready = ready;
        this.rules = rules;
    }

    void use(RiskGate changed) {
        rules = changed;
    }

    /** The verdict on an order; allowed or not, it is kept. */
    RiskVerdict judge(OrderRequest request) {
        ledger.know(request.market().listing());
        boolean entriesAllowed = ready.getAsBoolean();
        RiskVerdict verdict = rules.judge(
                ledger.next(Serial.VERDICT),
                request,
                new Standing(
                        ledger.environment(),
                        entriesAllowed ? mode.label() : "reconciling",
                        entriesAllowed,
                        exposure.exposure(),
                        blocking.apply(request),
                        ledger.state()
                                .blotter
                                .unresolved(request.market().listing().id()),
                        ledger.now()));
        ledger.record(new Fact.RiskVerdictFact(verdict));
        return verdict;
    }
}
