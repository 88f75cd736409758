package precog.kalshi;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.feed.ConnectionStatus;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.ConnectionReported;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.MarketListing;
import precog.feed.MarketStatus;
import precog.value.EventId;
import precog.value.MarketId;
import precog.value.TickStructure;

/**
 * One recording as messages in time order: its markets listed at the first frame, then the frames, with the opening,
 * the close and the settlement of the market's record where they belong. The listing shows the market as it stood then;
 * how it ended is told when it ended.
 */
final class TapePlayback implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TapePlayback.class);

    private final Tape tape;
    private final List<MarketRecord> records;
    private final TapeReader reader;
    private final Sequencer sequencer = new Sequencer(SequencePolicy.RECORDING, resync -> {});
    private final Deque<FeedMessage> read = new ArrayDeque<>();
    private final Queue<FeedMessage> scheduled = new PriorityQueue<>(Comparator.comparing(FeedMessage::at));
    private final SortedSet<MarketId> listed = new TreeSet<>();
    private @Nullable Instant latest;
    private boolean ended;

    /** {@link TapeException} where the market's record cannot be used. */
    TapePlayback(Tape tape) {
        this.tape = tape;
        records = tape.records();
        reader = new TapeReader(tape);
    }

    /** When the next message is due; null at the end. */
    @Nullable
    Instant nextAt() {
        FeedMessage next = upcoming().peek();
        return next == null ? null : next.at();
    }

    FeedMessage next() {
        FeedMessage next = upcoming().poll();
        if (next == null) {
            throw new NoSuchElementException("The recording " + tape.folder() + " has ended.");
        }
        return next;
    }

    /** Where the recording is torn; null while it is whole as far as it was played. */
    TapeReader.@Nullable Tear tear() {
        return reader.tear();
    }

    /** The queue whose head is due first. A frame comes before what the record tells of the same instant. */
    private Queue<FeedMessage> upcoming() {
        while (read.isEmpty() && !ended) {
            Frame frame = reader.next();
            if (frame == null) {
                end();
            } else {
                sequencer.accept(frame, latest == null ? Instant.EPOCH : latest, this::say);
            }
        }
        FeedMessage frame = read.peek();
        FeedMessage record = scheduled.peek();
        boolean recordFirst = frame == null || (record != null && record.at().isBefore(frame.at()));
        return recordFirst ? scheduled : read;
    }

    private void say(FeedMessage.OfMarket message) {
        if (latest == null) {
            listRecorded(message.at());
        }
        latest = message.at();
        if (listed.add(message.market())) {
            read.add(new MarketListed(message.at(), unrecorded(message.market(), message.at())));
        }
        read.add(message);
    }

    private void listRecorded(Instant start) {
        for (MarketRecord record : records) {
            MarketListing listing = record.listing();
            boolean open = !start.isBefore(listing.openTime());
            listed.add(listing.id());
            read.add(new MarketListed(start, listing.withStatus(open ? MarketStatus.OPEN : MarketStatus.UNOPENED)));
            if (!open) {
                scheduled.add(new MarketStatusChanged(listing.openTime(), listing.id(), MarketStatus.OPEN));
            }
            Instant close = later(listing.closeTime(), start);
            scheduled.add(new MarketStatusChanged(close, listing.id(), MarketStatus.CLOSED));
            MarketSettled settlement = record.settlement();
            if (settlement != null) {
                scheduled.add(settlement.at(later(settlement.at(), close)));
            }
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }

    /** Terms of a market without a record: its name tells the event and series, and it closes with the recording. */
    private MarketListing unrecorded(MarketId id, Instant start) {
        String ticker = id.value();
        int lastDash = ticker.lastIndexOf('-');
        String series = MarketRecord.seriesOf(ticker);
        Instant end = lastTime(start);
        return new MarketListing(
                id,
                MarketRecord.PLATFORM,
                series,
                new EventId(lastDash > 0 ? ticker.substring(0, lastDash) : ticker),
                SeriesCategory.of(series, ""),
                ticker,
                "",
                "Not recorded.",
                "Not recorded.",
                start,
                end,
                end,
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                null,
                FeeTerms.QUADRATIC);
    }

    /** The time of the recording's last frame, read ahead. */
    private Instant lastTime(Instant start) {
        Instant last = start;
        try (TapeReader ahead = new TapeReader(tape)) {
            for (Frame frame = ahead.next(); frame != null; frame = ahead.next()) {
                if (frame instanceof Frame.MarketData data) {
                    last = data.message().at();
                }
            }
        }
        return last;
    }

    private void end() {
        ended = true;
        if (latest == null && !records.isEmpty()) {
            latest = records.getFirst().listing().openTime();
            listRecorded(latest);
        }
        TapeReader.Tear tear = reader.tear();
        if (tear != null) {
            Instant at = latest == null ? Instant.EPOCH : latest;
            String sentence = tear.sentence();
            LOG.warn(sentence);
            read.add(new ConnectionReported(at, TapeFeed.NAME, ConnectionStatus.DOWN, null, sentence));
            listed.forEach(market -> read.add(new BookInvalidated(at, market, sentence)));
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
