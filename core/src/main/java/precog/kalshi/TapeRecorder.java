package precog.kalshi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.value.MarketId;

/**
 * Keeps what the stream says as tapes: a folder for each connection, whose sequence numbers are its own, with every
 * frame as it came and when, and beside them the records of its markets. Trading does not hang on it: where the disk
 * refuses, or the tapes have become too large, they end with a line in the log.
 */
public final class TapeRecorder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TapeRecorder.class);
    private static final int BUFFER = 1 << 16;
    private static final long FLUSH_MILLIS = 2_000;

    private final Path folder;
    private final long largestBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Integer, Reel> reels = new HashMap<>();
    private final Map<MarketId, MarketRecord> records = new LinkedHashMap<>();
    private long bytes;
    private boolean ended;

    /** What one connection said. */
    private static final class Reel {
        private final Path folder;
        private final OutputStream out;
        private final Set<MarketId> markets = new LinkedHashSet<>();
        private long flushedMillis;

        Reel(Path folder) throws IOException {
            this.folder = Files.createDirectories(folder);
            Path file = folder.resolve("frames" + Tape.ENDING);
            out = new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), BUFFER, true), BUFFER);
        }
    }

    /**
     * Begins; files are made with the first frame.
     *
     * @param folder of this recording alone
     * @param largestBytes of frames, before they are compressed, after which it ends
     */
    public TapeRecorder(Path folder, long largestBytes) {
        this.folder = folder;
        this.largestBytes = largestBytes;
    }

    /**
     * Keeps a frame.
     *
     * @param connection number of the connection it came over
     * @param market the market it is about; null where it is about none
     */
    public void saw(int connection, @Nullable MarketId market, byte[] frame, long receivedMillis) {
        write(() -> {
            Reel reel = reels.get(connection);
            if (reel == null) {
                reel = new Reel(folder.resolve("connection-" + connection));
                reels.put(connection, reel);
            }
            if (market != null) {
                reel.markets.add(market);
            }
            byte[] head = ("{\"recv_ms\":" + receivedMillis + ",\"event\":").getBytes(UTF_8);
            int length = length(frame);
            reel.out.write(head);
            reel.out.write(frame, 0, length);
            reel.out.write('}');
            reel.out.write('\n');
            bytes += head.length + length + 2L;
            if (receivedMillis - reel.flushedMillis >= FLUSH_MILLIS) {
                reel.flushedMillis = receivedMillis;
                reel.out.flush();
            }
        });
    }

    /** Frames may end in a newline, and a line is a frame. */
    private static int length(byte[] frame) {
        int length = frame.length;
        while (length > 0 && frame[length - 1] <= ' ') {
            length--;
        }
        return length;
    }

    /** Keeps what the records of markets say now. */
    public void listed(Collection<MarketRecord> read) {
        write(() -> {
            read.forEach(record -> records.put(record.listing().id(), record));
            for (Reel reel : reels.values()) {
                writeRecords(reel);
            }
        });
    }

    private void writeRecords(Reel reel) throws IOException {
        List<MarketRecord> known =
                reel.markets.stream().map(records::get).filter(Objects::nonNull).toList();
        if (!known.isEmpty()) {
            Path whole = reel.folder.resolve("market.json.new");
            Files.write(whole, RecordWriter.json(known));
            Files.move(whole, reel.folder.resolve("market.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) {
        lock.lock();
        try {
            if (ended) {
                return;
            }
            writing.run();
            if (bytes > largestBytes) {
                end("it has become larger than " + (largestBytes >> 20) + " MB");
            }
        } catch (IOException e) {
            end("it cannot be written: " + e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private void end(String reason) {
        LOG.warn("The tape in {} ends here, because {}. The desk goes on.", folder, reason);
        finish();
    }

    private void finish() {
        ended = true;
        for (Reel reel : reels.values()) {
            try {
                writeRecords(reel);
                reel.out.close();
            } catch (IOException e) {
                LOG.warn("The tape {} may be torn at its end: {}", reel.folder, e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (!ended) {
                finish();
            }
        } finally {
            lock.unlock();
        }
    }
}
