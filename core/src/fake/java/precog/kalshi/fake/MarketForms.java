package precog.kalshi.fake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Markets, books and trades as REST writes them. */
final class MarketForms {
    private MarketForms() {}

    /** The full record of a market; what a test has set itself lies over it. */
    static ObjectNode market(Market market, Instant now) {
        ObjectNode node = StreamForms.object();
        node.put("ticker", market.ticker)
                .put("event_ticker", market.event)
                .put("market_type", "binary")
                .put("title", market.title)
                .put("subtitle", "")
                .put("yes_sub_title", market.yesTitle)
                .put("no_sub_title", market.noTitle)
                .put("created_time", Fp.time(market.created))
                .put("updated_time", Fp.time(market.updated))
                .put("open_time", Fp.time(market.opens))
                .put("close_time", Fp.time(market.closes))
                .put("expected_expiration_time", Fp.time(market.expected))
                .put("expiration_time", Fp.time(market.latest))
                .put("latest_expiration_time", Fp.time(market.latest))
                .put("occurrence_datetime", Fp.time(market.expected))
                .put("settlement_timer_seconds", market.settlementTimer.toSeconds())
                .put("status", market.status);
        top(market, node);
        node.put("last_price_dollars", Fp.price(market.last))
                .put("previous_yes_bid_dollars", "0.0000")
                .put("previous_yes_ask_dollars", "1.0000")
                .put("previous_price_dollars", "0.0000")
                .put("volume_fp", Fp.count(market.volume))
                .put("volume_24h_fp", Fp.count(market.volumeSince(now.minus(Duration.ofDays(1)))))
                .put("open_interest_fp", Fp.count(market.openInterest))
                .put("notional_value_dollars", "1.0000");
        end(market, node);
        node.put("can_close_early", true)
                .put("early_close_condition", "This market closes when the result is known.")
                .put("strike_type", "structured")
                .put("rules_primary", market.rulesPrimary)
                .put("rules_secondary", market.rulesSecondary)
                .put("price_level_structure", market.grid.name())
                .put("is_provisional", false)
                .put("exchange_index", market.shard)
                .put("settlement_bounds_type", "none");
        node.set("price_ranges", market.grid.json());
        node.putObject("custom_strike");
        node.setAll(market.own);
        return node;
    }

    private static void end(Market market, ObjectNode node) {
        Payout payout = market.payout;
        node.put("result", payout == null ? "" : payout.result()).put("expiration_value", "");
        if (payout != null && payout.value() != null) {
            node.put("settlement_value_dollars", Fp.price(payout.value()));
        }
        if (market.settled != null) {
            node.put("settlement_ts", Fp.time(market.settled));
        }
    }

    /**
     * The best prices of both outcomes. A side with nobody on it is a zero bid or a one ask; of a book that nobody ever
     * quoted, the ask is zero as well and the NO bid one.
     */
    static void top(Market market, ObjectNode node) {
        BigDecimal bid = market.book.best(Side.BID);
        BigDecimal ask = market.book.best(Side.ASK);
        BigDecimal noAsk = market.quoted ? BigDecimal.ONE : BigDecimal.ZERO;
        BigDecimal shownBid = bid == null ? BigDecimal.ZERO : bid;
        BigDecimal shownAsk = ask == null ? noAsk : ask;
        node.put("yes_bid_dollars", Fp.price(shownBid))
                .put("yes_bid_size_fp", size(market, Side.BID, bid))
                .put("yes_ask_dollars", Fp.price(shownAsk))
                .put("yes_ask_size_fp", size(market, Side.ASK, ask))
                .put("no_bid_dollars", Fp.price(Fp.complement(shownAsk)))
                .put("no_ask_dollars", Fp.price(Fp.complement(shownBid)));
    }

    private static String size(Market market, Side side, @Nullable BigDecimal price) {
        return Fp.count(price == null ? BigDecimal.ZERO : market.book.size(side, price));
    }

    /**
     * Bids only, of both outcomes, ascending, so the best is last.
     *
     * @param depth levels of each side from the best, 0 for all
     */
    static ObjectNode book(Market market, int depth) {
        ObjectNode book = StreamForms.object();
        levels(book.putArray("yes_dollars"), market, Side.BID, depth);
        levels(book.putArray("no_dollars"), market, Side.ASK, depth);
        return book;
    }

    private static void levels(ArrayNode levels, Market market, Side side, int depth) {
        var all = market.book.side(side).descendingMap();
        int skip = depth == 0 ? 0 : Math.max(0, all.size() - depth);
        all.keySet().stream()
                .skip(skip)
                .forEach(price ->
                        levels.addArray().add(Fp.price(side.own(price))).add(Fp.count(market.book.size(side, price))));
    }

    static ObjectNode trade(Market market, Market.Print print) {
        return StreamForms.object()
                .put("trade_id", print.id())
                .put("ticker", market.ticker)
                .put("count_fp", Fp.count(print.count()))
                .put("yes_price_dollars", Fp.price(print.price()))
                .put("no_price_dollars", Fp.price(Fp.complement(print.price())))
                .put("taker_outcome_side", print.taker().outcome)
                .put("taker_book_side", print.taker().book)
                .put("taker_side", print.taker().outcome)
                .put("created_time", Fp.time(print.at()))
                .put("is_block_trade", print.block());
    }
}
