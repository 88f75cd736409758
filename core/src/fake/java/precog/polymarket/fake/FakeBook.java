package precog.polymarket.fake;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The true book of an outcome: bids told ascending, offers descending, the best of each last. */
final class FakeBook {
    private final String token;
    private final TreeMap<BigDecimal, BigDecimal> bids = new TreeMap<>();
    private final TreeMap<BigDecimal, BigDecimal> asks = new TreeMap<>(Comparator.reverseOrder());
    private String tick = "0.01";
    private @Nullable String last;
    private long changedAt;

    FakeBook(String token, long now) {
        this.token = token;
        changedAt = now;
    }

    void set(boolean bid, String price, String size, long now) {
        TreeMap<BigDecimal, BigDecimal> side = bid ? bids : asks;
        if (new BigDecimal(size).signum() == 0) {
            side.remove(new BigDecimal(price));
        } else {
            side.put(new BigDecimal(price), new BigDecimal(size));
        }
        changedAt = now;
    }

    void traded(String price) {
        last = price;
    }

    String tick(String next) {
        String before = tick;
        tick = next;
        return before;
    }

    String bestBid() {
        return bids.isEmpty() ? "0" : bids.lastKey().toPlainString();
    }

    String bestAsk() {
        return asks.isEmpty() ? "1" : asks.lastKey().toPlainString();
    }

    /** As REST tells it. */
    ObjectNode json() {
        ObjectNode book = frame();
        book.put("min_order_size", "5");
        book.put("tick_size", tick);
        book.put("neg_risk", false);
        if (last != null) {
            book.put("last_trade_price", last);
        }
        return book;
    }

    /** As the stream tells it. */
    ObjectNode frame() {
        ObjectNode book = JsonNodeFactory.instance.objectNode();
        book.put("market", "0x" + token);
        book.put("asset_id", token);
        book.put("timestamp", Long.toString(changedAt));
        book.put("hash", Integer.toHexString(bids.hashCode() * 31 + asks.hashCode()));
        levels(book.putArray("bids"), bids);
        levels(book.putArray("asks"), asks);
        return book;
    }

    private static void levels(ArrayNode into, TreeMap<BigDecimal, BigDecimal> side) {
        for (Map.Entry<BigDecimal, BigDecimal> level : side.entrySet()) {
            into.addObject()
                    .put("price", level.getKey().toPlainString())
                    .put("size", level.getValue().toPlainString());
        }
    }
}
