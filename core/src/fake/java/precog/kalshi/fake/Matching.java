package precog.kalshi.fake;

import java.math.BigDecimal;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.kalshi.fake.Book.Resting;

/** Price-time matching on the YES leg, in exact decimals. */
final class Matching {
    private final Exchange exchange;

    Matching(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Trades against the book as far as the limit reaches.
     *
     * @param taker the account's order, or null for someone else's
     * @return contracts left untraded
     */
    BigDecimal take(Market market, Side side, BigDecimal limit, BigDecimal count, @Nullable AccountOrder taker) {
        BigDecimal left = count;
        while (left.signum() > 0) {
            Resting maker = market.book.first(side.opposite());
            if (maker == null || !side.reaches(limit, maker.price)) {
                break;
            }
            if (taker != null && maker.order != null) {
                if (taker.terms.selfTradePrevention().equals("maker")) {
                    exchange.entry.close(maker.order, "SelfTradeCancel");
                    continue;
                }
                taker.reason = "SelfTradeCancel";
                break;
            }
            BigDecimal traded = left.min(maker.left);
            left = left.subtract(traded);
            trade(market, side, maker, traded, taker);
            if (taker != null && exchange.groups.isTriggered(taker.terms.group())) {
                break;
            }
        }
        return left;
    }

    private void trade(Market market, Side side, Resting maker, BigDecimal count, @Nullable AccountOrder taker) {
        Market.Print print = new Market.Print(exchange.newId(), maker.price, count, side, exchange.now(), false);
        market.book.reduce(maker, count);
        market.print(print);
        exchange.publisher.level(market, maker.side, maker.price, count.negate(), maker.order);
        exchange.publisher.print(market, print);
        if (maker.order != null) {
            exchange.entry.filled(market, maker.order, count, maker.price, false, print.id());
        }
        if (taker != null) {
            exchange.entry.filled(market, taker, count, maker.price, true, print.id());
        }
        exchange.publisher.top(market);
    }

    /** Trades against one resting order of the account, wherever it stands in its queue. */
    void hit(AccountOrder order, BigDecimal count) {
        if (order.resting != null) {
            Market market = exchange.catalogue.market(order.terms.ticker());
            trade(market, order.terms.side().opposite(), order.resting, count, null);
        }
    }

    /** Contracts that an order of this limit would get now. */
    BigDecimal reachable(Market market, Side side, BigDecimal limit, boolean own) {
        BigDecimal reachable = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, Deque<Resting>> level :
                market.book.side(side.opposite()).entrySet()) {
            if (!side.reaches(limit, level.getKey())) {
                break;
            }
            for (Resting maker : level.getValue()) {
                if (own && maker.order != null) {
                    return reachable;
                }
                reachable = reachable.add(maker.left);
            }
        }
        return reachable;
    }

    Resting rest(
            Market market, Side side, BigDecimal price, BigDecimal count, String id, @Nullable AccountOrder order) {
        Resting resting = new Resting(id, side, price, count, order);
        market.book.add(resting);
        market.quoted = true;
        exchange.publisher.level(market, side, price, count, order);
        exchange.publisher.top(market);
        return resting;
    }

    /** Takes contracts away from an order at rest. */
    void reduce(Market market, Resting resting, BigDecimal by) {
        market.book.reduce(resting, by);
        exchange.publisher.level(market, resting.side, resting.price, by.negate(), resting.order);
        exchange.publisher.top(market);
    }

    /** Takes every order out of the book, the account's with a reason. */
    void clear(Market market, String reason) {
        for (Side side : Side.values()) {
            List<Resting> all = market.book.side(side).values().stream()
                    .flatMap(Deque::stream)
                    .toList();
            for (Resting resting : all) {
                if (resting.order == null) {
                    reduce(market, resting, resting.left);
                } else {
                    exchange.entry.close(resting.order, reason);
                }
            }
        }
    }
}
