package precog.kalshi.fake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The {@code msg} of every kind of stream frame. */
final class StreamForms {
    private StreamForms() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The whole book; a side with nothing on it has no key. NO levels are the asks seen from NO unless asked otherwise. */
    static ObjectNode snapshot(Market market, boolean yesPrices) {
        ObjectNode msg = object().put("market_ticker", market.ticker).put("market_id", market.id);
        levels(msg, "yes_dollars_fp", market, Side.BID, true);
        levels(msg, "no_dollars_fp", market, Side.ASK, yesPrices);
        return msg;
    }

    private static void levels(ObjectNode msg, String key, Market market, Side side, boolean yesPrices) {
        if (market.book.side(side).isEmpty()) {
            return;
        }
        ArrayNode levels = msg.putArray(key);
        market.book
                .side(side)
                .descendingMap()
                .forEach((price, _) -> levels.addArray()
                        .add(Fp.price(yesPrices ? price : Fp.complement(price)))
                        .add(Fp.count(market.book.size(side, price))));
    }

    static ObjectNode delta(
            Market market,
            Side side,
            BigDecimal price,
            BigDecimal delta,
            @Nullable AccountOrder order,
            boolean yesPrices,
            Instant at) {
        boolean yes = side == Side.BID;
        ObjectNode msg = object().put("market_ticker", market.ticker)
                .put("market_id", market.id)
                .put("price_dollars", Fp.price(yes || yesPrices ? price : Fp.complement(price)))
                .put("delta_fp", Fp.count(delta))
                .put("side", side.outcome)
                .put("ts", Fp.time(at))
                .put("ts_ms", at.toEpochMilli());
        if (order != null) {
            if (order.clientOrderId != null) {
                msg.put("client_order_id", order.clientOrderId);
            }
            msg.put("subaccount", order.terms.subaccount());
        }
        return msg;
    }

    static ObjectNode ticker(Market market, Instant at) {
        BigDecimal lastSize = market.prints.isEmpty()
                ? BigDecimal.ZERO
                : market.prints.getLast().count();
        ObjectNode msg = object().put("market_ticker", market.ticker)
                .put("market_id", market.id)
                .put("price_dollars", Fp.price(market.last));
        MarketForms.top(market, msg);
        return msg.put("last_trade_size_fp", Fp.count(lastSize))
                .put("volume_fp", Fp.count(market.volume))
                .put("open_interest_fp", Fp.count(market.openInterest))
                .put("dollar_volume", market.volume.longValue())
                .put("dollar_open_interest", market.openInterest.longValue())
                .put("ts", at.getEpochSecond())
                .put("ts_ms", at.toEpochMilli())
                .put("time", Fp.time(at));
    }

    static ObjectNode trade(Market market, Market.Print print) {
        return object().put("trade_id", print.id())
                .put("market_ticker", market.ticker)
                .put("yes_price_dollars", Fp.price(print.price()))
                .put("no_price_dollars", Fp.price(Fp.complement(print.price())))
                .put("count_fp", Fp.count(print.count()))
                .put("taker_side", print.taker().outcome)
                .put("taker_outcome_side", print.taker().outcome)
                .put("taker_book_side", print.taker().book)
                .put("is_block_trade", print.block())
                .put("ts", print.at().getEpochSecond())
                .put("ts_ms", print.at().toEpochMilli());
    }

    static ObjectNode fill(Ledger.Fill fill) {
        AccountOrder order = fill.order();
        ObjectNode msg = object().put("trade_id", fill.id()).put("order_id", order.id);
        if (order.clientOrderId != null) {
            msg.put("client_order_id", order.clientOrderId);
        }
        return msg.put("market_ticker", fill.ticker())
                .put("is_taker", fill.taker())
                .put("side", "yes")
                .put("action", fill.side().action)
                .put("outcome_side", fill.side().outcome)
                .put("book_side", fill.side().book)
                .put("purchased_side", fill.side().outcome)
                .put("yes_price_dollars", Fp.price(fill.price()))
                .put("count_fp", Fp.count(fill.count()))
                .put("fee_cost", Fp.fee(fill.fee()))
                .put("post_position_fp", Fp.count(fill.position()))
                .put("ts", fill.at().getEpochSecond())
                .put("ts_ms", fill.at().toEpochMilli())
                .put("exchange_index", order.shard);
    }

    /** Like the REST order, with its times in milliseconds. */
    static ObjectNode order(AccountOrder order) {
        ObjectNode msg = OrderForms.order(order, order.status, order.left);
        msg.remove(List.of("created_time", "last_update_time", "expiration_time"));
        msg.put("created_ts_ms", order.created.toEpochMilli()).put("last_updated_ts_ms", order.updated.toEpochMilli());
        if (order.expires != null) {
            msg.put("expiration_ts_ms", order.expires.toEpochMilli());
        }
        if (order.reason != null) {
            msg.put("last_update_reason", order.reason);
        }
        return msg;
    }

    static ObjectNode position(Holding holding) {
        return object().put("market_ticker", holding.ticker)
                .put("position_fp", Fp.count(holding.contracts))
                .put("position_cost_dollars", Fp.dollars(holding.cost))
                .put("realized_pnl_dollars", Fp.dollars(holding.realized))
                .put("fees_paid_dollars", Fp.dollars(holding.fees))
                .put("position_fee_cost_dollars", Fp.dollars(holding.fees))
                .put("volume_fp", Fp.count(holding.volume));
    }

    static ObjectNode feeUpdate(FeeBook.Change change) {
        ObjectNode msg = object().put("event_ticker", change.ticker());
        FeeTerms terms = change.terms();
        if (terms == null) {
            return msg.putNull("fee_type_override").putNull("fee_multiplier_override");
        }
        return msg.put("fee_type_override", terms.type()).put("fee_multiplier_override", terms.multiplier());
    }

    static ObjectNode group(String type, OrderGroups.Group group, Instant at) {
        return object().put("event_type", type)
                .put("order_group_id", group.id)
                .put("contracts_limit_fp", Fp.count(group.limit))
                .put("ts_ms", at.toEpochMilli());
    }
}
