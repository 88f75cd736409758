package precog.kalshi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.market.OrderBook;
import precog.value.MarketId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * How fast recorded frames become books, against Jackson alone walking the tokens of the same bytes. Both run by turns
 * in one process, so that the ratio holds on any machine. Not part of the tests; the
 * README says how to run it.
 */
final class TapeBenchmark {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;

    private TapeBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        List<byte[]> recordings = new ArrayList<>();
        for (Tape tape : arguments.length == 0 ? Recordings.tapes() : Tape.find(paths(arguments))) {
            recordings.add(bytes(tape));
        }
        double megabytes = recordings.stream().mapToLong(bytes -> bytes.length).sum() / 1e6;
        List<Double> ratios = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = cpuNanos();
            long tokens = walk(recordings);
            long between = cpuNanos();
            long frames = fold(recordings);
            long end = cpuNanos();
            if (round >= 0) {
                ratios.add((between - start) / (double) (end - between));
                System.out.printf(
                        "Jackson alone %6.1f MB/s (%d tokens) | decode and book %6.1f MB/s, %5.0f ns a frame | ratio %.2f%n",
                        megabytes / (between - start) * 1e9,
                        tokens,
                        megabytes / (end - between) * 1e9,
                        (end - between) / (double) frames,
                        ratios.getLast());
            }
        }
        ratios.sort(null);
        System.out.printf("median ratio of decode and book to Jackson alone: %.2f%n", ratios.get(ROUNDS / 2));
    }

    /** The time this thread has computed: what else the machine does meanwhile does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Path> paths(String[] arguments) {
        return Arrays.stream(arguments).map(Path::of).toList();
    }

    private static byte[] bytes(Tape tape) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path file : tape.files()) {
            try (InputStream raw = Files.newInputStream(file);
                    InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
                in.transferTo(all);
            }
        }
        return all.toByteArray();
    }

    private static long walk(List<byte[]> recordings) {
        long tokens = 0;
        for (byte[] recording : recordings) {
            try (JsonParser parser =
                    JSON.createParser(ObjectReadContext.empty(), new ByteArrayInputStream(recording))) {
                while (parser.nextToken() != null) {
                    tokens++;
                }
            }
        }
        return tokens;
    }

    private static long fold(List<byte[]> recordings) throws IOException {
        long frames = 0;
        Map<MarketId, OrderBook> books = new HashMap<>();
        for (byte[] recording : recordings) {
            FrameDecoder decoder = new FrameDecoder();
            Sequencer sequencer = new Sequencer(SequencePolicy.RECORDING, resync -> {});
            try (LineReader lines = new LineReader(new ByteArrayInputStream(recording))) {
                while (lines.advance()) {
                    Frame frame = decoder.decode(lines.buffer(), lines.start(), lines.length(), Instant.EPOCH);
                    sequencer.accept(frame, Instant.EPOCH, message -> apply(message, books));
                    frames++;
                }
            }
        }
        return frames;
    }

    private static void apply(FeedMessage.OfMarket message, Map<MarketId, OrderBook> books) {
        OrderBook book = books.computeIfAbsent(message.market(), id -> new OrderBook(message.at()));
        switch (message) {
            case BookDelta delta -> book.apply(delta);
            case BookSnapshot snapshot -> book.apply(snapshot);
            default -> {}
        }
    }
}
