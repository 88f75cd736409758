package precog.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage.MarketSettled;
import precog.market.Fees;
import precog.order.ExchangeReport.Holding;
import precog.paper.PaperAccount.Held;
import precog.paper.PaperMarket.Refusal;
import precog.settlement.Payout;
import precog.value.Action;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/** Cash and contracts as the practice exchange itself counts them. */
final class PaperLedger {
    private final Map<Key, Held> held =
            new TreeMap<>(Comparator.comparing(Key::market).thenComparing(Key::outcome));
    private Money cash;

    private record Key(MarketId market, Outcome outcome) {}

    PaperLedger(PaperAccount opening) {
        cash = opening.cash();
        opening.held().forEach(lot -> held.merge(new Key(lot.market(), lot.outcome()), lot, PaperLedger::together));
    }

    Money cash() {
        return cash;
    }

    Quantity held(MarketId market, Outcome outcome) {
        Held lot = held.get(new Key(market, outcome));
        return lot == null ? Quantity.ZERO : lot.quantity();
    }

    List<Holding> holdings() {
        return held.values().stream()
                .map(lot -> new Holding(lot.market(), lot.outcome(), lot.quantity()))
                .toList();
    }

    /**
     * Why the account cannot carry another order beside those that work; null where it can. Nothing is sold that is not
     * held: the desk closes what it holds, and opens the other outcome by buying it.
     */
    @Nullable
    Refusal refusal(
            PaperOrder order, Collection<PaperOrder> working, Function<MarketId, @Nullable PaperMarket> markets) {
        if (order.action() == Action.SELL) {
            Quantity free = held(order.market(), order.outcome()).minus(offered(order, working));
            return free.compareTo(order.remaining()) >= 0
                    ? null
                    : new Refusal("insufficient_holding", free + " contracts are held and not yet offered.");
        }
        Money free = cash;
        for (PaperOrder other : working) {
            free = free.minus(worst(other, markets.apply(other.market())));
        }
        Money needed = worst(order, markets.apply(order.market()));
        return free.compareTo(needed) >= 0
                ? null
                : new Refusal("insufficient_balance", "It could cost " + needed + ", " + free + " is free.");
    }

    private static Quantity offered(PaperOrder order, Collection<PaperOrder> working) {
        return working.stream()
                .filter(other -> other.action() == Action.SELL)
                .filter(other -> other.market().equals(order.market()) && other.outcome() == order.outcome())
                .map(PaperOrder::remaining)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** The most an order to buy can still cost: at its limit, with the highest fee at or below it. */
    private static Money worst(PaperOrder order, @Nullable PaperMarket market) {
        if (order.action() == Action.SELL) {
            return Money.ZERO;
        }
        Price limit = order.order().limit();
        Price dearest = new Price(Math.min(limit.units(), Price.ONE_DOLLAR / 2));
        Fees fees = market == null ? Fees.direct(FeeTerms.QUADRATIC) : market.fees();
        Money fee = fees.charge(Action.BUY, dearest, order.remaining(), Fees.Liquidity.TAKER)
                .fee();
        return Money.of(limit, order.remaining()).plus(fee);
    }

    /** Books a fill; {@code fee} is part of {@code change}, the change of cash. */
    void fill(PaperOrder order, Price price, Quantity quantity, Money fee, Money change) {
        cash = cash.plus(change);
        Key key = new Key(order.market(), order.outcome());
        Held lot = held.getOrDefault(
                key, new Held(key.market(), key.outcome(), Quantity.ZERO, Quantity.ZERO, Money.ZERO, Money.ZERO));
        Held after = order.action() == Action.BUY
                ? together(
                        lot, new Held(key.market(), key.outcome(), quantity, quantity, Money.of(price, quantity), fee))
                : less(lot, quantity, fee);
        if (after.quantity().isZero()) {
            held.remove(key);
        } else {
            held.put(key, after);
        }
    }

    /** Pays what is held of a market; a second time there is nothing left to pay. */
    void settle(MarketSettled settled) {
        for (Held lot : new ArrayList<>(held.values())) {
            if (lot.market().equals(settled.market())) {
                cash = cash.plus(
                        Payout.of(settled, lot.outcome(), lot.quantity(), lot.bought(), lot.cost(), lot.fees()));
                held.remove(new Key(lot.market(), lot.outcome()));
            }
        }
    }

    private static Held together(Held a, Held b) {
        return new Held(
                a.market(),
                a.outcome(),
                a.quantity().plus(b.quantity()),
                a.bought().plus(b.bought()),
                a.cost().plus(b.cost()),
                a.fees().plus(b.fees()));
    }

    private static Held less(Held lot, Quantity sold, Money fee) {
        return new Held(
                lot.market(),
                lot.outcome(),
                lot.quantity().minus(sold),
                lot.bought(),
                lot.cost().minus(lot.cost().share(sold, lot.quantity())),
                lot.fees().plus(fee));
    }
}
