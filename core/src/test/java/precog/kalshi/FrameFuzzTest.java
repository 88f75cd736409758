package precog.kalshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.Level;
import precog.market.Depth;
import precog.market.OrderBook;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.Quantity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Damaged frames never throw and never make a wrong book: what the decoder accepts is what a plain reading of the whole
 * JSON tree finds, and what it refuses changes nothing.
 */
class FrameFuzzTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final MarketId MARKET = new MarketId(SyntheticTape.MARKET);

    /** One edit of a frame: at a place, in thousandths of its length, bytes are changed, taken out, doubled or put in, or a digit becomes another. */
    record Edit(int kind, int perMille, int length, byte value) {
        byte[] apply(byte[] frame) {
            int at = frame.length * perMille / 1_000;
            int end = Math.min(frame.length, at + length);
            return switch (kind) {
                case 0 -> replaced(frame, at, at + 1, new byte[] {value});
                case 1 -> replaced(frame, at, end, new byte[0]);
                case 2 -> replaced(frame, end, end, Arrays.copyOfRange(frame, at, end));
                case 3 -> replaced(frame, at, at, new byte[] {value});
                default -> otherDigit(frame, at);
            };
        }

        /** Changes the next digit, which often leaves a frame that can be read and says something else. */
        private byte[] otherDigit(byte[] frame, int from) {
            byte[] out = frame.clone();
            for (int at = from; at < out.length; at++) {
                if (Character.isDigit(out[at])) {
                    out[at] = (byte) ('0' + (value & 0x7F) % 10);
                    return out;
                }
            }
            return out;
        }

        private static byte[] replaced(byte[] frame, int from, int to, byte[] with) {
            byte[] out = new byte[frame.length - (Math.min(to, frame.length) - from) + with.length];
            System.arraycopy(frame, 0, out, 0, from);
            System.arraycopy(with, 0, out, from, with.length);
            int rest = Math.min(to, frame.length);
            System.arraycopy(frame, rest, out, from + with.length, frame.length - rest);
            return out;
        }
    }

    @Provide
    Arbitrary<Edit> edits() {
        Arbitrary<Byte> telling = Arbitraries.of(
                (byte) '"',
                (byte) '{',
                (byte) '}',
                (byte) '[',
                (byte) ']',
                (byte) ',',
                (byte) ':',
                (byte) '0',
                (byte) '9',
                (byte) '-',
                (byte) '.',
                (byte) 'e',
                (byte) '\n',
                (byte) '\\',
                (byte) 0,
                (byte) 0xFF);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 999),
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.oneOf(telling, telling, Arbitraries.bytes()))
                .as(Edit::new);
    }

    @Property(tries = 20_000, seed = "20260105")
    void aDamagedFrameIsReadAsItStandsOrRefused(
            @ForAll @Size(min = 1, max = 3) List<@From("edits") Edit> edits,
            @ForAll @IntRange(min = 0, max = 8) int which) {
        List<String> lines = SyntheticTape.quarterHour(SyntheticTape.MARKET).lines();
        byte[] frame = lines.get(which % lines.size()).getBytes(StandardCharsets.UTF_8);
        for (Edit edit : edits) {
            frame = edit.apply(frame);
        }
        OrderBook book = new OrderBook(Instant.EPOCH);
        PlainBook plain = new PlainBook();
        byte[] start = lines.getFirst().getBytes(StandardCharsets.UTF_8);
        apply(new FrameDecoder().decode(start, Instant.EPOCH), book);
        plain.apply(start);

        Frame decoded = new FrameDecoder().decode(frame, Instant.EPOCH);
        apply(decoded, book);
        if (!(decoded instanceof Frame.Malformed)) {
            plain.apply(frame);
        }

        assertThat(book.depth(Integer.MAX_VALUE)).isEqualTo(plain.depth());
        assertThat(isWhole(frame) || decoded instanceof Frame.Malformed)
                .as("what is no JSON is refused")
                .isTrue();
        Frame slowly = new FrameDecoder().decodeTokens(frame, 0, frame.length, Instant.EPOCH);
        assertThat(decoded).as("the short way and the long way agree").isEqualTo(slowly);
        Statistics.label("decoded").collect(decoded.getClass().getSimpleName());
        Statistics.label("decoded").coverage(coverage -> {
            coverage.check("MarketData").percentage(share -> share > 10);
            coverage.check("Malformed").percentage(share -> share > 10);
        });
    }

    @Property(tries = 2_000, seed = "20260105")
    void bytesOfAnyKindAreRefusedInWords(@ForAll byte[] bytes) {
        Frame decoded = new FrameDecoder().decode(bytes, Instant.EPOCH);

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Frame.Malformed.class,
                        malformed -> assertThat(malformed.reason()).isNotBlank());
    }

    private static void apply(Frame frame, OrderBook book) {
        if (frame instanceof Frame.MarketData data && data.message().market().equals(MARKET)) {
            switch (data.message()) {
                case BookSnapshot snapshot -> book.apply(snapshot);
                case BookDelta delta -> book.apply(delta);
                default -> {}
            }
        }
    }

    private static boolean isWhole(byte[] frame) {
        try {
            return JSON.readTree(frame).isObject();
        } catch (JacksonException e) {
            return false;
        }
    }

    /** The book by a plain reading of the whole tree. */
    private static final class PlainBook {
        private final NavigableMap<BigDecimal, BigDecimal> yes = new TreeMap<>();
        private final NavigableMap<BigDecimal, BigDecimal> no = new TreeMap<>();

        void apply(byte[] frame) {
            JsonNode root = JSON.readTree(frame);
            JsonNode event = root.has("event") ? root.path("event") : root;
            JsonNode message = event.path("msg");
            if (!message.path("market_ticker").asString("").equals(SyntheticTape.MARKET)) {
                return;
            }
            switch (event.path("type").asString("")) {
                case "orderbook_snapshot" -> {
                    fill(yes, message.path("yes_dollars_fp"));
                    fill(no, message.path("no_dollars_fp"));
                }
                case "orderbook_delta" -> {
                    var side = message.path("side").asString().equals("yes") ? yes : no;
                    BigDecimal price = decimal(message.path("price_dollars"));
                    set(side, price, side.getOrDefault(price, BigDecimal.ZERO).add(decimal(message.path("delta_fp"))));
                }
                default -> {}
            }
        }

        private static void fill(NavigableMap<BigDecimal, BigDecimal> side, JsonNode levels) {
            side.clear();
            levels.forEach(level -> set(side, decimal(level.path(0)), decimal(level.path(1))));
        }

        private static void set(NavigableMap<BigDecimal, BigDecimal> side, BigDecimal price, BigDecimal size) {
            side.remove(price);
            if (size.signum() > 0 && price.signum() > 0 && price.compareTo(BigDecimal.ONE) < 0) {
                side.put(price, size);
            }
        }

        private static BigDecimal decimal(JsonNode text) {
            return new BigDecimal(text.asString()).stripTrailingZeros();
        }

        Depth depth() {
            return new Depth(levels(yes), levels(no));
        }

        private static List<Level> levels(NavigableMap<BigDecimal, BigDecimal> side) {
            List<Level> levels = new ArrayList<>();
            side.descendingMap().forEach((price, size) -> levels.add(new Level(Price.of(price), Quantity.of(size))));
            return levels;
        }
    }
}
