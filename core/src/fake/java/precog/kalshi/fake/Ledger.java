package precog.kalshi.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The account's money and contracts. */
final class Ledger {
    /** One execution of one of the account's orders; the price is the YES price. */
    record Fill(
            String id,
            AccountOrder order,
            String ticker,
            Side side,
            BigDecimal count,
            BigDecimal price,
            boolean taker,
            BigDecimal fee,
            BigDecimal position,
            Instant at) {}

    /** An execution before it is booked. */
    record Execution(
            Market market,
            AccountOrder order,
            BigDecimal count,
            BigDecimal price,
            boolean taker,
            String trade,
            Instant at) {}

    /** What a market paid at its end. */
    record Settlement(
            Market market,
            BigDecimal yesCount,
            BigDecimal yesCost,
            BigDecimal noCount,
            BigDecimal noCost,
            BigDecimal revenue,
            BigDecimal fees,
            Instant at) {}

    private final Map<Integer, BigDecimal> cash = new TreeMap<>(Map.of(0, BigDecimal.ZERO));
    final Map<String, Holding> holdings = new LinkedHashMap<>();
    final List<Fill> fills = new ArrayList<>();
    final List<Settlement> settlements = new ArrayList<>();
    final Map<String, String> transfers = new LinkedHashMap<>();
    /** The step of the account's cash: $0.0001 for a direct member, $0.01 through a broker. */
    BigDecimal precision = new BigDecimal("0.0001");
    /** Whether the balance shown is less what resting orders hold. */
    boolean showsFree;

    Map<Integer, BigDecimal> cash() {
        return cash;
    }

    BigDecimal total() {
        return cash.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void move(int shard, BigDecimal dollars) {
        cash.merge(shard, dollars, BigDecimal::add);
    }

    Holding holding(String ticker, int shard) {
        return holdings.computeIfAbsent(ticker, t -> new Holding(t, shard));
    }

    /** Books a fill: contracts, cash and fee, with what earlier fills of the order overpaid in rounding given back. */
    Fill book(Execution done, FeeTerms terms) {
        AccountOrder order = done.order();
        Side side = order.terms.side();
        Holding holding = holding(done.market().ticker, done.market().shard);
        BigDecimal revenue = holding.revenue(side, done.count(), done.price());
        BigDecimal trade = terms.trade(done.taker(), done.count(), done.price());
        BigDecimal rounding = FeeTerms.rounding(revenue.subtract(trade), precision);
        order.overpaid = order.overpaid.add(rounding);
        BigDecimal rebate =
                order.overpaid.divide(precision, 0, RoundingMode.FLOOR).multiply(precision);
        order.overpaid = order.overpaid.subtract(rebate);
        BigDecimal fee = trade.add(rounding).subtract(rebate);
        holding.fill(side, done.count(), done.price(), fee, done.at());
        move(holding.shard, revenue.subtract(fee));
        add(done, fee);
        Fill fill = new Fill(
                done.trade(),
                order,
                holding.ticker,
                side,
                done.count(),
                done.price(),
                done.taker(),
                fee,
                holding.contracts,
                done.at());
        fills.add(fill);
        return fill;
    }

    private static void add(Execution done, BigDecimal fee) {
        AccountOrder order = done.order();
        BigDecimal cost = done.count().multiply(order.terms.side().own(done.price()));
        order.filled = order.filled.add(done.count());
        order.left = order.left.subtract(done.count());
        order.updated = done.at();
        order.turnover = order.turnover.add(done.count().multiply(done.price()));
        if (done.taker()) {
            order.takerCost = order.takerCost.add(cost);
            order.takerFees = order.takerFees.add(fee);
        } else {
            order.makerCost = order.makerCost.add(cost);
            order.makerFees = order.makerFees.add(fee);
        }
    }

    /** Pays out a market once; null where the account holds nothing in it. */
    @Nullable
    Settlement settle(Market market, Payout payout, Instant at) {
        Holding holding = holdings.get(market.ticker);
        if (holding == null || holding.contracts.signum() == 0) {
            return null;
        }
        BigDecimal held = holding.contracts.abs();
        boolean yes = holding.contracts.signum() > 0;
        BigDecimal each = payout.value();
        BigDecimal paid = each == null ? holding.cost : held.multiply(yes ? each : Fp.complement(each));
        BigDecimal revenue = paid.divide(precision, 0, RoundingMode.FLOOR).multiply(precision);
        Settlement settlement = new Settlement(
                market,
                yes ? held : BigDecimal.ZERO,
                yes ? holding.cost : BigDecimal.ZERO,
                yes ? BigDecimal.ZERO : held,
                yes ? BigDecimal.ZERO : holding.cost,
                revenue,
                holding.fees,
                at);
        holding.settle(revenue, at);
        move(market.shard, revenue);
        settlements.add(settlement);
        return settlement;
    }
}
