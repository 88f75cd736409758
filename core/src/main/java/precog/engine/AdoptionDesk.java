package precog.engine;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.alert.AlertLog.Notice;
import precog.alert.Severity;
import precog.journal.Fact;
import precog.market.Market;
import precog.order.ExchangeReport.Filled;
import precog.order.ExchangeReport.Holding;
import precog.order.Order;
import precog.order.OrderLife;
import precog.order.OrderPurpose;
import precog.order.OrderUpdate;
import precog.order.TimeInForce;
import precog.position.Position;
import precog.settlement.Account;
import precog.value.Action;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * Takes over contracts that the exchange holds and the desk did not trade: bought there before the desk was, or by
 * hand. Each becomes a position like any other, watched and left by the same rules, at what the exchange says it cost.
 * It counts as brought in, not as bought: the cash of the account stays what the exchange says.
 */
final class AdoptionDesk {
    private final Ledger ledger;
    private final MarketWatch watch;
    private final PositionDesk positions;

    AdoptionDesk(Ledger ledger, MarketWatch watch, PositionDesk positions) {
        this.ledger = ledger;
        this.watch = watch;
        this.positions = positions;
    }

    /** Whether the desk never had to do with this contract, so that whatever is held of it came from elsewhere. */
    boolean isForeign(Holding holding) {
        TradingState state = ledger.state();
        return state.holdings.all().stream()
                        .noneMatch(position -> position.market().equals(holding.market()))
                && state.blotter.all().stream()
                        .noneMatch(order -> order.market().equals(holding.market()));
    }

    /** Takes a holding over; whether that could be done, which takes a market that is listed and a price. */
    boolean adopt(Holding holding) {
        Position here = ledger.state().holdings.open(holding.market(), holding.outcome());
        Quantity more = here == null ? holding.quantity() : holding.quantity().minus(here.quantity());
        Market market = watch.market(holding.market());
        Price price = market == null ? null : price(holding, market);
        if (market == null || price == null || more.isZero()) {
            return false;
        }
        ledger.know(market.listing());
        long id = ledger.next(Serial.ORDER);
        boolean buys = more.isPositive();
        Quantity quantity = buys ? more : new Quantity(-more.units());
        Order order = order(id, market, holding.outcome(), buys ? Action.BUY : Action.SELL, price, quantity);
        Filled fill = new Filled(
                ledger.now(),
                order.clientOrderId(),
                order.clientOrderId(),
                price,
                quantity,
                Money.ZERO,
                true,
                ledger.now());
        if (!(OrderLife.apply(order, fill, Set.of()) instanceof OrderUpdate.Traded(Order filled, Filled _))) {
            return false;
        }
        bringIn(buys ? Money.of(price, quantity) : Money.of(price, quantity).negate());
        positions.filled(filled, fill, null);
        tell(holding, quantity, buys, price);
        return true;
    }

    /** What a contract cost by the exchange's word, else what it would bring. */
    private static @Nullable Price price(Holding holding, Market market) {
        if (holding.cost() != null) {
            return Price.average(holding.cost(), holding.quantity());
        }
        return market.quote().bid(holding.outcome());
    }

    private Order order(long id, Market market, Outcome outcome, Action action, Price price, Quantity quantity) {
        return Order.intent(
                id,
                "adopted-" + ledger.environment().name().toLowerCase(Locale.ROOT) + "-" + id,
                ledger.environment(),
                market.listing().platform(),
                market.id(),
                market.listing().event(),
                outcome,
                action,
                price,
                quantity,
                TimeInForce.GOOD_TILL_CANCELED,
                false,
                OrderPurpose.MANUAL,
                null,
                null,
                null,
                ledger.now());
    }

    /** Contracts brought in count as a deposit of their cost, contracts taken out as a withdrawal. */
    private void bringIn(Money worth) {
        Account account = ledger.state().account();
        ledger.record(new Fact.AccountFact(new Account(
                account.environment(),
                account.platform(),
                account.startingCash().plus(worth),
                account.cash().plus(worth),
                ledger.now())));
    }

    private void tell(Holding holding, Quantity quantity, boolean more, Price price) {
        ledger.alert(new Notice(
                "adopted",
                Severity.MEDIUM,
                "trading",
                "reconciliation",
                holding.market() + " " + holding.outcome(),
                quantity + " contracts of " + holding.market() + " " + holding.outcome()
                        + (more
                                ? " were at the exchange and not here; they are taken over at $" + price + "."
                                : " are no longer at the exchange; they are taken out here at $" + price + ".")));
    }
}
