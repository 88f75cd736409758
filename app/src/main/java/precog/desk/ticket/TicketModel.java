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
     * @param fee estimated fee if all of it fills as a taker
     * @param worst what a buyer can lose, with the fee, if all fills at the limit; for a seller the fee
     * @param payout what a buyer gets if the outcome comes, what a seller gets now at the limit
     */
    record Preview(@Nullable Price average, Quantity fillable, Money fee, Money worst, Money payout) {}

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
        Sweep sweep = Sweep.of(market.depth(), action, outcome, quantity, limit);
        Money fee = Fees.direct(market.listing().fees())
                .charge(action, limit, quantity, Fees.Liquidity.TAKER)
                .fee();
        Money atLimit = Money.of(limit, quantity);
        boolean buys = action == Action.BUY;
        return Optional.of(new Preview(
                sweep.averagePrice(),
                sweep.filled(),
                fee,
                buys ? atLimit.plus(fee) : fee,
                buys ? Money.of(Price.ONE, quantity) : atLimit.minus(fee)));
    }

    /** The order as a command; null where it is not complete. */
    @Nullable
    Command order(MarketId market, String trader) {
        return quantity == null || limit == null
                ? null
                : new Command.PlaceOrder(market, outcome, action, quantity, limit, timeInForce, postOnly, trader);
    }
}
