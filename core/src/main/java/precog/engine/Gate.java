package precog.engine;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import precog.journal.Fact;
import precog.order.Order;
import precog.risk.BreakerState;
import precog.risk.OrderRequest;
import precog.risk.RiskGate;
import precog.risk.RiskVerdict;
import precog.risk.Standing;

/** Asks the one risk gate with how the desk stands now, and writes its verdict. */
final class Gate {
    /** What stops an entry. */
    interface Blocks {
        /** The tripped breakers, everything they measure looked at once more. */
        List<BreakerState> now(OrderRequest request);

        /** The tripped breakers as they were last looked at; changes nothing. */
        List<BreakerState> lastSeen(OrderRequest request);
    }

    private final Ledger ledger;
    private final ExposureBook exposure;
    private final CollateralDesk collateral;
    private final Mode mode;
    private final Blocks blocks;
    private final BooleanSupplier ready;
    private final VenueDesk venue;
    private RiskGate rules;

    Gate(
            Ledger ledger,
            ExposureBook exposure,
            CollateralDesk collateral,
            Mode mode,
            Blocks blocks,
            BooleanSupplier ready,
            VenueDesk venue,
            RiskGate rules) {
        this.ledger = ledger;
        this.exposure = exposure;
        this.collateral = collateral;
        this.mode = mode;
        this.blocks = blocks;
        this.ready = ready;
        this.venue = venue;
        this.rules = rules;
    }

    void use(RiskGate changed) {
        rules = changed;
    }

    /** The verdict on an order; allowed or not, it is kept. */
    RiskVerdict judge(OrderRequest request) {
        return judge(request, null);
    }

    /**
     * The verdict on an order that takes the place of a working entry, whose own stake does not count beside it.
     *
     * @param replaced null where it takes the place of none
     */
    RiskVerdict judge(OrderRequest request, @Nullable Order replaced) {
        ledger.know(request.market().listing());
        Standing standing = standing(request, blocks.now(request), replaced);
        RiskVerdict verdict = rules.judge(ledger.next(Serial.VERDICT), request, standing);
        ledger.record(new Fact.RiskVerdictFact(verdict));
        return verdict;
    }

    /** What the verdict on an order would be; nothing is kept and nothing changes. */
    RiskVerdict foresee(OrderRequest request) {
        return rules.judge(0, request, standing(request, blocks.lastSeen(request), null));
    }

    private Standing standing(OrderRequest request, List<BreakerState> blocking, @Nullable Order replaced) {
        String hindrance = venue.hindrance();
        boolean agreed = ready.getAsBoolean();
        return new Standing(
                ledger.environment(),
                !agreed ? "reconciling" : hindrance == null ? mode.label() : hindrance,
                agreed && hindrance == null,
                exposure.without(replaced),
                collateral.of(request.market().listing(), replaced),
                blocking,
                ledger.state().blotter.unresolved(request.market().listing().id()),
                ledger.now());
    }
}
