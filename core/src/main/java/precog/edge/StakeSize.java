package precog.edge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import precog.config.StakeSettings;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/**
 * How much to stake on a contract: a part of the Kelly stake, cut and capped, in whole contracts, and no more than the
 * book holds within the limit.
 *
 * @param quantity whole contracts, zero where nothing is worth staking
 * @param cost what they cost; null where there are none
 * @param checks the rules of the stake, passed or not
 */
record StakeSize(Quantity quantity, Contract.@Nullable Cost cost, List<Check> checks) {
    StakeSize {
        checks = List.copyOf(checks);
    }

    /**
     * Sizes a stake.
     *
     * @param limit worst own price to take; null where no price on offer is good enough
     */
    static StakeSize of(Contract contract, @Nullable Price limit, Confidence confidence, StakeSettings settings) {
        Budget budget = new Budget(contract, confidence, settings);
        BigDecimal unit = contract.costAt(limit == null ? contract.ask() : limit);
        Contract.Cost cost = limit == null ? null : fit(contract, limit, budget, bidRoom(contract, settings));
        Quantity available = limit == null
                ? Quantity.ZERO
                : contract.cost(Quantity.ZERO, limit).sweep().available();
        Quantity least = Quantity.of(settings.minimum()
                .decimal()
                .divide(unit, 0, RoundingMode.CEILING)
                .longValueExact());
        Money stake = cost == null ? Money.ZERO : cost.total();
        boolean enough = stake.compareTo(settings.minimum()) >= 0;
        List<Check> checks = List.of(
                new Check(
                        Rule.STAKE,
                        enough,
                        Shown.dollars(stake) + budget.words(contract.costAt(contract.ask())),
                        Shown.dollars(settings.minimum()) + " or more"),
                new Check(
                        Rule.DEPTH,
                        available.compareTo(least) >= 0,
                        available + " contracts",
                        least + " contracts or more"));
        return cost != null && enough
                ? new StakeSize(cost.sweep().filled(), cost, checks)
                : new StakeSize(Quantity.ZERO, null, checks);
    }

    /** The most contracts within the limit, and at most {@code most}, that the budget pays for at what they cost. */
    private static Contract.@Nullable Cost fit(Contract contract, Price limit, Budget budget, Quantity most) {
        BigDecimal top = contract.costAt(contract.ask());
        Quantity wanted = budget.contracts(top, top).min(most);
        while (wanted.isPositive()) {
            Contract.Cost cost = contract.cost(wanted, limit);
            Quantity whole = whole(cost.sweep().filled());
            if (whole.isZero()) {
                return null;
            }
            Quantity affordable = budget.contracts(cost.perContract(), contract.costAt(cost.worstPrice()));
            if (whole.equals(wanted) && affordable.compareTo(wanted) >= 0) {
                return cost;
            }
            // Fewer contracts are not dearer each but for the rounding of the fee, which may need one contract less.
            wanted = whole.min(affordable).min(wanted.minus(Quantity.of(1)));
        }
        return null;
    }

    /** Whole contracts that the bids could take back with room to spare. */
    private static Quantity bidRoom(Contract contract, StakeSettings settings) {
        return Quantity.of(contract.bids()
                .decimal()
                .multiply(settings.bidShare())
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact());
    }

    private static Quantity whole(Quantity quantity) {
        return new Quantity(quantity.units() - quantity.units() % Quantity.ONE_CONTRACT);
    }
}
