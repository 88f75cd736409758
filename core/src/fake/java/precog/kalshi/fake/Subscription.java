package precog.kalshi.fake;

import java.util.LinkedHashSet;
import java.util.Set;

/** One channel of one connection: its markets and its sequence. */
final class Subscription {
    /** Channels whose frames carry a sequence number. */
    private static final Set<String> NUMBERED = Set.of("orderbook_delta", "trade", "order_group_updates");

    final String channel;
    final long sid;
    final Set<String> tickers = new LinkedHashSet<>();
    /** Whether it was opened without markets, which means all of them. */
    boolean all;

    boolean yesPrices;
    /** The number of the last frame. */
    long sequence;

    Subscription(String channel, long sid) {
        this.channel = channel;
        this.sid = sid;
    }

    boolean isBook() {
        return channel.equals("orderbook_delta");
    }

    boolean isNumbered() {
        return NUMBERED.contains(channel);
    }

    boolean wants(String ticker) {
        return all || tickers.contains(ticker);
    }
}
