package precog.kalshi.fake;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What orders hold of the account's cash: the full price of contracts they would open, nothing for those they close. */
final class Collateral {
    private final Exchange exchange;

    Collateral(Exchange exchange) {
        this.exchange = exchange;
    }

    /**
     * Cash a new or changed order needs, its fee as a taker included.
     *
     * @param old the order it replaces, or null
     */
    BigDecimal needed(Market market, Side side, BigDecimal count, BigDecimal price, @Nullable AccountOrder old) {
        Holding holding = exchange.ledger.holding(market.ticker, market.shard);
        BigDecimal promised = exchange.entry.open().stream()
                .filter(order -> order != old && order.terms.ticker().equals(market.ticker))
                .filter(order -> order.terms.side() == side)
                .map(order -> order.left)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal closing =
                holding.closable(side).subtract(promised).max(BigDecimal.ZERO).min(count);
        BigDecimal opening = count.subtract(closing);
        if (opening.signum() == 0) {
            return BigDecimal.ZERO;
        }
        FeeTerms fees = exchange.fees.of(market);
        BigDecimal reachable =
                exchange.matching.reachable(market, side, price, false).min(opening);
        return opening.multiply(side.own(price)).add(fees.trade(true, reachable, price));
    }

    /** Cash of a shard that no resting order holds. */
    BigDecimal free(int shard, @Nullable AccountOrder without) {
        return exchange.ledger.cash().getOrDefault(shard, BigDecimal.ZERO).subtract(held(shard, without));
    }

    /** Cash of a shard that resting orders hold. */
    BigDecimal held(int shard, @Nullable AccountOrder without) {
        Map<String, BigDecimal> closable = new HashMap<>();
        BigDecimal held = BigDecimal.ZERO;
        for (AccountOrder order : exchange.entry.open()) {
            if (order == without || order.shard != shard) {
                continue;
            }
            Side side = order.terms.side();
            String key = side + order.terms.ticker();
            BigDecimal closes = closable.computeIfAbsent(
                    key,
                    _ -> exchange.ledger.holding(order.terms.ticker(), shard).closable(side));
            BigDecimal closing = closes.min(order.left);
            closable.put(key, closes.subtract(closing));
            held = held.add(order.left.subtract(closing).multiply(side.own(order.price)));
        }
        return held;
    }
}
