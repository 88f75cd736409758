package precog.kalshi.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookInvalidated;
import precog.feed.FeedMessage.BookSnapshot;
import precog.kalshi.Frame;
import precog.kalshi.FrameDecoder;
import precog.kalshi.Resync;
import precog.kalshi.SequencePolicy;
import precog.kalshi.Sequencer;
import precog.kalshi.stream.OpenCommands.Asked;
import precog.value.MarketId;

/**
 * What one connection asks of the venue and what it makes of the frames that come: books that are right or said to be
 * lost, and asked for again. Knows no socket: what is to be said is said over its {@link Line}.
 */
final class Subscriptions {
    /** Authentication, a channel's end, and an overrun buffer. */
    private static final Set<Long> TERMINAL = Set.of(9L, 10L, 25L);

    /** The venue was too slow or was asked too often: the same may be asked again. */
    private static final Set<Long> LATER = Set.of(18L, 27L);

    /** No such channel. */
    private static final Set<Long> CHANNEL = Set.of(3L, 8L);

    /** So many frames running with numbers that came before are no repetition any more. */
    private static final int MOST_BEHIND = 20;

    private static final String WHOLE_BOOK = "orderbook_snapshot";
    private static final Set<String> BOOK_FRAMES = Set.of(WHOLE_BOOK, "orderbook_delta");

    /** The socket, as far as it concerns what is said over it. */
    interface Line {
        void send(String command);

        /** Nobody knows any more what the venue sends: only a new connection is sure. */
        void startAnew(String reason);
    }

    private final int number;
    private final StreamListener listener;
    private final Line line;
    private final CarriedBooks books = new CarriedBooks();
    private final OpenCommands commands;
    private final OwnFrames ownFrames = new OwnFrames();
    private FrameDecoder decoder = FrameDecoder.live();
    private Sequencer sequencer = sequencer();
    private Instant now = Instant.EPOCH;
    private boolean connected;

    /** @param number of the connection, from 1; the first also carries the account and the lives of all markets */
    Subscriptions(int number, StreamListener listener, Line line) {
        this.number = number;
        this.listener = listener;
        this.line = line;
        commands = new OpenCommands(line::send);
    }

    private Sequencer sequencer() {
        return new Sequencer(SequencePolicy.SUBSCRIPTION, this::gap);
    }

    int size() {
        return books.size();
    }

    int waiting() {
        return books.waiting();
    }

    long lagMillis() {
        return decoder.lagMillis();
    }

    /** A connection stands: everything is asked for from the start. */
    void connected(Instant at) {
        now = at;
        connected = true;
        decoder = FrameDecoder.live();
        sequencer = sequencer();
        commands.clear();
        books.startAnew(at);
        if (number == 1) {
            StreamCommand.OF_ACCOUNT.forEach(channel -> commands.say(new Asked.Whole(channel)));
            StreamCommand.OF_LIVES.forEach(channel -> commands.say(new Asked.Whole(channel)));
        }
        subscribe(books.all());
    }

    /** The connection is gone, and every book with it. */
    void lost(String reason, Instant at) {
        now = at;
        connected = false;
        List<MarketId> stood = books.standing();
        books.startAnew(at);
        tellLost(stood, reason);
    }

    /** Carries further markets. */
    void follow(Collection<MarketId> markets, Instant at) {
        now = at;
        List<MarketId> added = books.add(markets, at);
        if (connected) {
            subscribe(added);
        }
    }

    /** Carries markets no longer. */
    void leave(Collection<MarketId> markets) {
        List<MarketId> left = books.remove(markets);
        if (connected && !left.isEmpty()) {
            for (String channel : StreamCommand.OF_MARKETS) {
                commands.sids(channel).forEach(sid -> commands.say(new Asked.Leave(sid, left)));
            }
        }
    }

    /** Throws a book away and asks for it anew. */
    void distrust(MarketId market, String reason, Instant at) {
        now = at;
        if (connected && books.stands(market)) {
            lose(List.of(market), reason);
        }
    }

    /** Asks for nothing but an answer. */
    void probe() {
        commands.say(new Asked.Word());
    }

    /** Asks again for what had to wait, and gives up what is overdue; why only a new connection helps, if so. */
    @Nullable
    String tick(Instant at) {
        now = at;
        commands.tick(at);
        return books.overdue(at);
    }

    private void subscribe(List<MarketId> markets) {
        StreamCommand.OF_MARKETS.forEach(channel -> commands.subscribe(channel, markets));
    }

    /** Books are not right any more: that is said at once, and they are asked for again. */
    private void lose(List<MarketId> markets, String reason) {
        books.lost(markets, now);
        Map<Long, List<MarketId>> bySid = new HashMap<>();
        markets.forEach(market ->
                bySid.computeIfAbsent(books.sid(market), _ -> new ArrayList<>()).add(market));
        bySid.forEach(this::askAnew);
        tellLost(markets, reason);
    }

    private void tellLost(List<MarketId> markets, String reason) {
        markets.forEach(market -> listener.market(new BookInvalidated(now, market, reason)));
    }

    private void askAnew(long sid, List<MarketId> markets) {
        if (sid == Frame.NONE) {
            // Nobody said on which subscription they come: to subscribe again brings them, too.
            commands.subscribe(StreamCommand.BOOKS, markets);
        } else {
            commands.books(sid, markets);
        }
    }

    /** Frames of a subscription were lost. */
    private void gap(Resync resync) {
        if (commands.isOf(StreamCommand.OF_ACCOUNT, resync.sid())) {
            listener.own(new OwnNews.Missed(resync.reason()));
        }
        if (!resync.markets().isEmpty() || commands.isOf(List.of(StreamCommand.BOOKS), resync.sid())) {
            List<MarketId> expected = books.expected(resync.sid());
            List<MarketId> stood = expected.stream().filter(books::stands).toList();
            books.lost(expected, now);
            askAnew(resync.sid(), expected);
            tellLost(stood, resync.reason());
        }
    }

    /**
     * Takes a frame.
     *
     * @return whether it shows that the venue does what it is asked: a confirmation, or a book that was waited for
     */
    boolean frame(byte[] bytes, Instant at) {
        now = at;
        Frame frame = decoder.decode(bytes, at);
        if (!(frame instanceof Frame.Ignored)) {
            MarketId about =
                    frame instanceof Frame.MarketData data ? data.message().market() : null;
            listener.raw(number, about, bytes, at.toEpochMilli());
        }
        int before = books.waiting();
        sequencer.accept(frame, at, message -> pass(message, frame.sid()));
        if (sequencer.behind() > MOST_BEHIND) {
            line.startAnew("The exchange's numbers went back and stayed there.");
            return false;
        }
        return switch (frame) {
            case Frame.MarketData _ -> books.waiting() < before;
            case Frame.Acknowledged acknowledged -> {
                commands.confirmed(acknowledged);
                yield true;
            }
            case Frame.LifecycleNotice notice -> {
                listener.recordChanged(notice.market(), notice.event());
                yield false;
            }
            case Frame.VenueError error -> {
                refused(error);
                yield false;
            }
            case Frame.Ignored _ -> {
                own(bytes);
                yield false;
            }
            case Frame.Malformed malformed -> {
                unreadable(malformed);
                yield false;
            }
        };
    }

    /** What is in order. A change of a book that does not stand is no level of any. */
    private void pass(FeedMessage.OfMarket message, long sid) {
        MarketId market = message.market();
        switch (message) {
            case BookDelta _ -> {
                if (!books.stands(market)) {
                    if (books.appears(market, now)) {
                        askAnew(sid, List.of(market));
                    }
                    return;
                }
            }
            case BookSnapshot _ -> {
                if (!books.carries(market)) {
                    return;
                }
                books.came(market, sid, now);
            }
            case BookInvalidated _ -> {
                return; // Which books stood, and that they do no more, is known and told here.
            }
            default -> {
                // No book.
            }
        }
        listener.market(message);
    }

    private void own(byte[] bytes) {
        try {
            OwnNews news = ownFrames.read(bytes);
            if (news != null) {
                listener.own(news);
            }
        } catch (IllegalArgumentException e) {
            String reason = "A frame about the account: " + e.getMessage();
            listener.unreadable(reason);
            listener.own(new OwnNews.Missed(reason));
        }
    }

    /** Something was said that cannot be read: a book it may have been about is not right any more. */
    private void unreadable(Frame.Malformed malformed) {
        listener.unreadable(malformed.reason());
        MarketId market = malformed.market();
        boolean ofBook = BOOK_FRAMES.contains(malformed.type());
        if (ofBook && market != null && malformed.type().equals(WHOLE_BOOK)) {
            // It would come the same way if it were asked for again.
            List<MarketId> stood = books.stands(market) ? List.of(market) : List.of();
            books.absent(market, now);
            tellLost(stood, malformed.reason());
        } else if (ofBook && market != null) {
            if (books.stands(market)) {
                lose(List.of(market), malformed.reason());
            }
        } else if (ofBook || malformed.type().isEmpty()) {
            lose(books.standing(), malformed.reason());
        }
    }

    private void refused(Frame.VenueError error) {
        Asked what = commands.refused(error);
        boolean ends = TERMINAL.contains(error.code()) && !(what instanceof Asked.Whole);
        if (what == null || ends) {
            line.startAnew("The exchange ended the stream: " + words(error));
        } else if (LATER.contains(error.code())) {
            commands.later(what, now);
        } else {
            switch (what) {
                case Asked.Markets(String channel, List<MarketId> markets) -> refused(error, channel, markets);
                case Asked.Whole(String channel) ->
                    listener.unreadable("The stream has no " + channel + ": " + words(error));
                case Asked.Books _ -> line.startAnew("The exchange does not send a book again: " + words(error));
                case Asked.Leave _, Asked.Word _ -> {
                    // Not carried any more either way, and a word all the same.
                }
            }
        }
    }

    /**
     * A channel refused for one of its markets is asked for again in halves, until the one at fault stands alone and
     * is left out.
     */
    private void refused(Frame.VenueError error, String channel, List<MarketId> markets) {
        boolean isBook = channel.equals(StreamCommand.BOOKS);
        if (CHANNEL.contains(error.code())) {
            listener.unreadable("The stream has no " + channel + ": " + words(error));
            if (isBook) {
                markets.forEach(market -> books.absent(market, now));
            }
        } else if (markets.size() == 1) {
            listener.unreadable("The stream has no " + channel + " of " + markets.getFirst() + ": " + words(error));
            if (isBook) {
                books.absent(markets.getFirst(), now);
            }
        } else {
            int half = markets.size() / 2;
            commands.say(new Asked.Markets(channel, List.copyOf(markets.subList(0, half))));
            commands.say(new Asked.Markets(channel, List.copyOf(markets.subList(half, markets.size()))));
        }
    }

    private static String words(Frame.VenueError error) {
        return error.text() + " (code " + error.code() + ").";
    }
}
