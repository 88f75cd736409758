package precog.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import precog.engine.DeskSnapshot.Pending;
import precog.exit.ExitSituation;
import precog.market.Depth;
import precog.market.Market;
import precog.market.Quote;
import precog.model.Estimate;
import precog.position.Position;
import precog.value.Outcome;
import precog.value.Probability;
import precog.value.Quantity;

/** Brings together what the exit conditions look at. */
final class ExitSituations {
    /** What other desks know. */
    interface Around {
        /** Whether a flattening breaker or the kill switch wants everything out. */
        boolean flattens();

        /** Cash that could be spent, and the least an entry takes. */
        boolean capitalShort();

        /** The best edge that waits for a decision; null where none does. */
        @Nullable
        Pending bestWaiting();
    }

    private final Ledger ledger;
    private final MarketWatch watch;
    private final Around around;

    ExitSituations(Ledger ledger, MarketWatch watch, Around around) {
        this.ledger = ledger;
        this.watch = watch;
        this.around = around;
    }

    /**
     * A position's situation now.
     *
     * @param quote top of the book; null where it cannot be trusted, and then there is no price to leave at
     */
    ExitSituation of(Market market, Position position, @Nullable Quote quote) {
        return new ExitSituation(
                position,
                market.listing(),
                quote != null ? quote : noQuote(market),
                quote != null ? MarketWatch.view(market).depth() : Depth.EMPTY,
                own(position),
                around.flattens(),
                around.capitalShort(),
                waitingEdge(),
                ledger.now());
    }

    private @Nullable Probability own(Position position) {
        Estimate estimate = watch.estimate(position.market());
        Probability yes = estimate == null ? null : estimate.probability();
        return yes != null && position.outcome() == Outcome.NO ? yes.complement() : yes;
    }

    private @Nullable BigDecimal waitingEdge() {
        Pending best = around.bestWaiting();
        return best == null ? null : best.edge().netEdge();
    }

    private static Quote noQuote(Market market) {
        return new Quote(
                null, null, Quantity.ZERO, Quantity.ZERO, market.quote().at());
    }
}
