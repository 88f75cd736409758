package precog.edge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import precog.config.EdgeSettings;
import precog.feed.Level;
import precog.market.Fees;
import precog.market.Fees.Liquidity;
import precog.market.Sweep;
import precog.value.Action;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;

/**
 * One outcome of a valued market as its buyer sees it.
 *
 * @param ask best own ask
 * @param probability that it pays, as the model says
 * @param implied the same as the market says; null where a side is missing
 */
record Contract(
        Valuation valuation,
        Outcome outcome,
        Price ask,
        Probability probability,
        @Nullable Probability implied) {
    /**
     * What buying some of it costs, fee included.
     *
     * @param sweep the levels taken
     * @param fee estimated fee of them, each level charged as one fill of the same order
     */
    record Cost(Sweep sweep, Money fee) {
        Price averagePrice() {
            return Objects.requireNonNull(sweep.averagePrice(), "A cost is of at least one contract.");
        }

        Price worstPrice() {
            return Objects.requireNonNull(sweep.worstPrice(), "A cost is of at least one contract.");
        }

        Money total() {
            return sweep.value().plus(fee);
        }

        /** Price and fee of one contract, 6 decimals, rounded up. */
        BigDecimal perContract() {
            return total().decimal().divide(sweep.filled().decimal(), Money.SCALE, RoundingMode.CEILING);
        }
    }

    /** The outcome of a market; null where nobody offers it or the book cannot be trusted. */
    static @Nullable Contract of(Valuation valuation, Outcome outcome) {
        Price ask = valuation.market().bookValid() ? valuation.market().quote().ask(outcome) : null;
        if (ask == null) {
            return null;
        }
        Probability implied = valuation.market().quote().impliedProbability();
        return new Contract(
                valuation,
                outcome,
                ask,
                own(valuation.estimate().probability(), outcome),
                implied == null ? null : own(implied, outcome));
    }

    private static Probability own(Probability yes, Outcome outcome) {
        return outcome == Outcome.YES ? yes : yes.complement();
    }

    /** Contracts that others bid for now, at any price: what it could be sold to. */
    Quantity bids() {
        return valuation.market().depth().bidSize(outcome);
    }

    /** What it costs to buy {@code wanted} now, no level above {@code limit}. */
    Cost cost(Quantity wanted, Price limit) {
        Sweep sweep = Sweep.of(valuation.market().depth(), Action.BUY, outcome, wanted, limit);
        return new Cost(sweep, sweep.charge(fees()).fee());
    }

    /** What one contract would cost at {@code price}, fee included. */
    BigDecimal costAt(Price price) {
        return Money.of(price, Quantity.of(1)).plus(fee(price, Quantity.of(1))).decimal();
    }

    Money fee(Price price, Quantity quantity) {
        return fees().charge(Action.BUY, price, quantity, Liquidity.TAKER).fee();
    }

    private Fees fees() {
        return Fees.direct(valuation.market().listing().fees());
    }

    /**
     * Net edge of one contract that costs {@code cost} with its fee: {@code p' − cost − slippage}, where
     * {@code p' = p − shrink × (p − implied)}. The haircut shrinks what is only believed, the disagreement with the
     * market, and not the cost, which is certain. Where the market implies nothing its ask stands in. Rounded down to
     * 4 decimals.
     */
    BigDecimal netEdge(BigDecimal cost, EdgeSettings settings) {
        BigDecimal market = implied == null ? ask.decimal() : implied.decimal();
        BigDecimal model = probability.decimal();
        BigDecimal believed = model.subtract(settings.shrink().multiply(model.subtract(market)));
        return believed.subtract(cost)
                .subtract(settings.slippage().decimal())
                .setScale(Price.SCALE, RoundingMode.FLOOR);
    }

    /** The worst price on offer whose own net edge still reaches the minimum; null where none does. */
    @Nullable
    Price limit(EdgeSettings settings) {
        BigDecimal minimum =
                settings.minimum().of(valuation.market().listing().category()).decimal();
        Price limit = null;
        for (Level level : valuation.market().depth().asks(outcome)) {
            if (netEdge(costAt(level.price()), settings).compareTo(minimum) < 0) {
                break;
            }
            limit = level.price();
        }
        return limit;
    }

    /**
     * Full Kelly fraction of a contract that costs {@code cost} and pays 1: {@code (p − c) / (1 − c)}, 4 decimals
     * rounded down, 0 where it would be negative.
     */
    BigDecimal kelly(BigDecimal cost) {
        BigDecimal gain = BigDecimal.ONE.subtract(cost);
        BigDecimal edge = probability.decimal().subtract(cost);
        return gain.signum() <= 0 || edge.signum() <= 0
                ? BigDecimal.ZERO.setScale(Price.SCALE)
                : edge.divide(gain, Price.SCALE, RoundingMode.FLOOR);
    }
}
