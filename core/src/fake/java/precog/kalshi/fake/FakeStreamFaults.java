package precog.kalshi.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes wrong on the stream on purpose. Each fault meets the next {@code times} data frames of a type, as
 * {@code orderbook_delta} or {@code fill}; {@code *} is any type. What is done to every connection reaches those that
 * have been answered a command; one whose handshake has only just ended may not be known yet.
 */
public final class FakeStreamFaults {
    /** What becomes of a frame. */
    private interface Effect {
        void apply(Session session, Subscription subscription, ObjectNode frame);
    }

    private static final class Rule {
        private final String type;
        private final Effect effect;
        private int left;

        Rule(String type, Effect effect, int left) {
            this.type = type;
            this.effect = effect;
            this.left = left;
        }
    }

    /** A frame kept until another of its subscription has passed. */
    private record Kept(Subscription subscription, ObjectNode frame) {}

    private final Exchange exchange;
    private final List<Rule> rules = new ArrayList<>();
    private @Nullable Kept kept;
    private int refusedHandshakes;
    private Duration roughest = Duration.ZERO;

    FakeStreamFaults(Exchange exchange) {
        this.exchange = exchange;
    }

    private void add(String type, int times, Effect effect) {
        exchange.locked(() -> rules.add(new Rule(type, effect, times)));
    }

    /** Loses frames; their sequence numbers are used up. */
    public void lose(String type, int times) {
        add(type, times, (_, _, _) -> {});
    }

    /** Leaves out a sequence number though nothing is lost. */
    public void skipNumber(String type, int times) {
        add(type, times, (session, subscription, frame) -> {
            if (subscription.isNumbered()) {
                frame.put("seq", ++subscription.sequence);
            }
            session.send(frame);
        });
    }

    /** Sends frames twice. */
    public void duplicate(String type, int times) {
        add(type, times, (session, _, frame) -> {
            session.send(frame);
            session.send(frame);
        });
    }

    /** Sends a frame after the next one of its subscription instead of before. */
    public void reorder(String type, int times) {
        add(type, times, (_, subscription, frame) -> kept = new Kept(subscription, frame));
    }

    /** Sends a frame, and then once more with a sequence number and a time that lie before. */
    public void repeatBackDated(String type, int times) {
        add(type, times, (session, _, frame) -> {
            session.send(frame);
            ObjectNode old = frame.deepCopy();
            if (old.has("seq")) {
                old.put("seq", Math.max(1, old.path("seq").asLong() - 3));
            }
            if (old.path("msg") instanceof ObjectNode msg && msg.has("ts_ms")) {
                msg.put("ts_ms", msg.path("ts_ms").asLong() - 60_000);
            }
            session.send(old);
        });
    }

    /** Sends a change of a book before the first picture of it, numbered as if it were right. */
    public void deltaBeforeSnapshot(int times) {
        add("orderbook_snapshot", times, (session, subscription, frame) -> {
            ObjectNode early = frame.deepCopy().put("type", "orderbook_delta");
            early.putObject("msg")
                    .put(
                            "market_ticker",
                            frame.path("msg").path("market_ticker").asString())
                    .put("market_id", frame.path("msg").path("market_id").asString())
                    .put("price_dollars", "0.0100")
                    .put("delta_fp", "13.00")
                    .put("side", "yes")
                    .put("ts", Fp.time(exchange.now()))
                    .put("ts_ms", exchange.now().toEpochMilli());
            session.send(early);
            session.send(frame.put("seq", ++subscription.sequence));
        });
    }

    /** Says in a fill's frame that {@code extra} more contracts traded than did; nothing else knows of them. */
    public void overfill(String extra, int times) {
        add("fill", times, (session, _, frame) -> {
            if (frame.path("msg") instanceof ObjectNode msg) {
                msg.put(
                        "count_fp",
                        Fp.count(Fp.of(msg.path("count_fp").asString()).add(Fp.of(extra))));
            }
            session.send(frame);
        });
    }

    /** Holds frames back for a while of real time, and with them everything behind them on the connection. */
    public void hold(String type, int times, Duration length) {
        add(type, times, (session, _, frame) -> {
            session.wire.pause(length);
            session.send(frame);
        });
    }

    /** Sends a text to every connection as it is: an unknown type, or what is no JSON at all. */
    public void inject(String text) {
        exchange.locked(() -> exchange.publisher.sessions.forEach(session -> session.wire.text(text)));
    }

    /** Sends bytes as a binary frame to every connection. */
    public void injectBytes(byte[] bytes) {
        exchange.locked(() -> exchange.publisher.sessions.forEach(session -> session.wire.bytes(Wire.BINARY, bytes)));
    }

    /** Every open connection stays open and says nothing more; a new connection is heard. */
    public void silence() {
        exchange.locked(() -> exchange.publisher.sessions.forEach(session -> session.wire.silent(true)));
    }

    /** Silent connections go on; what they should have said meanwhile is lost. */
    public void speak() {
        exchange.locked(() -> exchange.publisher.sessions.forEach(session -> session.wire.silent(false)));
    }

    /** Breaks every connection without a word. */
    public void cutAll() {
        exchange.locked(() -> exchange.publisher.sessions.forEach(session -> session.wire.cut()));
    }

    /** Closes every connection properly. */
    public void closeAll(int code, String reason) {
        exchange.locked(() -> exchange.publisher.sessions.forEach(session -> session.wire.close(code, reason)));
    }

    /** Answers the next handshakes with 503. */
    public void refuseHandshakes(int times) {
        exchange.locked(() -> refusedHandshakes = times);
    }

    void weather(Duration longest) {
        roughest = longest;
    }

    /** Ends all faults that have not happened yet. */
    public void clear() {
        exchange.locked(() -> {
            rules.clear();
            refusedHandshakes = 0;
        });
    }

    boolean refusesHandshake() {
        return refusedHandshakes > 0 && refusedHandshakes-- > 0;
    }

    /** Sends a frame, or does to it what was asked for. */
    void pass(Session session, Subscription subscription, ObjectNode frame) {
        Effect effect = next(frame.path("type").asString());
        if (effect == null) {
            if (!roughest.isZero() && exchange.oneIn(8)) {
                session.wire.pause(exchange.upTo(roughest));
            }
            session.send(frame);
        } else {
            effect.apply(session, subscription, frame);
        }
        Kept waiting = kept;
        if (waiting != null && waiting.subscription() == subscription && waiting.frame() != frame) {
            kept = null;
            session.send(waiting.frame());
        }
    }

    private @Nullable Effect next(String type) {
        Iterator<Rule> all = rules.iterator();
        while (all.hasNext()) {
            Rule rule = all.next();
            if (rule.type.equals("*") || rule.type.equals(type)) {
                rule.left--;
                if (rule.left <= 0) {
                    all.remove();
                }
                return rule.effect;
            }
        }
        return null;
    }
}
