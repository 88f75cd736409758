package precog.kalshi;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.Level;
import precog.feed.MarketStatus;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * What was found in one frame, and the frame it makes. The venue does not promise an order of fields, so all are
 * gathered before the type decides which count. Reused from frame to frame.
 */
final class FrameFields {
    static final long ABSENT = Long.MIN_VALUE;

    /** Times outside the years 2000 to 2100 are errors, not times: one of them would hold back all that follow. */
    static final long EARLIEST_MILLIS = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

    private static final long LATEST_MILLIS =
            Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

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

    /** More tickers than any desk follows; the lives of all markets pass here as well. */
    private static final int MOST_TICKERS = 50_000;

    private final Map<String, MarketId> markets = new HashMap<>();

    /** Whether a frame's own time counts; where it does not, one that makes no sense does no harm. */
    final boolean timed;

    String type = "";
    String event = "";
    String channel = "";
    String text = "";

    @Nullable
    String tradeId;

    @Nullable
    MarketId market;

    @Nullable
    Outcome side;

    @Nullable
    Outcome takerOutcome;

    @Nullable
    Outcome takerSide;

    long id;
    long sid;
    long seq;
    long code;
    long receivedMillis;
    long sendingMillis;
    long eventMillis;
    long price;
    long delta;
    long yesPrice;
    long count;
    long volume;
    long openInterest;
    List<Level> yesBids = List.of();
    List<Level> noBids = List.of();

    /** What is wrong with the frame; null while nothing is. */
    @Nullable
    String problem;

    /** Where in the input it is wrong. */
    long problemOffset;

    /** Whether the bytes are no frame at all, so that not even the type can be believed. */
    boolean broken;

    FrameFields(boolean timed) {
        this.timed = timed;
    }

    void clear() {
        type = "";
        event = "";
        channel = "";
        text = "";
        tradeId = null;
        market = null;
        side = null;
        takerOutcome = null;
        takerSide = null;
        id = Frame.NONE;
        sid = Frame.NONE;
        seq = Frame.NONE;
        code = Frame.NONE;
        receivedMillis = Frame.NONE;
        sendingMillis = ABSENT;
        eventMillis = ABSENT;
        price = ABSENT;
        delta = ABSENT;
        yesPrice = ABSENT;
        count = ABSENT;
        volume = ABSENT;
        openInterest = ABSENT;
        yesBids = List.of();
        noBids = List.of();
        problem = null;
        broken = false;
    }

    /** Whether epoch milliseconds may be a frame's time. */
    static boolean isTime(long millis) {
        return millis >= EARLIEST_MILLIS && millis <= LATEST_MILLIS;
    }

    /** The market of a ticker, one object however often it is named. */
    MarketId marketId(String ticker) {
        if (markets.size() > MOST_TICKERS) {
            markets.clear();
        }
        return markets.computeIfAbsent(ticker, MarketId::new);
    }

    /** Keeps the first thing found wrong. */
    void wrong(long offset, String reason) {
        if (problem == null) {
            problem = reason;
            problemOffset = offset;
        }
    }

    /** The bytes are no frame at all. */
    void broken(long offset, String reason) {
        problem = reason;
        problemOffset = offset;
        broken = true;
    }

    /** When it happened: the exchange's time, or else when the frame was sent or received; {@link #ABSENT} if none. */
    long millis() {
        if (eventMillis != ABSENT) {
            return eventMillis;
        }
        if (sendingMillis != ABSENT) {
            return sendingMillis;
        }
        return receivedMillis == Frame.NONE ? ABSENT : receivedMillis;
    }

    /** The frame these fields make. A field gone wrong does not matter in a frame that nobody reads. */
    Frame frame(Instant at, long end) {
        if (problem != null) {
            boolean unread = !broken && !type.isEmpty() && !READ.contains(type);
            return unread ? new Frame.Ignored(sid, seq, type) : malformed(problemOffset, problem);
        }
        return switch (type) {
            case "orderbook_delta" -> delta(at, end);
            case "orderbook_snapshot" ->
                market == null ? lacks("market_ticker", end) : data(new BookSnapshot(at, market, yesBids, noBids));
            case "trade" -> trade(at, end);
            case "ticker" ->
                market == null
                        ? lacks("market_ticker", end)
                        : data(new MarketActivity(at, market, quantity(volume), null, quantity(openInterest)));
            case "market_lifecycle_v2" -> lifecycle(at, end);
            case "subscribed", "unsubscribed", "ok" -> new Frame.Acknowledged(sid, seq, id, type, channel);
            case "error" -> new Frame.VenueError(sid, seq, id, code, text);
            case "" -> lacks("type", end);
            default -> new Frame.Ignored(sid, seq, type);
        };
    }

    private Frame delta(Instant at, long end) {
        if (market == null) {
            return lacks("market_ticker", end);
        }
        if (price == ABSENT) {
            return lacks("price_dollars", end);
        }
        if (delta == ABSENT) {
            return lacks("delta_fp", end);
        }
        if (side == null) {
            return lacks("side", end);
        }
        return data(new BookDelta(at, market, side, new Price((int) price), new Quantity(delta)));
    }

    private Frame trade(Instant at, long end) {
        Outcome taker = takerOutcome == null ? takerSide : takerOutcome;
        if (market == null) {
            return lacks("market_ticker", end);
        }
        if (tradeId == null) {
            return lacks("trade_id", end);
        }
        if (yesPrice == ABSENT) {
            return lacks("yes_price_dollars", end);
        }
        if (count == ABSENT) {
            return lacks("count_fp", end);
        }
        if (taker == null) {
            return lacks("taker_outcome_side", end);
        }
        return data(new TradePrinted(at, market, tradeId, new Price((int) yesPrice), new Quantity(count), taker));
    }

    private Frame lifecycle(Instant at, long end) {
        if (market == null) {
            return lacks("market_ticker", end);
        }
        return switch (event) {
            case "activated" -> data(new MarketStatusChanged(at, market, MarketStatus.OPEN));
            case "deactivated" -> data(new MarketStatusChanged(at, market, MarketStatus.PAUSED));
            default -> new Frame.LifecycleNotice(sid, seq, market, event);
        };
    }

    private Frame data(FeedMessage.OfMarket message) {
        return new Frame.MarketData(sid, seq, receivedMillis, message);
    }

    private Frame lacks(String field, long end) {
        return malformed(end, (type.isEmpty() ? "A frame" : "The " + type) + " lacks " + field + ".");
    }

    private Frame malformed(long offset, String reason) {
        return broken
                ? new Frame.Malformed(Frame.NONE, Frame.NONE, "", null, offset, reason)
                : new Frame.Malformed(sid, seq, type, market, offset, reason);
    }

    private static @Nullable Quantity quantity(long units) {
        return units == ABSENT ? null : new Quantity(units);
    }
}
