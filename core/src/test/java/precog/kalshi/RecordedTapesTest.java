package precog.kalshi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.Level;
import precog.kalshi.TapeSummary.FinalBook;
import precog.market.Depth;
import precog.market.OrderBook;
import precog.value.Price;
import precog.value.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recorded tapes through the real decoder and book, against a fold written as plainly as can be. */
class RecordedTapesTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void areNeverCrossedNegativeOrOutOfSequence() throws IOException {
        for (Tape tape : Recordings.tapes()) {
            TapeSummary summary = TapeSummary.of(List.of(tape));
            PlainFold plain = new PlainFold();
            for (Path file : tape.files()) {
                try (BufferedReader lines = lines(file)) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        plain.apply(line);
                    }
                }
            }

            assertThat(summary.tears()).isEmpty();
            assertThat(summary.resyncs()).isZero();
            assertThat(summary.crossed()).isZero();
            assertThat(summary.negative()).isZero();
            assertThat(summary.frames()).isEqualTo(plain.frames);
            assertThat(summary.snapshots() + summary.deltas() + summary.trades())
                    .isEqualTo(plain.frames);
            assertThat(summary.markets().values()).containsExactly(plain.top());
        }
    }

    /** A recording ends with an empty book, so the books are compared level by level all the way. */
    @Test
    void foldLikeAPlainMapAllTheWay() throws IOException {
        for (Tape tape : Recordings.tapes()) {
            PlainFold plain = new PlainFold();
            OrderBook book = new OrderBook(Instant.EPOCH);
            try (TapeReader reader = new TapeReader(tape)) {
                for (Path file : tape.files()) {
                    try (BufferedReader lines = lines(file)) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            boolean due = plain.frames % 500 == 499 || line.contains("orderbook_snapshot");
                            if (due) {
                                assertThat(book.depth(Integer.MAX_VALUE)).isEqualTo(plain.depth());
                            }
                            plain.apply(line);
                            apply(reader.next(), book);
                        }
                    }
                }
                assertThat(reader.next()).isNull();
            }
            assertThat(book.depth(Integer.MAX_VALUE)).isEqualTo(plain.depth());
        }
    }

    @Test
    void areReadTheShortWayAndTheLongWayAlike() throws IOException {
        for (Tape tape : Recordings.tapes()) {
            FrameDecoder decoder = new FrameDecoder();
            FrameDecoder slow = new FrameDecoder();
            DeltaScanner scanner = new DeltaScanner(new FrameFields(true));
            for (Path file : tape.files()) {
                try (BufferedReader lines = lines(file)) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        byte[] frame = line.getBytes(StandardCharsets.UTF_8);
                        assertThat(decoder.decode(frame, Instant.EPOCH))
                                .isEqualTo(slow.decodeTokens(frame, 0, frame.length, Instant.EPOCH));
                        assertThat(scanner.read(frame, 0, frame.length))
                                .as("the short way is taken for every delta, or it is good for nothing")
                                .isEqualTo(line.contains("orderbook_delta"));
                    }
                }
            }
        }
    }

    private static void apply(@Nullable Frame frame, OrderBook book) {
        assertThat(frame).isInstanceOf(Frame.MarketData.class);
        if (frame instanceof Frame.MarketData data) {
            switch (data.message()) {
                case BookSnapshot snapshot -> book.apply(snapshot);
                case BookDelta delta -> assertThat(book.apply(delta)).isEqualTo(OrderBook.Change.APPLIED);
                default -> {}
            }
        }
    }

    private static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    /** A book as a sorted map from price text to size, changed as the venue's documentation says. */
    private static final class PlainFold {
        private final NavigableMap<String, BigDecimal> yes = new TreeMap<>();
        private final NavigableMap<String, BigDecimal> no = new TreeMap<>();
        private long frames;

        void apply(String line) {
            frames++;
            JsonNode event = JSON.readTree(line).path("event");
            JsonNode message = event.path("msg");
            switch (event.path("type").asString()) {
                case "orderbook_snapshot" -> {
                    fill(yes, message.path("yes_dollars_fp"));
                    fill(no, message.path("no_dollars_fp"));
                }
                case "orderbook_delta" -> {
                    var side = message.path("side").asString().equals("yes") ? yes : no;
                    String price = message.path("price_dollars").asString();
                    BigDecimal size = side.getOrDefault(price, BigDecimal.ZERO)
                            .add(new BigDecimal(message.path("delta_fp").asString()));
                    if (size.signum() > 0) {
                        side.put(price, size);
                    } else {
                        side.remove(price);
                    }
                }
                default -> {}
            }
        }

        private static void fill(NavigableMap<String, BigDecimal> side, JsonNode levels) {
            side.clear();
            for (JsonNode level : levels) {
                side.put(level.path(0).asString(), new BigDecimal(level.path(1).asString()));
            }
        }

        Depth depth() {
            return new Depth(levels(yes), levels(no));
        }

        private static List<Level> levels(NavigableMap<String, BigDecimal> side) {
            return side.descendingMap().entrySet().stream()
                    .map(level -> new Level(Price.of(level.getKey()), Quantity.of(level.getValue())))
                    .toList();
        }

        FinalBook top() {
            return new FinalBook(
                    yes.isEmpty() ? null : Price.of(yes.lastKey()),
                    no.isEmpty() ? null : Price.of(BigDecimal.ONE.subtract(new BigDecimal(no.lastKey()))),
                    yes.size() + no.size());
        }
    }
}
