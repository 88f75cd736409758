package precog.kalshi.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes, changes and ends the account's orders; a refused one leaves nothing behind, a killed one its id. */
final class OrderEntry {
    private final Exchange exchange;
    private final Set<AccountOrder> open = new LinkedHashSet<>();

    OrderEntry(Exchange exchange) {
        this.exchange = exchange;
    }

    AccountOrder place(@Nullable String clientOrderId, AccountOrder.Terms terms) {
        if (clientOrderId != null && exchange.ordersByClientId.containsKey(clientOrderId)) {
            throw Refusal.nested(409, "order_already_exists", "an order with this client_order_id already exists");
        }
        Market market = exchange.catalogue.open(terms.ticker());
        check(market, terms);
        AccountOrder order = new AccountOrder(exchange.newId(), clientOrderId, terms, market.shard, exchange.now());
        if (terms.reduceOnly()) {
            order.left = order.left.min(
                    exchange.ledger.holding(market.ticker, market.shard).closable(terms.side()));
        }
        exchange.orders.put(order.id, order);
        open.add(order);
        if (clientOrderId != null) {
            exchange.ordersByClientId.put(clientOrderId, order);
        }
        kill(market, order);
        work(market, order);
        if (order.isOpen() && exchange.faults.takesNewOrders()) {
            close(order, "");
        }
        return order;
    }

    private void check(Market market, AccountOrder.Terms terms) {
        if (!market.grid.takes(terms.price())) {
            throw Refusal.nested(400, "invalid_price", "price is not on the market's price grid");
        }
        exchange.groups.check(terms.group());
        Side side = terms.side();
        BigDecimal reachable = exchange.matching.reachable(market, side, terms.price(), false);
        if (terms.postOnly() && reachable.signum() > 0) {
            throw Refusal.nested(400, "invalid_order", "invalid order", "post only cross");
        }
        requireCash(market, terms, terms.count(), terms.price(), null);
    }

    /** Ends an order that cannot be filled whole as it must be; its client_order_id is used up all the same. */
    private void kill(Market market, AccountOrder order) {
        AccountOrder.Terms terms = order.terms;
        boolean stopsAtOwn = terms.selfTradePrevention().equals("taker_at_cross");
        BigDecimal reachable = exchange.matching.reachable(market, terms.side(), terms.price(), stopsAtOwn);
        if (terms.timeInForce().equals("fill_or_kill") && reachable.compareTo(terms.count()) < 0) {
            close(order, "");
            throw Refusal.nested(
                    409,
                    "fill_or_kill_insufficient_resting_volume",
                    "fill or kill order cannot be filled by resting volume");
        }
    }

    private void requireCash(
            Market market, AccountOrder.Terms terms, BigDecimal count, BigDecimal price, @Nullable AccountOrder old) {
        BigDecimal needed = exchange.collateral.needed(market, terms.side(), count, price, old);
        if (needed.signum() > 0 && needed.compareTo(exchange.collateral.free(market.shard, old)) > 0) {
            throw Refusal.nested(400, "insufficient_balance", "insufficient balance");
        }
    }

    /** Trades what can trade, then rests or ends what is left. */
    private void work(Market market, AccountOrder order) {
        Side side = order.terms.side();
        exchange.matching.take(market, side, order.price, order.left, order);
        boolean rests = order.terms.timeInForce().equals("good_till_canceled");
        if (order.left.signum() == 0 && order.filled.compareTo(order.initial) >= 0) {
            return;
        }
        if (!order.isOpen()) {
            return;
        }
        if (rests && order.reason == null) {
            order.resting = exchange.matching.rest(market, side, order.price, order.left, order.id, order);
            tell(order, "");
        } else {
            String reduced = order.terms.reduceOnly() ? "ReduceOnlyCancel" : "";
            close(order, order.reason == null ? reduced : order.reason);
        }
    }

    /** A trade of one of the account's orders. */
    void filled(Market market, AccountOrder order, BigDecimal count, BigDecimal price, boolean taker, String trade) {
        FeeTerms fees = exchange.fees.of(market);
        Ledger.Fill fill = exchange.ledger.book(
                new Ledger.Execution(market, order, count, price, taker, trade, exchange.now()), fees);
        if (order.left.signum() == 0 && order.filled.compareTo(order.initial) >= 0) {
            order.status = "executed";
            open.remove(order);
            order.resting = null;
        }
        exchange.publisher.fill(fill);
        tell(order, "Trade");
        exchange.publisher.position(exchange.ledger.holding(market.ticker, market.shard));
        exchange.groups.filled(order.terms.group(), count);
    }

    /**
     * Ends an open order.
     *
     * @return contracts taken away
     */
    BigDecimal close(AccountOrder order, String reason) {
        BigDecimal reduced = order.left;
        if (order.resting != null) {
            exchange.matching.reduce(
                    exchange.catalogue.market(order.terms.ticker()), order.resting, order.resting.left);
            order.resting = null;
        }
        order.left = BigDecimal.ZERO;
        order.status = "canceled";
        open.remove(order);
        order.updated = exchange.now();
        tell(order, reason);
        return reduced;
    }

    private void tell(AccountOrder order, String reason) {
        order.reason = reason.isEmpty() ? null : reason;
        exchange.publisher.order(order);
        order.reason = null;
    }

    /** Cancels on the trader's word. */
    BigDecimal cancel(AccountOrder order) {
        exchange.catalogue.cancellable(order.terms.ticker());
        exchange.faults.crossCancel(order);
        if (!order.isOpen()) {
            throw Refusal.notFound();
        }
        return close(order, "");
    }

    /** Takes contracts off an open order, which keeps its place. */
    void decrease(AccountOrder order, BigDecimal by) {
        Market market = exchange.catalogue.cancellable(order.terms.ticker());
        if (by.compareTo(order.left) >= 0) {
            close(order, "Decrease");
            return;
        }
        shrink(market, order, by);
        tell(order, "Decrease");
    }

    private void shrink(Market market, AccountOrder order, BigDecimal by) {
        if (order.resting != null) {
            exchange.matching.reduce(market, order.resting, by);
        }
        order.left = order.left.subtract(by);
        order.initial = order.initial.subtract(by);
        order.updated = exchange.now();
    }

    /** Gives an open order another price or size; only a smaller one at the same price keeps its place. */
    void amend(AccountOrder order, BigDecimal price, BigDecimal count, @Nullable Instant expires) {
        Market market = exchange.catalogue.open(order.terms.ticker());
        if (!market.grid.takes(price)) {
            throw Refusal.nested(400, "invalid_price", "price is not on the market's price grid");
        }
        BigDecimal left = count.subtract(order.filled);
        if (left.signum() < 0) {
            throw Refusal.nested(400, "invalid_order_size", "count is below what has filled");
        }
        boolean keepsPlace = price.compareTo(order.price) == 0 && left.compareTo(order.left) <= 0;
        if (!keepsPlace) {
            requireCash(market, order.terms, left, price, order);
        }
        order.expires = expires;
        if (left.signum() == 0) {
            close(order, "Amend");
            return;
        }
        if (keepsPlace) {
            shrink(market, order, order.left.subtract(left));
            tell(order, "Amend");
            return;
        }
        if (order.resting != null) {
            exchange.matching.reduce(market, order.resting, order.resting.left);
            order.resting = null;
        }
        order.price = price;
        order.initial = count;
        order.left = left;
        order.updated = exchange.now();
        work(market, order);
    }

    /** Ends orders whose time is over. */
    void expire() {
        Instant now = exchange.now();
        open().stream()
                .filter(order -> order.expires != null && !order.expires.isAfter(now))
                .forEach(order -> close(order, "ExpiryCancel"));
    }

    List<AccountOrder> open() {
        return List.copyOf(open);
    }
}
