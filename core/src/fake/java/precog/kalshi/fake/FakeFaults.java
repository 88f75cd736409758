package precog.kalshi.fake;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong on purpose. Each fault meets the next {@code times} requests that match and is then over; of several
 * that match, the one asked for first is taken.
 */
public final class FakeFaults {
    /** What a fault does to a request. {@code processed}: whether the venue has acted on the request before. */
    sealed interface Effect {
        boolean processed();

        /** The connection breaks. */
        record Cut(boolean processed) implements Effect {}

        /** The connection stays open and no answer comes. */
        record Stall(boolean processed) implements Effect {}

        /** Something else is said. */
        record Say(Answer answer, boolean processed) implements Effect {}

        /** The right answer, late. */
        record Late(Duration by) implements Effect {
            @Override
            public boolean processed() {
                return true;
            }
        }

        /** The right answer with another body. */
        record Mangled(UnaryOperator<String> body) implements Effect {
            @Override
            public boolean processed() {
                return true;
            }
        }
    }

    private static final class Rule {
        private final Match match;
        private final Effect effect;
        private int left;

        Rule(Match match, Effect effect, int left) {
            this.match = match;
            this.effect = effect;
            this.left = left;
        }
    }

    private record Crossing(BigDecimal count, Duration frameDelay) {}

    private final Exchange exchange;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Crossing> crossings = new ArrayList<>();
    private int hiddenReads;
    private Set<String> neverHidden = Set.of();
    private Duration hiddenFor = Duration.ZERO;
    private Duration roughest = Duration.ZERO;
    private int staleReads;
    private Duration cancelAllReach = Duration.ZERO;
    private Instant cancelAllUntil = Instant.MIN;
    final FakeStreamFaults stream;

    FakeFaults(Exchange exchange) {
        this.exchange = exchange;
        stream = new FakeStreamFaults(exchange);
    }

    private void add(Match match, int times, Effect effect) {
        exchange.locked(() -> rules.add(new Rule(match, effect, times)));
    }

    /** Acts on the request, then breaks the connection before a byte of the answer. */
    public void loseAnswer(Match match, int times) {
        add(match, times, new Effect.Cut(true));
    }

    /** Breaks the connection without having acted. */
    public void loseRequest(Match match, int times) {
        add(match, times, new Effect.Cut(false));
    }

    /** Acts on the request and never answers: the client's time-out decides. */
    public void stallAnswer(Match match, int times) {
        add(match, times, new Effect.Stall(true));
    }

    /** Neither acts nor answers: the client's time-out decides. */
    public void stallRequest(Match match, int times) {
        add(match, times, new Effect.Stall(false));
    }

    /** Answers correctly, {@code by} later in real time; frames on the stream are not held back. */
    public void delay(Match match, int times, Duration by) {
        add(match, times, new Effect.Late(by));
    }

    /** Refuses without having acted, with the body this status has: HTML for 502, text for 503 and 504, JSON else. */
    public void refuse(Match match, int times, int status) {
        add(match, times, new Effect.Say(ErrorShape.of(status), false));
    }

    /** Refuses in a shape of its own without having acted. */
    public void refuse(Match match, int times, int status, ErrorShape shape, String code, String message) {
        add(match, times, new Effect.Say(shape.answer(status, code, message), false));
    }

    /** Acts on the request and then answers with an error of this status all the same. */
    public void failAfter(Match match, int times, int status) {
        add(match, times, new Effect.Say(ErrorShape.of(status), true));
    }

    /** Answers with exactly this, without having acted. */
    public void answer(Match match, int times, int status, String type, String body) {
        add(match, times, new Effect.Say(new Answer(status, type, body), false));
    }

    /** Acts on the request and answers with exactly this. */
    public void answerAfter(Match match, int times, int status, String type, String body) {
        add(match, times, new Effect.Say(new Answer(status, type, body), true));
    }

    /** Acts on the request and answers with the first half of the JSON. */
    public void truncate(Match match, int times) {
        mangle(match, times, body -> body.substring(0, body.length() / 2));
    }

    /** Acts on the request and answers with another body under the right status. */
    public void mangle(Match match, int times, UnaryOperator<String> body) {
        add(match, times, new Effect.Mangled(body));
    }

    /** Keeps orders taken from now on out of the next {@code reads} answers that would show them. */
    public void hideNewOrders(int reads) {
        exchange.locked(() -> {
            hiddenReads = reads;
            neverHidden = Set.copyOf(exchange.orders.keySet());
        });
    }

    /** Keeps an order out of all answers until it is this old on the venue's clock. */
    public void hideOrdersYoungerThan(Duration age) {
        exchange.locked(() -> hiddenFor = age);
    }

    /** Shows a cancelled order as resting in the next {@code reads} answers that contain one. */
    public void showCancelledAsResting(int reads) {
        exchange.locked(() -> staleReads = reads);
    }

    /**
     * Lets {@code count} contracts of an order trade in the moment its cancellation arrives; the fill's frame comes
     * {@code frameDelay} of real time after. An order that is filled whole by this is not found by the cancellation.
     */
    public void fillAtNextCancel(String count, Duration frameDelay) {
        exchange.locked(() -> crossings.add(new Crossing(new BigDecimal(count), frameDelay)));
    }

    /** Lets every cancel-all also take the orders placed within this time after it, on the venue's clock. */
    public void cancelAllReaches(Duration after) {
        exchange.locked(() -> cancelAllReach = after);
    }

    /**
     * Lets every answer and every eighth frame come late, each by a length of its own up to {@code longest} of real
     * time, so that what is said in one place overtakes what is said in another.
     */
    public void weather(Duration longest) {
        exchange.locked(() -> {
            roughest = longest;
            stream.weather(longest);
        });
    }

    /** By how much an answer that meets no other fault is late. */
    Duration lateness() {
        return exchange.upTo(roughest);
    }

    /** Ends all faults of requests that have not happened yet. */
    public void clear() {
        exchange.locked(() -> {
            rules.clear();
            crossings.clear();
            hiddenReads = 0;
            staleReads = 0;
            hiddenFor = Duration.ZERO;
            cancelAllReach = Duration.ZERO;
            cancelAllUntil = Instant.MIN;
        });
    }

    /** The effect this request meets, if any. */
    @Nullable
    Effect meet(Call call) {
        Iterator<Rule> all = rules.iterator();
        while (all.hasNext()) {
            Rule rule = all.next();
            if (rule.match.meets(call)) {
                rule.left--;
                if (rule.left <= 0) {
                    all.remove();
                }
                return rule.effect;
            }
        }
        return null;
    }

    /** Whether a read shows this order. */
    boolean shows(AccountOrder order) {
        Instant now = exchange.now();
        if (order.created.plus(hiddenFor).isAfter(now)) {
            return false;
        }
        if (hiddenReads > 0 && !neverHidden.contains(order.id)) {
            hiddenReads--;
            return false;
        }
        return true;
    }

    /** Whether a read shows this cancelled order as it was before. */
    boolean showsResting(AccountOrder order) {
        if (staleReads > 0 && order.status.equals("canceled")) {
            staleReads--;
            return true;
        }
        return false;
    }

    void cancelledAll() {
        cancelAllUntil = exchange.now().plus(cancelAllReach);
    }

    /** Whether a cancel-all of a moment ago still takes new orders. */
    boolean takesNewOrders() {
        return exchange.now().isBefore(cancelAllUntil);
    }

    /** Trades against an order that is about to be cancelled, if that was asked for. */
    void crossCancel(AccountOrder order) {
        if (crossings.isEmpty() || order.resting == null) {
            return;
        }
        Crossing crossing = crossings.removeFirst();
        if (!crossing.frameDelay().isZero()) {
            stream.hold("fill", 1, crossing.frameDelay());
        }
        exchange.matching.hit(order, crossing.count().min(order.left));
    }
}
