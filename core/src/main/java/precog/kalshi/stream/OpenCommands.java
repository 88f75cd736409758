package precog.kalshi.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import precog.kalshi.Frame;
import precog.value.MarketId;

/** What one connection asked of the venue and was not answered yet, and the subscriptions that came of it. */
final class OpenCommands {
    private static final int TICKERS_AT_ONCE = 500;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Something to ask. */
    sealed interface Asked {
        /** A channel for markets. */
        record Markets(String channel, List<MarketId> markets) implements Asked {}

        /** A channel without markets. */
        record Whole(String channel) implements Asked {}

        /** Books anew. */
        record Books(long sid, List<MarketId> markets) implements Asked {}

        /** The end of markets on a subscription. */
        record Leave(long sid, List<MarketId> markets) implements Asked {}

        /** A word, whatever it is. */
        record Word() implements Asked {}
    }

    private record Later(Instant due, Asked what) {}

    private final Consumer<String> line;
    private final Map<String, Set<Long>> sids = new HashMap<>();
    private final Map<Long, Asked> open = new HashMap<>();
    private final Deque<Later> later = new ArrayDeque<>();
    private long last;

    /** @param line takes what is to be said */
    OpenCommands(Consumer<String> line) {
        this.line = line;
    }

    /** A new connection: nothing is asked. */
    void clear() {
        sids.clear();
        open.clear();
        later.clear();
    }

    void say(Asked what) {
        long id = ++last;
        open.put(id, what);
        line.accept(
                switch (what) {
                    case Asked.Markets(String channel, List<MarketId> markets) ->
                        StreamCommand.subscribe(id, channel, markets);
                    case Asked.Whole(String channel) -> StreamCommand.subscribe(id, channel, List.of());
                    case Asked.Books(long sid, List<MarketId> markets) -> StreamCommand.snapshot(id, sid, markets);
                    case Asked.Leave(long sid, List<MarketId> markets) -> StreamCommand.leave(id, sid, markets);
                    case Asked.Word _ -> StreamCommand.probe(id);
                });
    }

    /** Asks for a channel of markets. */
    void subscribe(String channel, List<MarketId> markets) {
        for (int from = 0; from < markets.size(); from += TICKERS_AT_ONCE) {
            say(new Asked.Markets(channel, part(markets, from)));
        }
    }

    /** Asks for whole books anew. */
    void books(long sid, List<MarketId> markets) {
        for (int from = 0; from < markets.size(); from += TICKERS_AT_ONCE) {
            say(new Asked.Books(sid, part(markets, from)));
        }
    }

    private static List<MarketId> part(List<MarketId> markets, int from) {
        return List.copyOf(markets.subList(from, Math.min(markets.size(), from + TICKERS_AT_ONCE)));
    }

    /** Asks the same again in a while. */
    void later(Asked what, Instant now) {
        later.addLast(new Later(now.plus(PAUSE), what));
    }

    /** Asks for what had to wait. */
    void tick(Instant now) {
        while (!later.isEmpty() && !later.getFirst().due().isAfter(now)) {
            say(later.removeFirst().what());
        }
    }

    /** The venue did what it was asked. Where it does not name the channel, the command did. */
    void confirmed(Frame.Acknowledged acknowledged) {
        Asked what = open.remove(acknowledged.id());
        String channel = !acknowledged.channel().isEmpty()
                ? acknowledged.channel()
                : switch (what) {
                    case Asked.Markets(String name, List<MarketId> _) -> name;
                    case Asked.Whole(String name) -> name;
                    case null, default -> "";
                };
        if (!channel.isEmpty() && acknowledged.sid() != Frame.NONE) {
            sids.computeIfAbsent(channel, _ -> new HashSet<>()).add(acknowledged.sid());
        }
    }

    /** What the venue refused; null where it was nothing of ours, or it does not say. */
    @Nullable
    Asked refused(Frame.VenueError error) {
        return open.remove(error.id());
    }

    /** The subscriptions of a channel. */
    Set<Long> sids(String channel) {
        return Set.copyOf(sids.getOrDefault(channel, Set.of()));
    }

    /** Whether a subscription is of one of these channels. */
    boolean isOf(Collection<String> channels, long sid) {
        return channels.stream().anyMatch(channel -> sids(channel).contains(sid));
    }
}
