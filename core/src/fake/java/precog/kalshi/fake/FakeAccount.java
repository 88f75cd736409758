package precog.kalshi.fake;

import java.math.BigDecimal;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/** The account: its keys, its money, and what it has traded. All amounts are dollars, all prices YES prices. */
public final class FakeAccount {
    /** An order as the venue has it. */
    public record OrderView(
            String orderId,
            String clientOrderId,
            String ticker,
            Side side,
            String status,
            BigDecimal price,
            BigDecimal filled,
            BigDecimal remaining,
            BigDecimal fees) {}

    /** A fill as the venue has it. */
    public record FillView(
            String fillId,
            String orderId,
            String clientOrderId,
            String ticker,
            Side side,
            BigDecimal price,
            BigDecimal count,
            boolean taker,
            BigDecimal fee) {}

    private final Exchange exchange;
    private final Gate gate;

    FakeAccount(Exchange exchange, Gate gate) {
        this.exchange = exchange;
        this.gate = gate;
    }

    /** Registers a key, RSA or Ed25519. */
    public FakeAccount key(String id, PublicKey key) {
        gate.keys.put(id, key);
        return this;
    }

    /** Takes a key away. */
    public FakeAccount revoke(String id) {
        gate.keys.remove(id);
        return this;
    }

    /** Pays in on the default shard. */
    public FakeAccount deposit(String dollars) {
        return deposit(0, dollars);
    }

    /** Pays in on a shard; a negative amount is paid out. */
    public FakeAccount deposit(int shard, String dollars) {
        exchange.locked(() -> exchange.ledger.move(shard, new BigDecimal(dollars)));
        return this;
    }

    /** The step of cash, which rounds fees: 0.0001 (a direct member) unless set, 0.01 through a broker. */
    public FakeAccount precision(String dollars) {
        exchange.locked(() -> exchange.ledger.precision = new BigDecimal(dollars));
        return this;
    }

    /** Shows the balance less what resting orders hold; without this it is all of the cash. */
    public FakeAccount showFreeBalance(boolean free) {
        exchange.locked(() -> exchange.ledger.showsFree = free);
        return this;
    }

    /** Tokens a second and the most that gather, for reads and for writes; the highest tier unless set. */
    public FakeAccount limits(String tier, int readRefill, int readCapacity, int writeRefill, int writeCapacity) {
        exchange.locked(() -> exchange.limits.set(tier, readRefill, readCapacity, writeRefill, writeCapacity));
        return this;
    }

    /** All cash, of all shards. */
    public BigDecimal cash() {
        return exchange.locked(exchange.ledger::total);
    }

    /** Contracts of a market: positive YES, negative NO. */
    public BigDecimal position(String ticker) {
        return exchange.locked(() -> {
            Holding holding = exchange.ledger.holdings.get(ticker);
            return holding == null ? BigDecimal.ZERO : holding.contracts;
        });
    }

    /** Markets in which contracts are held. */
    public List<String> held() {
        return exchange.locked(() -> exchange.ledger.holdings.values().stream()
                .filter(holding -> holding.contracts.signum() != 0)
                .map(holding -> holding.ticker)
                .toList());
    }

    /** Profit and loss of a market that is final, without fees. */
    public BigDecimal realized(String ticker) {
        return exchange.locked(() -> {
            Holding holding = exchange.ledger.holdings.get(ticker);
            return holding == null ? BigDecimal.ZERO : holding.realized;
        });
    }

    /** Every order ever taken, oldest first. */
    public List<OrderView> orders() {
        return exchange.locked(
                () -> exchange.orders.values().stream().map(FakeAccount::view).toList());
    }

    /** The order of a client_order_id. */
    public Optional<OrderView> order(String clientOrderId) {
        return exchange.locked(() -> Optional.ofNullable(exchange.ordersByClientId.get(clientOrderId))
                .map(FakeAccount::view));
    }

    /** Every fill, oldest first. */
    public List<FillView> fills() {
        return exchange.locked(
                () -> exchange.ledger.fills.stream().map(FakeAccount::view).toList());
    }

    /** Markets that have paid out, oldest first. */
    public List<String> settled() {
        return exchange.locked(() -> exchange.ledger.settlements.stream()
                .map(settlement -> settlement.market().ticker)
                .toList());
    }

    private static OrderView view(AccountOrder order) {
        return new OrderView(
                order.id,
                clientOrderId(order),
                order.terms.ticker(),
                order.terms.side(),
                order.status,
                order.price,
                order.filled,
                order.left,
                order.fees());
    }

    private static FillView view(Ledger.Fill fill) {
        return new FillView(
                fill.id(),
                fill.order().id,
                clientOrderId(fill.order()),
                fill.ticker(),
                fill.side(),
                fill.price(),
                fill.count(),
                fill.taker(),
                fill.fee());
    }

    private static String clientOrderId(AccountOrder order) {
        return order.clientOrderId == null ? "" : order.clientOrderId;
    }
}
