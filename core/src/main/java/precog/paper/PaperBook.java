package precog.paper;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.TradePrinted;
import precog.feed.Level;
import precog.market.Fees.Liquidity;
import precog.market.OrderBook;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * The book of one market as the feed shows it, with our orders laid into it. The feed does not know of our orders, so
 * the rules here say what they would have met:
 *
 * <ul>
 *   <li>An arriving order takes displayed contracts, best price first, at the displayed prices, each contract once.
 *   <li>A resting order is behind everything displayed at its price when it came. Public trades at that price move it
 *       forward by what they took and fill it with what they took beyond those before it. A reduction no trade explains
 *       within {@link PaperTerms#matching} was a cancel, and is shared between those before and behind it in proportion.
 *   <li>A public trade at a price worse than the order's would have met the order first, and fills it.
 *   <li>Bids of the other side that come to be displayed within its limit would have met it, and fill it at its limit,
 *       where nobody is displayed before it.
 *   <li>Where the book cannot be trusted, nothing is taken from it.
 * </ul>
 */
final class PaperBook {
    private static final Comparator<PaperOrder> BEST_PRICE_FIRST =
            Comparator.comparing(PaperOrder::price).reversed();

    private final OrderBook book;
    private final Duration matching;
    private final PaperLevels levels = new PaperLevels();
    private final List<PaperOrder> resting = new ArrayList<>();
    private boolean watched;
    private int coming;

    /** Contracts of one of our orders that trade, at an own-side price. */
    record Execution(PaperOrder order, Price price, Quantity quantity, Liquidity liquidity) {}

    /** Where executions are booked, at once, so that the next one sees what is left of the order. */
    interface Fills {
        void filled(Execution execution);
    }

    PaperBook(Instant at, Duration matching) {
        book = new OrderBook(at);
        this.matching = matching;
    }

    /** Follows the queues from now on: an order is on its way. */
    void expect() {
        coming++;
        watched = true;
    }

    /** The order that was on its way is here. */
    void arrived() {
        coming--;
    }

    List<PaperOrder> resting() {
        return List.copyOf(resting);
    }

    /** Contracts an order would find displayed within its limit and not yet sold to us. */
    Quantity available(PaperOrder order) {
        return new Quantity(reachable(order).stream()
                .mapToLong(level -> level.quantity().units())
                .sum());
    }

    /** Fills an arriving order from what is displayed. */
    void take(PaperOrder order, Fills fills) {
        meet(order, Liquidity.TAKER, fills);
    }

    /** Puts an order at the back of the queue at its price. */
    void rest(PaperOrder order) {
        if (book.isValid()) {
            order.queueBehind(displayed(order.side(), order.price()));
        }
        resting.add(order);
        resting.sort(BEST_PRICE_FIRST);
    }

    /** Puts a smaller order into the place of the one it was. */
    void replace(PaperOrder before, PaperOrder smaller) {
        resting.replaceAll(order -> order == before ? smaller : order);
    }

    void remove(PaperOrder order) {
        resting.remove(order);
    }

    void observe(BookDelta delta, Fills fills) {
        expire(delta.at());
        long before = displayed(delta.outcome(), delta.price());
        book.apply(delta);
        long after = displayed(delta.outcome(), delta.price());
        changed(delta.outcome(), delta.price(), before, after, delta.at());
        meetAll(fills);
    }

    void observe(BookSnapshot snapshot, Fills fills) {
        expire(snapshot.at());
        boolean known = book.isValid();
        Map<Outcome, Map<Price, Long>> before = known && watched ? sizes() : Map.of();
        book.apply(snapshot);
        before.forEach((outcome, sizes) -> sizes.forEach(
                (price, size) -> changed(outcome, price, size, displayed(outcome, price), snapshot.at())));
        levels.cap(this::displayed);
        if (!known) {
            resting.forEach(this::requeue);
        }
        meetAll(fills);
    }

    void observe(BookInvalidated invalidated) {
        book.invalidate(invalidated.at());
        levels.forget();
    }

    void observe(TradePrinted trade, Fills fills) {
        if (!watched) {
            return;
        }
        expire(trade.at());
        Outcome side = trade.takerOutcome().opposite();
        Price price = side == Outcome.YES ? trade.yesPrice() : trade.yesPrice().complement();
        List<PaperLevel.Change> explained =
                levels.at(side, price).traded(trade.at(), trade.quantity().units());
        long ours = 0;
        for (PaperOrder order : List.copyOf(resting)) {
            if (order.side() == side && !order.price().isBelow(price)) {
                long reached = trade.quantity().units() - ours - earlier(explained, order);
                ours += hit(order, price, reached, fills);
            }
        }
    }

    /** What of a trade had left the display before the order came: it took nothing the order was behind. */
    private static long earlier(List<PaperLevel.Change> explained, PaperOrder order) {
        return explained.stream()
                .filter(part -> part.at().isBefore(order.joinedAt()))
                .mapToLong(PaperLevel.Change::units)
                .sum();
    }

    /** Lets a trade of the other side reach an order; returns what of it the order took. */
    private long hit(PaperOrder order, Price traded, long reached, Fills fills) {
        long passing = reached;
        if (order.price().equals(traded)) {
            Long ahead = order.ahead();
            if (ahead == null) {
                return 0;
            }
            order.queueBehind(Math.max(0, ahead - Math.max(0, reached)));
            passing = reached - ahead;
        }
        long part = Math.min(passing, order.remaining().units());
        if (part <= 0) {
            return 0;
        }
        fills.filled(new Execution(order, order.order().limit(), new Quantity(part), Liquidity.MAKER));
        settleRest(order);
        return part;
    }

    private void changed(Outcome outcome, Price price, long before, long after, Instant at) {
        if (!watched) {
            return;
        }
        if (after < before) {
            levels.at(outcome, price).reduced(at, before - after, before);
        }
        PaperLevel level = levels.find(outcome, price);
        if (level != null) {
            level.cap(after);
        }
    }

    /** Orders within whose limit the other side has come to be displayed. */
    private void meetAll(Fills fills) {
        for (PaperOrder order : List.copyOf(resting)) {
            Price best = book.bestBid(order.side().opposite());
            boolean reaches = best != null && !best.isBelow(order.meets());
            if (reaches && isFirst(order)) {
                meet(order, Liquidity.MAKER, fills);
                settleRest(order);
            }
        }
    }

    private boolean isFirst(PaperOrder order) {
        Long ahead = order.ahead();
        return ahead != null && (ahead == 0 || displayed(order.side(), order.price()) == 0);
    }

    private void settleRest(PaperOrder order) {
        if (!order.isWorking()) {
            resting.remove(order);
        }
    }

    /** Trades an order against the displayed bids of the other side, best first. */
    private void meet(PaperOrder order, Liquidity liquidity, Fills fills) {
        for (Level level : reachable(order)) {
            if (!order.isWorking()) {
                return;
            }
            Quantity part = level.quantity().min(order.remaining());
            levels.at(order.side().opposite(), level.price()).take(part.units());
            Price price = liquidity == Liquidity.TAKER
                    ? order.ownPrice(level.price())
                    : order.order().limit();
            fills.filled(new Execution(order, price, part, liquidity));
        }
    }

    /** Bids of the other side within an order's limit, best first, less what was already sold to us. */
    private List<Level> reachable(PaperOrder order) {
        List<Level> reachable = new ArrayList<>();
        if (!book.isTrusted()) {
            return reachable;
        }
        Outcome other = order.side().opposite();
        for (Level level : book.depth(book.levelCount()).bids(other)) {
            if (level.price().isBelow(order.meets())) {
                break;
            }
            long left = level.quantity().units() - levels.taken(other, level.price());
            if (left > 0) {
                reachable.add(new Level(level.price(), new Quantity(left)));
            }
        }
        return reachable;
    }

    /** Shares out the reductions that turned out to be cancels, and forgets levels nothing hangs on. */
    private void expire(Instant now) {
        levels.expire(now.minus(matching), (outcome, price, level, cancels) -> {
            for (PaperOrder order : resting) {
                if (order.side() == outcome && order.price().equals(price)) {
                    advance(order, cancels, level);
                }
            }
        });
        watched = coming > 0 || !resting.isEmpty() || !levels.isEmpty();
    }

    private void advance(PaperOrder order, List<PaperLevel.Change> canceled, PaperLevel level) {
        Long known = order.ahead();
        if (known == null) {
            return;
        }
        long ahead = known;
        for (PaperLevel.Change change : canceled) {
            if (!change.at().isBefore(order.joinedAt()) && change.before() > 0) {
                ahead -= Math.floorDiv(Math.multiplyExact(change.units(), ahead), change.before());
            }
        }
        // Nobody is before us who is not displayed; while a reduction waits for its trade the display is ahead of it.
        long most = level.awaitsTrades() ? Long.MAX_VALUE : displayed(order.side(), order.price());
        order.queueBehind(Math.max(0, Math.min(ahead, most)));
    }

    private void requeue(PaperOrder order) {
        long displayed = displayed(order.side(), order.price());
        Long ahead = order.ahead();
        order.queueBehind(ahead == null ? displayed : Math.min(ahead, displayed));
    }

    private long displayed(Outcome outcome, Price price) {
        return book.bidSize(outcome, price).units();
    }

    private Map<Outcome, Map<Price, Long>> sizes() {
        Map<Outcome, Map<Price, Long>> sizes = new EnumMap<>(Outcome.class);
        var depth = book.depth(book.levelCount());
        for (Outcome outcome : Outcome.values()) {
            Map<Price, Long> side = new TreeMap<>();
            depth.bids(outcome)
                    .forEach(level -> side.put(level.price(), level.quantity().units()));
            sizes.put(outcome, side);
        }
        return sizes;
    }
}
