package precog.kalshi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.market.OrderBook;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import tools.jackson.databind.json.JsonMapper;

/**
 * What recordings hold and what their books come to, without an engine.
 *
 * @param frames frames read, of every type
 * @param resyncs times books had to wait for a new snapshot
 * @param crossed book frames after which the best bids for YES and NO together paid more than 1. The venue sends one
 *     frame per level changed, and a recording has no marks of which frames belong together, so each frame's end is
 *     looked at
 * @param negative changes that took more from a level than it held
 * @param tears where recordings could not be read on
 */
public record TapeSummary(
        long frames,
        long snapshots,
        long deltas,
        long trades,
        long resyncs,
        long crossed,
        long negative,
        SortedMap<MarketId, FinalBook> markets,
        List<TapeReader.Tear> tears) {
    /**
     * A book after the last frame, from the YES side.
     *
     * @param levels levels on both sides
     */
    public record FinalBook(
            @Nullable Price bestBid, @Nullable Price bestAsk, int levels) {
        private Map<String, @Nullable Object> figures() {
            Map<String, @Nullable Object> figures = new LinkedHashMap<>();
            figures.put("best_bid", bestBid == null ? null : bestBid.decimal());
            figures.put("best_ask", bestAsk == null ? null : bestAsk.decimal());
            figures.put("levels", levels);
            return figures;
        }
    }

    /** Reads the recordings through. */
    public static TapeSummary of(List<Tape> tapes) {
        Count count = new Count();
        for (Tape tape : tapes) {
            count.read(tape);
        }
        return count.summary();
    }

    /** One line of JSON; prices are exact decimals, a side without bids is null. */
    public String json() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("frames", frames);
        figures.put("snapshots", snapshots);
        figures.put("deltas", deltas);
        figures.put("trades", trades);
        figures.put("resyncs", resyncs);
        figures.put("crossed", crossed);
        figures.put("negative", negative);
        Map<String, Object> books = new LinkedHashMap<>();
        markets.forEach((id, book) -> books.put(id.value(), book.figures()));
        figures.put("markets", books);
        return new JsonMapper().writeValueAsString(figures);
    }

    /** The running figures while tapes are read. */
    private static final class Count {
        private long frames;
        private long snapshots;
        private long deltas;
        private long trades;
        private long resyncs;
        private long crossed;
        private long negative;
        private final SortedMap<MarketId, OrderBook> books = new TreeMap<>();
        private final List<TapeReader.Tear> tears = new ArrayList<>();

        void read(Tape tape) {
            Sequencer sequencer = new Sequencer(SequencePolicy.RECORDING, resync -> {});
            try (TapeReader reader = new TapeReader(tape)) {
                for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
                    count(frame);
                    sequencer.accept(frame, Instant.EPOCH, this::apply);
                }
                if (reader.tear() != null) {
                    tears.add(reader.tear());
                }
            }
            resyncs += sequencer.resyncs();
        }

        private void count(Frame frame) {
            frames++;
            if (frame instanceof Frame.MarketData data) {
                switch (data.message()) {
                    case BookSnapshot snapshot -> snapshots++;
                    case BookDelta delta -> deltas++;
                    case TradePrinted trade -> trades++;
                    default -> {}
                }
            }
        }

        private void apply(FeedMessage.OfMarket message) {
            OrderBook book = books.computeIfAbsent(message.market(), id -> new OrderBook(message.at()));
            switch (message) {
                case BookDelta delta -> {
                    if (book.apply(delta) == OrderBook.Change.BELOW_ZERO) {
                        negative++;
                    }
                }
                case BookSnapshot snapshot -> book.apply(snapshot);
                case BookInvalidated invalidated -> book.invalidate(invalidated.at());
                default -> {
                    return;
                }
            }
            if (book.isCrossed()) {
                crossed++;
            }
        }

        TapeSummary summary() {
            SortedMap<MarketId, FinalBook> markets = new TreeMap<>();
            books.forEach((id, book) -> {
                Price noBid = book.bestBid(Outcome.NO);
                markets.put(
                        id,
                        new FinalBook(
                                book.bestBid(Outcome.YES),
                                noBid == null ? null : noBid.complement(),
                                book.levelCount()));
            });
            return new TapeSummary(
                    frames, snapshots, deltas, trades, resyncs, crossed, negative, markets, List.copyOf(tears));
        }
    }
}
