package precog.kalshi.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.Level;
import precog.kalshi.stream.PlainReading.Sides;
import precog.market.OrderBook;
import precog.value.MarketId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Damaged frames of a whole connection: decoder, sequence, and the asking anew for what is lost. Whatever comes, nothing
 * throws, and every book is either said to be not valid or the one a plain reading of the same frames finds; when the
 * damage ends, every book comes back. Frames are damaged in their bytes and in their structure; those that made the
 * client do something new are kept and damaged further.
 */
class StreamFuzzTest {
    private static final int TRIES = Integer.getInteger("precog.fuzz.tries", 20_000);
    private static final List<String> MARKETS = List.of("KXSYN-A", "KXSYN-B", "KXSYN-C");
    private static final int MOST_KEPT = 2_000;

    private final Random random = new Random(Long.getLong("precog.seed", 20261122L));
    private final Damage damage = new Damage(random);
    private final Venue venue = new Venue();
    private final Desk desk = new Desk();
    private final Subscriptions subscriptions = new Subscriptions(1, desk, new Socket());
    private final PlainReading plain = new PlainReading(Set.copyOf(MARKETS));
    private final List<byte[]> kept = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> lately = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private boolean broken;
    private long restarts;
    private long damaged;

    /** The exchange's side of the connection: its books, and what it says. */
    private final class Venue {
        private final Map<String, Sides> books = new HashMap<>();
        private final Deque<String> said = new ArrayDeque<>();
        private final Map<Long, Long> numbers = new HashMap<>();
        private final Map<String, Long> sids = new LinkedHashMap<>();

        void connected() {
            said.clear();
            numbers.clear();
            sids.clear();
        }

        void hear(String text) {
            JsonNode command = JsonMapper.shared().readTree(text);
            JsonNode params = command.path("params");
            long id = command.path("id").asLong();
            switch (command.path("cmd").asString()) {
                case "subscribe" -> {
                    String channel = params.path("channels").path(0).asString();
                    boolean again = sids.containsKey(channel);
                    long sid = sids.computeIfAbsent(channel, _ -> 1L + sids.size());
                    said.add(
                            again
                                    ? "{\"id\":%d,\"sid\":%d,\"seq\":%d,\"type\":\"ok\",\"msg\":{}}"
                                            .formatted(id, sid, next(sid))
                                    : "{\"type\":\"subscribed\",\"id\":%d,\"msg\":{\"channel\":\"%s\",\"sid\":%d}}"
                                            .formatted(id, channel, sid));
                    if (channel.equals("orderbook_delta")) {
                        params.path("market_tickers").forEach(market -> snapshot(market.asString()));
                    }
                }
                case "update_subscription" -> {
                    long sid = params.path("sids").path(0).asLong();
                    if (!Long.valueOf(sid).equals(sids.get("orderbook_delta"))) {
                        said.add(
                                "{\"id\":%d,\"type\":\"error\",\"msg\":{\"code\":7,\"msg\":\"Unknown subscription ID\"}}"
                                        .formatted(id));
                        return;
                    }
                    said.add("{\"id\":%d,\"sid\":%d,\"seq\":%d,\"type\":\"ok\",\"msg\":{}}"
                            .formatted(id, sid, next(sid)));
                    params.path("market_tickers").forEach(market -> snapshot(market.asString()));
                }
                default -> said.add("{\"id\":%d,\"type\":\"ok\",\"msg\":[]}".formatted(id));
            }
        }

        private long next(long sid) {
            return numbers.merge(sid, 1L, Long::sum);
        }

        private void snapshot(String market) {
            Sides sides = books.computeIfAbsent(market, _ -> new Sides());
            data(
                    "orderbook_snapshot",
                    "\"market_ticker\":\"%s\",\"market_id\":\"m\"%s%s"
                            .formatted(
                                    market,
                                    levels("yes_dollars_fp", sides.yes()),
                                    levels("no_dollars_fp", sides.no())));
        }

        private static String levels(String name, NavigableMap<BigDecimal, BigDecimal> side) {
            List<String> levels = side.entrySet().stream()
                    .map(level -> "[\"%s\",\"%s\"]"
                            .formatted(
                                    level.getKey().setScale(4), level.getValue().setScale(2)))
                    .toList();
            return levels.isEmpty() ? "" : ",\"%s\":[%s]".formatted(name, String.join(",", levels));
        }

        private void data(String type, String fields) {
            long sid = sids.getOrDefault("orderbook_delta", 1L);
            said.add("{\"type\":\"%s\",\"sid\":%d,\"seq\":%d,\"msg\":{%s}}".formatted(type, sid, next(sid), fields));
        }

        /** Something happens there. */
        void move() {
            String market = MARKETS.get(random.nextInt(MARKETS.size()));
            switch (random.nextInt(12)) {
                case 0 ->
                    aside(
                            "trade",
                            "\"trade_id\":\"t\",\"market_ticker\":\"%s\",\"yes_price_dollars\":\"0.4600\",\"count_fp\":\"1.50\",\"taker_side\":\"yes\""
                                    .formatted(market));
                case 1 ->
                    aside(
                            "ticker",
                            "\"market_ticker\":\"%s\",\"volume_fp\":\"12.00\",\"ts\":1795300000".formatted(market));
                case 2 -> aside("fill", FILL);
                case 3 -> aside("user_order", ORDER);
                case 4 ->
                    aside(
                            "market_lifecycle_v2",
                            "\"event_type\":\"determined\",\"market_ticker\":\"%s\",\"result\":\"yes\""
                                    .formatted(market));
                case 5 ->
                    aside(
                            "order_group_updates",
                            "\"event_type\":\"triggered\",\"order_group_id\":\"g\",\"ts_ms\":1795300000000");
                default -> change(market);
            }
        }

        private void aside(String type, String fields) {
            said.add("{\"type\":\"%s\",\"sid\":%d,\"seq\":%d,\"msg\":{%s}}"
                    .formatted(type, 20 + type.length(), next(20 + type.length()), fields));
        }

        private void change(String market) {
            Sides sides = books.computeIfAbsent(market, _ -> new Sides());
            boolean yes = random.nextBoolean();
            NavigableMap<BigDecimal, BigDecimal> side = yes ? sides.yes() : sides.no();
            BigDecimal price =
                    BigDecimal.valueOf(random.nextInt(1, 50) * 100L, 4).stripTrailingZeros();
            BigDecimal before = side.getOrDefault(price, BigDecimal.ZERO);
            BigDecimal after =
                    random.nextInt(3) == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(1, 9_999), 2);
            if (after.signum() == 0) {
                side.remove(price);
            } else {
                side.put(price, after.stripTrailingZeros());
            }
            data(
                    "orderbook_delta",
                    "\"market_ticker\":\"%s\",\"market_id\":\"m\",\"price_dollars\":\"%s\",\"delta_fp\":\"%s\",\"side\":\"%s\",\"ts\":\"2026-11-22T12:00:00Z\",\"ts_ms\":1795300000000"
                            .formatted(
                                    market,
                                    price.setScale(4),
                                    after.subtract(before).setScale(2),
                                    yes ? "yes" : "no"));
        }
    }

    private static final String FILL =
            "\"trade_id\":\"t1\",\"order_id\":\"o1\",\"market_ticker\":\"KXSYN-A\",\"is_taker\":true,"
                    + "\"yes_price_dollars\":\"0.4700\",\"count_fp\":\"10.00\",\"fee_cost\":\"0.017500\",\"ts\":1795300000,\"ts_ms\":1795300000000";
    private static final String ORDER =
            "\"order_id\":\"o1\",\"client_order_id\":\"c1\",\"ticker\":\"KXSYN-A\",\"status\":\"resting\","
                    + "\"fill_count_fp\":\"0.00\",\"remaining_count_fp\":\"10.00\",\"created_ts_ms\":1795300000000";

    /** The client's side: books as the desk keeps them. */
    private final class Desk implements StreamListener {
        private final Map<String, OrderBook> books = new HashMap<>();
        private String did = "";

        @Override
        public void market(FeedMessage.OfMarket message) {
            OrderBook book = books.computeIfAbsent(message.market().value(), _ -> new OrderBook(message.at()));
            did += message.getClass().getSimpleName() + ' ';
            switch (message) {
                case BookSnapshot snapshot -> book.apply(snapshot);
                case BookDelta delta -> book.apply(delta);
                case BookInvalidated _ -> book.invalidate(message.at());
                default -> {
                    // No book.
                }
            }
        }

        @Override
        public void recordChanged(MarketId market, String event) {
            did += "record ";
        }

        @Override
        public void own(OwnNews news) {
            did += news.getClass().getSimpleName() + ' ';
            if (news instanceof OwnNews.Filled(var fill)) {
                assertThat(fill.yesPrice().units()).isBetween(0, 10_000);
            }
        }

        @Override
        public void raw(int connection, @Nullable MarketId market, byte[] frame, long receivedMillis) {
            // Kept elsewhere.
        }

        @Override
        public void state(StreamState state) {
            throw new AssertionError("Said by the owner of all connections alone.");
        }

        @Override
        public void unreadable(String reason) {
            did += reason.replaceAll("'.*'|[0-9]+", "") + ' ';
        }
    }

    private final class Socket implements Subscriptions.Line {
        @Override
        public void send(String command) {
            if (!broken) {
                venue.hear(command);
            }
        }

        @Override
        public void startAnew(String reason) {
            broken = true;
            restarts++;
            desk.did += "restart ";
            subscriptions.lost(reason, now);
        }
    }

    private void connect() {
        broken = false;
        venue.connected();
        plain.newConnection();
        subscriptions.connected(now);
    }

    private void deliver(byte[] frame) {
        while (lately.size() > 16) {
            lately.removeFirst();
        }
        lately.addLast(new String(frame, UTF_8));
        now = now.plusMillis(5);
        plain.read(frame);
        subscriptions.frame(frame, now);
        String end = broken ? null : subscriptions.tick(now);
        if (end != null) {
            broken = true;
            restarts++;
            subscriptions.lost(end, now);
        }
        if (broken) {
            connect();
        }
    }

    private void compare() {
        for (String market : MARKETS) {
            OrderBook book = desk.books.get(market);
            if (book == null || !book.isValid()) {
                continue;
            }
            Sides expected = plain.book(market);
            if (expected == null || !sides(book).equals(expected)) {
                throw new AssertionError("The book of " + market + " is not what a plain reading finds after "
                        + String.join("\n", lately) + "\nhere:  " + sides(book) + "\nplain: " + expected);
            }
        }
    }

    private static Sides sides(OrderBook book) {
        var depth = book.depth(Integer.MAX_VALUE);
        return new Sides(levels(depth.yesBids()), levels(depth.noBids()));
    }

    private static NavigableMap<BigDecimal, BigDecimal> levels(List<Level> side) {
        NavigableMap<BigDecimal, BigDecimal> levels = new TreeMap<>();
        side.forEach(level -> levels.put(
                level.price().decimal().stripTrailingZeros(),
                level.quantity().decimal().stripTrailingZeros()));
        return levels;
    }

    @Test
    void whateverComesABookIsRightOrNotValidAndComesBack() {
        subscriptions.follow(MARKETS.stream().map(MarketId::new).toList(), now);
        connect();
        int rounds = 0;
        while (damaged < TRIES) {
            disturb(200);
            recover();
            rounds++;
        }
        assertThat(seen.size()).as("different things the client did").isGreaterThan(40);
        assertThat(restarts).as("connections begun anew").isPositive();
        assertThat(rounds).isPositive();
    }

    /** Frames as they come, many of them lost, doubled, swapped or damaged. */
    private void disturb(int frames) {
        byte[] held = null;
        for (int at = 0; at < frames; at++) {
            venue.move();
            while (!venue.said.isEmpty()) {
                byte[] frame = venue.said.removeFirst().getBytes(UTF_8);
                switch (random.nextInt(12)) {
                    case 0 -> {
                        // Lost.
                    }
                    case 1 -> {
                        check(frame);
                        check(frame);
                    }
                    case 2 -> held = frame;
                    case 3, 4, 5, 6 -> check(damaged(frame));
                    default -> check(frame);
                }
                if (held != null && random.nextInt(3) == 0) {
                    check(held);
                    held = null;
                }
            }
        }
    }

    private byte[] damaged(byte[] frame) {
        damaged++;
        byte[] base = !kept.isEmpty() && random.nextInt(4) == 0 ? kept.get(random.nextInt(kept.size())) : frame;
        byte[] result = damage.of(base);
        desk.did = "";
        return result;
    }

    private void check(byte[] frame) {
        desk.did = "";
        deliver(frame);
        lately.addLast("  made the desk do: " + desk.did);
        compare();
        if (seen.add(desk.did) && kept.size() < MOST_KEPT) {
            kept.add(frame);
        }
    }

    /** The damage ends: every book that is asked for anew is the exchange's before long. */
    private void recover() {
        drain();
        for (String market : MARKETS) {
            plain.forget(market);
            subscriptions.distrust(new MarketId(market), "The test wants to know.", now);
        }
        for (int round = 0; round < 60 && !isWhole(); round++) {
            now = now.plusSeconds(70);
            MARKETS.forEach(venue::change);
            drain();
        }
        assertThat(isWhole()).as("every book comes back").isTrue();
    }

    private boolean isWhole() {
        return MARKETS.stream().allMatch(market -> {
            OrderBook book = desk.books.get(market);
            return book != null && book.isValid() && sides(book).equals(venue.books.get(market));
        });
    }

    private void drain() {
        while (!venue.said.isEmpty()) {
            check(venue.said.removeFirst().getBytes(UTF_8));
        }
        now = now.plusSeconds(3);
        String end = subscriptions.tick(now);
        if (end != null) {
            subscriptions.lost(end, now);
            connect();
        }
    }

    @Test
    void aDamagedFrameAboutTheAccountIsReadAsItStandsOrRefused() {
        OwnFrames own = new OwnFrames();
        long read = 0;
        for (int at = 0; at < TRIES; at++) {
            String whole = "{\"type\":\"%s\",\"sid\":9,\"msg\":{%s}}"
                    .formatted(at % 2 == 0 ? "fill" : "user_order", at % 2 == 0 ? FILL : ORDER);
            byte[] frame = damage.of(whole.getBytes(UTF_8));
            OwnNews news;
            try {
                news = own.read(frame);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
                continue;
            }
            read += news == null ? 0 : 1;
            JsonNode told = news == null
                    ? JsonMapper.shared().createObjectNode()
                    : JsonMapper.shared().readTree(frame).path("msg");
            switch (news) {
                case OwnNews.Filled(var fill) -> {
                    assertThat(fill.tradeId()).isEqualTo(told.path("trade_id").asString());
                    assertThat(fill.orderId()).isEqualTo(told.path("order_id").asString());
                    assertThat(fill.yesPrice().decimal())
                            .isEqualByComparingTo(told.path("yes_price_dollars").asString());
                    assertThat(fill.quantity().decimal())
                            .isEqualByComparingTo(told.path("count_fp").asString());
                    assertThat(fill.cost().decimal())
                            .isEqualByComparingTo(told.path("fee_cost").asString());
                }
                case OwnNews.OrderChanged(var order, var _) -> {
                    assertThat(order.orderId()).isEqualTo(told.path("order_id").asString());
                    assertThat(order.status()).isEqualTo(told.path("status").asString());
                    assertThat(order.filled().decimal())
                            .isEqualByComparingTo(told.path("fill_count_fp").asString());
                }
                case null, default -> {
                    // Of another kind.
                }
            }
        }
        assertThat(read).isPositive();
    }
}
