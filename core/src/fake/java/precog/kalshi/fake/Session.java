package precog.kalshi.fake;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.node.ObjectNode;

/** One stream connection: its subscriptions and what is sent on them. */
final class Session {
    /** More than this waiting for a peer that does not read ends the connection. */
    private static final int BACKLOG = 200_000;

    private final Exchange exchange;
    final Wire wire;
    final int number;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();

    Session(Exchange exchange, Wire wire, int number) {
        this.exchange = exchange;
        this.wire = wire;
        this.number = number;
    }

    List<Subscription> subscriptions() {
        return subscriptions;
    }

    void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    void remove(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    /** Sends a data frame with the next number of its subscription. */
    void data(Subscription subscription, String type, ObjectNode msg) {
        ObjectNode frame = StreamForms.object().put("type", type).put("sid", subscription.sid);
        if (subscription.isNumbered()) {
            frame.put("seq", ++subscription.sequence);
        }
        frame.set("msg", msg);
        frame.put("sending_ts_ms", exchange.now().toEpochMilli());
        exchange.faults.stream.pass(this, subscription, frame);
    }

    void snapshot(Subscription subscription, Market market) {
        data(subscription, "orderbook_snapshot", StreamForms.snapshot(market, subscription.yesPrices));
    }

    /** Puts a frame on the wire as it is; some end in a newline. */
    void send(ObjectNode frame) {
        if (wire.waiting() > BACKLOG) {
            wire.text(StreamCommands.error(null, 25, "Subscription buffer overflow")
                    .toString());
            wire.close(1008, "buffer overflow");
            return;
        }
        wire.text(exchange.oneIn(4) ? frame + "\n" : frame.toString());
    }
}
