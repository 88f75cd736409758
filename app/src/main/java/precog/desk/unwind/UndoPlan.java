package precog.desk.unwind;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.desk.text.Figures;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.market.Fees;
import precog.market.MarketView;
import precog.market.Sweep;
import precog.order.TimeInForce;
import precog.order.Trade;
import precog.position.Position;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/**
 * Reckons what taking back the fills of the order that filled last would cost. A fill cannot be undone: the opposite is
 * traded at the price there is now, and both fees are paid.
 */
final class UndoPlan {
    private static final String TITLE = "Take back the last fills";

    private UndoPlan() {}

    /**
     * The plan for the newest fills of a snapshot.
     *
     * @param market the newest state of a market; null where it is not known
     * @param name what a market is called
     */
    static Plan of(
            DeskSnapshot desk,
            Function<MarketId, @Nullable MarketView> market,
            Function<MarketId, String> name,
            String trader) {
        if (desk.trades().isEmpty()) {
            return nothing(List.of(), "Nothing was filled yet.");
        }
        Trade newest = desk.trades().getFirst();
        List<Trade> fills = desk.trades().stream()
                .filter(trade -> trade.orderId() == newest.orderId())
                .toList();
        Money cash = fills.stream().map(Trade::cash).reduce(Money.ZERO, Money::plus);
        Money paid = fills.stream().map(Trade::fee).reduce(Money.ZERO, Money::plus);
        Quantity filled = fills.stream().map(Trade::quantity).reduce(Quantity.ZERO, Quantity::plus);
        boolean bought = newest.action() == Action.BUY;
        Plan.Line done = new Plan.Line(
                (bought ? "Bought " : "Sold ") + Figures.quantity(filled) + " " + newest.outcome() + " · "
                        + name.apply(newest.market()),
                "order " + newest.orderId() + (bought ? ", paid " : ", brought ")
                        + Figures.money(bought ? cash.negate() : cash),
                paid,
                null,
                "");
        MarketView view = market.apply(newest.market());
        if (view == null || !view.status().trades()) {
            return nothing(List.of(done), "The market does not trade now: nothing can be taken back.");
        }
        Quantity wanted =
                bought ? filled.min(Position.held(desk.positions(), newest.market(), newest.outcome())) : filled;
        if (wanted.isZero()) {
            return nothing(List.of(done), "Nothing of it is held any more.");
        }
        return reverse(view, newest, new Fills(done, filled, cash, paid), wanted, trader);
    }

    /** What the last order did: contracts, change of cash with the fees, fees. */
    private record Fills(Plan.Line line, Quantity quantity, Money cash, Money fees) {}

    private static Plan reverse(MarketView view, Trade newest, Fills fills, Quantity wanted, String trader) {
        Action action = newest.action() == Action.BUY ? Action.SELL : Action.BUY;
        Price worst = action == Action.BUY ? Price.ONE : Price.ZERO;
        Sweep sweep = Sweep.of(view.depth(), action, newest.outcome(), wanted, worst);
        Price limit = sweep.worstPrice();
        if (limit == null) {
            return nothing(
                    List.of(fills.line()),
                    action == Action.SELL ? "Nobody bids now: there is nothing to sell into." : "Nobody offers any.");
        }
        Fees.Charge charge = sweep.charge(Fees.direct(view.listing().fees()));
        Money before = fills.cash().share(sweep.filled(), fills.quantity());
        Money result = before.plus(charge.cash());
        Money fees = fills.fees().share(sweep.filled(), fills.quantity()).plus(charge.fee());
        Quantity left = wanted.minus(sweep.filled());
        Plan.Line back = new Plan.Line(
                (action == Action.BUY ? "Buys " : "Sells ") + Figures.quantity(sweep.filled()) + " " + newest.outcome(),
                "at " + Figures.price(sweep.averagePrice()) + (action == Action.BUY ? ", up to " : ", down to ")
                        + Figures.price(limit),
                charge.fee(),
                result,
                left.isPositive() ? Figures.quantity(left) + " not in the book" : "");
        return new Plan(
                TITLE,
                List.of(fills.line(), back),
                (result.isNegative()
                                ? "It costs " + Figures.money(result.negate())
                                : "It gains " + Figures.money(result))
                        + " in all: " + Figures.signedMoney(result.plus(fees)) + " by the price, "
                        + Figures.money(fees) + " of fees for both ways.",
                new Command.PlaceOrder(
                        newest.market(),
                        newest.outcome(),
                        action,
                        wanted,
                        limit,
                        TimeInForce.IMMEDIATE_OR_CANCEL,
                        false,
                        trader));
    }

    private static Plan nothing(List<Plan.Line> lines, String why) {
        return new Plan(TITLE, lines, why, null);
    }
}
