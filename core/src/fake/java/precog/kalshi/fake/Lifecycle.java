package precog.kalshi.fake;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A market's way from listed to paid out; every step shows in REST and on the lifecycle channel. */
final class Lifecycle {
    private final Exchange exchange;

    Lifecycle(Exchange exchange) {
        this.exchange = exchange;
    }

    void created(Market market) {
        publish("created", market, msg -> {
            msg.put("open_ts", market.opens.getEpochSecond()).put("close_ts", market.closes.getEpochSecond());
            msg.set("price_ranges", market.grid.json());
            msg.putObject("additional_metadata")
                    .put("name", market.yesTitle)
                    .put("title", market.title)
                    .put("yes_sub_title", market.yesTitle)
                    .put("no_sub_title", market.noTitle)
                    .put("rules_primary", market.rulesPrimary)
                    .put("rules_secondary", market.rulesSecondary)
                    .put("can_close_early", true)
                    .put("event_ticker", market.event);
        });
    }

    /** To trading; a market that was paused comes back with an empty book. */
    void activate(Market market) {
        boolean paused = market.isPaused();
        become(market, "active");
        if (paused) {
            exchange.matching.clear(market, "HaltCancel");
        }
        publish("activated", market, _ -> {});
    }

    void pause(Market market) {
        become(market, "inactive");
        exchange.entry.open().stream()
                .filter(order -> order.terms.ticker().equals(market.ticker) && order.terms.cancelOnPause())
                .forEach(order -> exchange.entry.close(order, "HaltCancel"));
        publish("deactivated", market, _ -> {});
    }

    /** Ends trading; there is no frame of its own, only the close date when it moves. */
    void close(Market market) {
        Instant now = exchange.now();
        exchange.matching.clear(market, "CloseCancel");
        become(market, "closed");
        if (market.closes.isAfter(now)) {
            closesAt(market, now);
        }
    }

    void closesAt(Market market, Instant at) {
        market.closes = at;
        market.updated = exchange.now();
        publish("close_date_updated", market, msg -> msg.put("close_ts", at.getEpochSecond()));
    }

    void determine(Market market, Payout payout) {
        if (market.isTrading() || market.isPaused()) {
            close(market);
        }
        become(market, "determined");
        market.payout = payout;
        market.determined = exchange.now();
        publish("determined", market, msg -> {
            msg.put("result", payout.result())
                    .put("determination_ts", exchange.now().getEpochSecond());
            if (payout.value() != null) {
                msg.put("settlement_value", Fp.price(payout.value()));
            }
        });
    }

    /** Pays out; a second time pays nothing. */
    void settle(Market market) {
        Payout payout = market.payout;
        if (payout == null) {
            throw new IllegalStateException(market.ticker + " has no result yet; determine it first.");
        }
        if (market.settled != null) {
            return;
        }
        Instant now = exchange.now();
        become(market, "finalized");
        market.settled = now;
        Ledger.Settlement settlement = exchange.ledger.settle(market, payout, now);
        publish("settled", market, msg -> msg.put("settled_ts", now.getEpochSecond()));
        if (settlement != null) {
            exchange.publisher.position(exchange.ledger.holding(market.ticker, market.shard));
        }
    }

    void grid(Market market, PriceGrid grid) {
        market.grid = grid;
        market.updated = exchange.now();
        publish("price_level_structure_updated", market, msg -> {
            msg.put("price_level_structure", grid.name());
            msg.set("price_ranges", grid.json());
        });
    }

    void metadata(Market market) {
        market.updated = exchange.now();
        publish(
                "metadata_updated",
                market,
                msg -> msg.put("yes_sub_title", market.yesTitle)
                        .put("no_sub_title", market.noTitle)
                        .put("rules_primary", market.rulesPrimary)
                        .put("rules_secondary", market.rulesSecondary));
    }

    /** What the dates of the markets bring. */
    void elapse() {
        Instant now = exchange.now();
        for (Market market : List.copyOf(exchange.catalogue.markets.values())) {
            if (market.status.equals("initialized") && !market.opens.isAfter(now)) {
                activate(market);
            }
            if ((market.isTrading() || market.isPaused()) && !market.closes.isAfter(now)) {
                close(market);
            }
            if (market.status.equals("determined")
                    && market.determined != null
                    && !market.determined.plus(market.settlementTimer).isAfter(now)) {
                settle(market);
            }
        }
    }

    private void become(Market market, String status) {
        market.status = status;
        market.updated = exchange.now();
    }

    private void publish(String type, Market market, Consumer<ObjectNode> more) {
        ObjectNode msg =
                JsonNodeFactory.instance.objectNode().put("event_type", type).put("market_ticker", market.ticker);
        more.accept(msg);
        exchange.publisher.lifecycle("market_lifecycle_v2", msg);
    }
}
