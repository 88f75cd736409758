package precog.desk.ticket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.engine.Command;
import precog.market.Fees;
import precog.market.MarketView;
import precog.market.Sweep;
import precog.order.TimeInForce;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * A manual order as typed.
 *
 * @param quantity null where the text is no number of contracts
 * @param limit null where the text is no price
 */
record TicketModel(
        Outcome outcome,
        Action action,
        @Nullable Quantity quantity,
        @Nullable Price limit,
        TimeInForce timeInForce,
        boolean postOnly) {
    /**
     * What the order would do against the book shown now.
     *
     * @param average average own price of what the book would fill at once; null where nothing would
     * @param fillable contracts it would fill at once
     * @param feeNow fee of what fills at once, level by level
     * @param feeLater fee of what would rest, if all of it fills; zero where nothing would
     * @param worst what a buyer can lose: all of it filled at the limit by taking; for a seller the fees
     * @param payout what a buyer gets if the outcome comes, what a seller gets if all fills no worse than the limit
     */
    record Preview(
            @Nullable Price average, Quantity fillable, Money feeNow, Money feeLater, Money worst, Money payout) {}

    /** Reads contracts; null where the text is none. */
    static @Nullable Quantity quantity(String text) {
        try {
            Quantity typed = Quantity.of(text.strip().replace(",", ""));
            return typed.isPositive() ? typed : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Reads a price such as 0.47; null where the text is none. */
    static @Nullable Price price(String text) {
        try {
            return Price.of(text.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The same of another size. */
    TicketModel sized(Quantity other) {
        return new TicketModel(outcome, action, other, limit, timeInForce, postOnly);
    }

    /** What stands in the way of sending it, in words; empty where nothing does. */
    Optional<String> problem(MarketView market) {
        if (quantity == null) {
            return Optional.of("Type how many contracts, 0.01 or more.");
        }
        if (limit == null) {
            return Optional.of("Type a limit price between 0 and 1, such as 0.47.");
        }
        if (!market.listing().ticks().accepts(limit)) {
            return Optional.of(
                    "The limit must be on a tick: " + market.listing().ticks().floor(limit) + " or "
                            + market.listing().ticks().ceiling(limit) + ".");
        }
        return market.status().trades() ? Optional.empty() : Optional.of("The market does not trade now.");
    }

    Optional<Preview> preview(MarketView market) {
        if (quantity == null || limit == null) {
            return Optional.empty();
        }
        Fees fees = Fees.direct(market.listing().fees());
        Sweep sweep = Sweep.of(market.depth(), action, outcome, postOnly ? Quantity.ZERO : quantity, limit);
        Fees.Charge taken = sweep.charge(fees);
        boolean rests = timeInForce == TimeInForce.GOOD_TILL_CANCELED;
        Quantity rest = rests ? quantity.minus(sweep.filled()) : Quantity.ZERO;
        Fees.Charge later = fees.charge(action, limit, rest, Fees.Liquidity.MAKER, taken.surplus());
        boolean buys = action == Action.BUY;
        Money feesInAll = taken.fee().plus(later.fee());
        return Optional.of(new Preview(
                sweep.averagePrice(),
                sweep.filled(),
                taken.fee(),
                later.fee(),
                buys ? atWorst(fees, quantity, limit) : feesInAll,
                buys
                        ? Money.of(Price.ONE, quantity)
                        : sweep.value().plus(Money.of(limit, rest)).minus(feesInAll)));
    }

    /** The same worst case that the risk gate reckons with. */
    private static Money atWorst(Fees fees, Quantity quantity, Price limit) {
        return Money.of(limit, quantity)
                .plus(fees.charge(Action.BUY, limit, quantity, Fees.Liquidity.TAKER)
                        .fee());
    }

    /** The order as a command; null where it is not complete. */
    Command.@Nullable PlaceOrder order(MarketId market, String trader) {
        return quantity == null || limit == null
                ? null
                : new Command.PlaceOrder(market, outcome, action, quantity, limit, timeInForce, postOnly, trader);
    }
}
