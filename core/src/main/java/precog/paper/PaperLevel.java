package precog.paper;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the practice exchange remembers of one price level: how much of what the feed displays there it has already sold
 * to us, and which public trades and which reductions of the level wait for each other. A reduction that a trade
 * explains took the front of the queue; one that stays unexplained was a cancel. All sizes in hundredths of a contract.
 */
final class PaperLevel {
    private final Deque<Change> reductions = new ArrayDeque<>();
    private final Deque<Change> trades = new ArrayDeque<>();
    private long taken;

    /**
     * A reduction or a trade, or the part of one.
     *
     * @param before size displayed just before a reduction
     */
    record Change(Instant at, long units, long before) {
        Change less(long part) {
            return new Change(at, units - part, before);
        }
    }

    /** Displayed contracts that were sold to us. They are not sold again, however long the feed displays them. */
    long taken() {
        return taken;
    }

    void take(long units) {
        taken += units;
    }

    /** No more can be taken of a level than it displays. */
    void cap(long displayed) {
        taken = Math.min(taken, displayed);
    }

    /** The level shrank. */
    void reduced(Instant at, long units, long before) {
        Change rest = match(trades, new Change(at, units, before), new ArrayList<>());
        if (rest.units() > 0) {
            reductions.add(rest);
        }
    }

    /**
     * Contracts traded at the level.
     *
     * @return the parts of earlier reductions that this trade explains
     */
    List<Change> traded(Instant at, long units) {
        List<Change> explained = new ArrayList<>();
        Change rest = match(reductions, new Change(at, units, 0), explained);
        if (rest.units() > 0) {
            trades.add(rest);
        }
        return explained;
    }

    /**
     * Pairs a change with those that wait for it, oldest first. What a trade took is the front of the queue, and the
     * front is what was sold to us: those contracts have now left the display.
     */
    private Change match(Deque<Change> waiting, Change change, List<Change> explained) {
        Change rest = change;
        while (rest.units() > 0 && !waiting.isEmpty()) {
            Change first = waiting.removeFirst();
            long part = Math.min(first.units(), rest.units());
            explained.add(new Change(first.at(), part, first.before()));
            rest = rest.less(part);
            taken = Math.max(0, taken - part);
            if (part < first.units()) {
                waiting.addFirst(first.less(part));
            }
        }
        return rest;
    }

    /** Gives up waiting for what happened before {@code limit}: returns the reductions that were cancels. */
    List<Change> expire(Instant limit) {
        while (!trades.isEmpty() && trades.getFirst().at().isBefore(limit)) {
            trades.removeFirst();
        }
        List<Change> canceled = new ArrayList<>();
        while (!reductions.isEmpty() && reductions.getFirst().at().isBefore(limit)) {
            canceled.add(reductions.removeFirst());
        }
        return canceled;
    }

    /** Forgets what waits: the feed lost its thread. */
    void forget() {
        reductions.clear();
        trades.clear();
    }

    boolean awaitsTrades() {
        return !reductions.isEmpty();
    }

    boolean isIdle() {
        return taken == 0 && reductions.isEmpty() && trades.isEmpty();
    }
}
