package precog.kalshi.stream;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the frames of one connection say of its books, read the plain way: each as a whole tree, the sequence rules as
 * the exchange states them, and a book that may have been meant by what cannot be read is not known. Written apart from
 * the client and slow.
 */
final class PlainReading {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<String> READ = Set.of(
            "orderbook_delta",
            "orderbook_snapshot",
            "trade",
            "ticker",
            "market_lifecycle_v2",
            "subscribed",
            "unsubscribed",
            "ok",
            "error");

    /** Contracts at each price, as text without trailing zeros; YES bids and NO bids. */
    record Sides(NavigableMap<BigDecimal, BigDecimal> yes, NavigableMap<BigDecimal, BigDecimal> no) {
        Sides() {
            this(new TreeMap<>(), new TreeMap<>());
        }
    }

    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final Set<String> markets;
    private final Map<Long, Long> last = new HashMap<>();
    private final Map<String, Sides> books = new HashMap<>();
    private final Map<String, Long> sids = new HashMap<>();

    PlainReading(Set<String> markets) {
        this.markets = markets;
    }

    /** The book of a market; null where nothing sure is known of it. */
    @Nullable
    Sides book(String market) {
        return books.get(market);
    }

    void newConnection() {
        last.clear();
        books.clear();
        sids.clear();
    }

    /** Forgets a book that is asked for anew. */
    void forget(String market) {
        books.remove(market);
    }

    void read(byte[] frame) {
        JsonNode root;
        try {
            root = JSON.readTree(frame);
        } catch (JacksonException e) {
            books.clear();
            return;
        }
        if (!root.isObject()) {
            books.clear();
            return;
        }
        Long sid = root.path("sid").isIntegralNumber()
                ? Long.valueOf(root.path("sid").asLong())
                : null;
        Long seq = root.path("seq").isIntegralNumber()
                ? Long.valueOf(root.path("seq").asLong())
                : null;
        if (sid != null && seq != null && !isNext(sid, seq)) {
            return;
        }
        String type = root.path("type").asString("");
        if (type.isEmpty()) {
            books.clear();
        } else if (READ.contains(type)) {
            apply(type, root.path("msg"), sid);
        }
    }

    private boolean isNext(long sid, long seq) {
        Long before = last.get(sid);
        if (before != null && seq <= before) {
            return false;
        }
        last.put(sid, seq);
        if (before != null && seq > before + 1) {
            books.keySet().removeIf(market -> Long.valueOf(sid).equals(sids.get(market)));
        }
        return true;
    }

    private void apply(String type, JsonNode message, @Nullable Long sid) {
        String market = message.path("market_ticker").asString("");
        try {
            switch (type) {
                case "orderbook_snapshot" -> {
                    Sides sides = new Sides();
                    fill(sides.yes(), message.path("yes_dollars_fp"));
                    fill(sides.no(), message.path("no_dollars_fp"));
                    if (markets.contains(market)) {
                        books.put(market, sides);
                        sids.put(market, sid == null ? Long.valueOf(-1) : sid);
                    }
                }
                case "orderbook_delta" -> change(market, message);
                default -> {
                    // No book.
                }
            }
        } catch (Unreadable e) {
            if (market.isEmpty()) {
                books.clear();
            } else {
                books.remove(market);
            }
        }
    }

    private void change(String market, JsonNode message) {
        String side = message.path("side").asString("");
        BigDecimal price = decimal(message.path("price_dollars"), 4);
        BigDecimal by = decimal(message.path("delta_fp"), 2);
        if (market.isEmpty() || !(side.equals("yes") || side.equals("no"))) {
            throw new Unreadable();
        }
        Sides sides = books.get(market);
        if (sides != null) {
            NavigableMap<BigDecimal, BigDecimal> levels = side.equals("yes") ? sides.yes() : sides.no();
            set(levels, price, levels.getOrDefault(price, BigDecimal.ZERO).add(by));
        }
    }

    private static void fill(NavigableMap<BigDecimal, BigDecimal> side, JsonNode levels) {
        if (levels.isMissingNode() || levels.isNull()) {
            return;
        }
        if (!levels.isArray()) {
            throw new Unreadable();
        }
        for (JsonNode level : levels) {
            if (!level.isArray() || level.size() != 2) {
                throw new Unreadable();
            }
            BigDecimal size = decimal(level.path(1), 2);
            if (size.signum() < 0) {
                throw new Unreadable();
            }
            set(side, price(level.path(0)), size);
        }
    }

    private static void set(NavigableMap<BigDecimal, BigDecimal> side, BigDecimal price, BigDecimal size) {
        side.remove(price);
        if (size.signum() > 0 && price.signum() > 0 && price.compareTo(BigDecimal.ONE) < 0) {
            side.put(price, size.stripTrailingZeros());
        }
    }

    private static BigDecimal price(JsonNode text) {
        BigDecimal price = decimal(text, 4);
        if (price.signum() < 0 || price.compareTo(BigDecimal.ONE) > 0) {
            throw new Unreadable();
        }
        return price;
    }

    private static BigDecimal decimal(JsonNode text, int places) {
        if (!text.isString() && !text.isNumber()) {
            throw new Unreadable();
        }
        try {
            BigDecimal value = new BigDecimal(text.asString()).stripTrailingZeros();
            if (value.scale() > places) {
                throw new Unreadable();
            }
            return value;
        } catch (NumberFormatException e) {
            throw new Unreadable();
        }
    }
}
