package precog.kalshi;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.value.MarketId;

/**
 * Holds the frames of one connection against the venue's sequence rules and passes on what may be believed. A number
 * counts within its subscription, over all the subscription's markets, snapshots and confirmations.
 *
 * <p>A frame that repeats a number or goes back is left out. After a gap every book of the subscription is invalid at
 * once, and each stays so until its own snapshot.
 */
public final class Sequencer {
    private final SequencePolicy policy;
    private final Consumer<Resync> resyncNeeded;
    private final Map<Long, Subscription> subscriptions = new HashMap<>();
    private long lastSid;
    private @Nullable Subscription last;
    private long resyncs;
    private long stale;
    private long behind;

    private static final class Subscription {
        private long seq = Frame.NONE;
        private long behind;
        private long receivedMillis = Frame.NONE;
        private final SortedSet<MarketId> books = new TreeSet<>();
    }

    /**
     * @param resyncNeeded told each time frames of a subscription were lost, before the invalidation of its books, if
     *     it has any, is passed on
     */
    public Sequencer(SequencePolicy policy, Consumer<Resync> resyncNeeded) {
        this.policy = policy;
        this.resyncNeeded = resyncNeeded;
    }

    /** How often books had to be fetched anew. */
    public long resyncs() {
        return resyncs;
    }

    /** How many frames were left out because their number had come before. */
    public long stale() {
        return stale;
    }

    /** How many frames running of the subscription that spoke last were left out: their numbers had come before. */
    public long behind() {
        return behind;
    }

    /**
     * Takes the next frame and passes on what it means for markets, in order.
     *
     * @param at the time to give invalidations where the frame carries no market data
     */
    public void accept(Frame frame, Instant at, Consumer<? super FeedMessage.OfMarket> out) {
        boolean inOrder = frame.sid() == Frame.NONE || frame.seq() == Frame.NONE || isNext(frame, at, out);
        if (inOrder && frame instanceof Frame.MarketData data) {
            if (data.message() instanceof BookSnapshot snapshot) {
                subscription(frame.sid()).books.add(snapshot.market());
            }
            out.accept(data.message());
        }
    }

    /** The connection was lost: every book is discarded and numbers start anew. */
    public void disconnected(Instant at, String reason, Consumer<? super FeedMessage.OfMarket> out) {
        subscriptions.forEach((sid, subscription) -> invalidate(sid, subscription, at, reason, out));
        subscriptions.clear();
        last = null;
    }

    private boolean isNext(Frame frame, Instant at, Consumer<? super FeedMessage.OfMarket> out) {
        Subscription subscription = subscription(frame.sid());
        long received = frame instanceof Frame.MarketData data ? data.receivedMillis() : Frame.NONE;
        if (subscription.seq != Frame.NONE && frame.seq() <= subscription.seq) {
            if (!startsAnew(frame, received, subscription)) {
                stale++;
                subscription.behind++;
                behind = subscription.behind;
                return false;
            }
            disconnected(time(frame, at), "The recording goes on over a new connection.", out);
            subscription = subscription(frame.sid());
        } else if (policy == SequencePolicy.SUBSCRIPTION
                && subscription.seq != Frame.NONE
                && frame.seq() > subscription.seq + 1) {
            String reason = "Frames %d to %d of subscription %d were lost."
                    .formatted(subscription.seq + 1, frame.seq() - 1, frame.sid());
            invalidate(frame.sid(), subscription, time(frame, at), reason, out);
        }
        subscription.behind = 0;
        behind = 0;
        subscription.seq = frame.seq();
        subscription.receivedMillis = Math.max(received, subscription.receivedMillis);
        return true;
    }

    /**
     * Whether a recording shows a new connection here: a snapshot whose number went back although it was received
     * later. A live connection says itself when it was lost.
     */
    private boolean startsAnew(Frame frame, long received, Subscription subscription) {
        return policy == SequencePolicy.RECORDING
                && frame instanceof Frame.MarketData data
                && data.message() instanceof BookSnapshot
                && received > subscription.receivedMillis
                && frame.seq() < subscription.seq;
    }

    private void invalidate(
            long sid,
            Subscription subscription,
            Instant at,
            String reason,
            Consumer<? super FeedMessage.OfMarket> out) {
        if (!subscription.books.isEmpty()) {
            resyncs++;
        }
        resyncNeeded.accept(new Resync(sid, subscription.books, reason));
        subscription.books.forEach(market -> out.accept(new BookInvalidated(at, market, reason)));
    }

    private static Instant time(Frame frame, Instant at) {
        return frame instanceof Frame.MarketData data ? data.message().at() : at;
    }

    private Subscription subscription(long sid) {
        if (sid != lastSid || last == null) {
            last = subscriptions.computeIfAbsent(sid, key -> new Subscription());
            lastSid = sid;
        }
        return last;
    }
}
