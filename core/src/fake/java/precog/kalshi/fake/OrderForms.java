package precog.kalshi.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** Orders, fills and acknowledgements as REST writes them. */
final class OrderForms {
    private static final String USER = "00000000-0000-4000-8000-000000000001";

    private OrderForms() {}

    /** An order as it is, or as it was a moment ago. */
    static ObjectNode order(AccountOrder order, String status, BigDecimal left) {
        AccountOrder.Terms terms = order.terms;
        ObjectNode node = StreamForms.object()
                .put("order_id", order.id)
                .put("user_id", USER)
                .put("client_order_id", order.clientOrderId == null ? "" : order.clientOrderId)
                .put("ticker", terms.ticker())
                .put("outcome_side", terms.side().outcome)
                .put("book_side", terms.side().book)
                .put("side", "yes")
                .put("action", terms.side().action)
                .put("type", "limit")
                .put("status", status)
                .put("yes_price_dollars", Fp.price(order.price))
                .put("no_price_dollars", Fp.price(Fp.complement(order.price)))
                .put("initial_count_fp", Fp.count(order.initial))
                .put("fill_count_fp", Fp.count(order.filled))
                .put("remaining_count_fp", Fp.count(left))
                .put("taker_fill_cost_dollars", Fp.dollars(order.takerCost))
                .put("maker_fill_cost_dollars", Fp.dollars(order.makerCost))
                .put("taker_fees_dollars", Fp.dollars(order.takerFees))
                .put("maker_fees_dollars", Fp.dollars(order.makerFees));
        node.put("expiration_time", order.expires == null ? null : Fp.time(order.expires))
                .put("created_time", Fp.time(order.created))
                .put("last_update_time", Fp.time(order.updated))
                .put("self_trade_prevention_type", terms.selfTradePrevention())
                .put("order_group_id", terms.group())
                .put("cancel_order_on_pause", terms.cancelOnPause())
                .put("subaccount_number", terms.subaccount())
                .put("exchange_index", order.shard);
        return node;
    }

    /** The answer to a new or amended order; average price and fee only once something has filled. */
    static ObjectNode taken(AccountOrder order, Instant at) {
        ObjectNode node = StreamForms.object().put("order_id", order.id);
        if (order.clientOrderId != null) {
            node.put("client_order_id", order.clientOrderId);
        }
        node.put("fill_count", Fp.count(order.filled)).put("remaining_count", Fp.count(order.left));
        if (order.filled.signum() > 0) {
            node.put("average_fill_price", Fp.dollars(order.averagePrice()))
                    .put("average_fee_paid", Fp.fee(order.fees().divide(order.filled, 6, RoundingMode.HALF_EVEN)));
        }
        return node.put("ts_ms", at.toEpochMilli());
    }

    static ObjectNode fill(Ledger.Fill fill) {
        AccountOrder order = fill.order();
        return StreamForms.object()
                .put("fill_id", fill.id())
                .put("trade_id", fill.id())
                .put("order_id", order.id)
                .put("ticker", fill.ticker())
                .put("market_ticker", fill.ticker())
                .put("outcome_side", fill.side().outcome)
                .put("book_side", fill.side().book)
                .put("side", "yes")
                .put("action", fill.side().action)
                .put("count_fp", Fp.count(fill.count()))
                .put("yes_price_dollars", Fp.price(fill.price()))
                .put("no_price_dollars", Fp.price(Fp.complement(fill.price())))
                .put("is_taker", fill.taker())
                .put("fee_cost", Fp.fee(fill.fee()))
                .put("created_time", Fp.time(fill.at()))
                .put("ts", fill.at().getEpochSecond())
                .put("subaccount_number", order.terms.subaccount())
                .put("exchange_index", order.shard);
    }
}
