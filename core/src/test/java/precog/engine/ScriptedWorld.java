package precog.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import precog.feed.ConnectionStatus;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.OfMarket;
import precog.feed.Level;
import precog.feed.MarketFeed;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

/** A small synthetic world told second by second, that can be joined at any moment as a venue can. */
final class ScriptedWorld {
    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");

    private final List<FeedMessage> script = new ArrayList<>();
    private final Map<FeedMessage, Runnable> deeds = new IdentityHashMap<>();

    static MarketId market(String name) {
        return new MarketId("SYN-" + name);
    }

    ScriptedWorld list(String name, int second) {
        script.add(new MarketListed(at(second), listing(name, "Synthetic.")));
        script.add(new MarketActivity(
                at(second), market(name), Quantity.of(5_000), Quantity.of(5_000), Quantity.of(5_000)));
        return this;
    }

    /** Lists a market on a game: YES pays when its home side wins. */
    ScriptedWorld onGame(String name, int second, String game) {
        MarketListing listing =
                listing(name, "Synthetic.").withGame(new GameLink(new GameId(game), MarketListing.Selection.HOME));
        script.add(new MarketListed(at(second), listing));
        return this;
    }

    /** A source says what cannot be, of something. */
    ScriptedWorld refused(int second, String source, String subject) {
        script.add(new FeedMessage.ReadingRefused(
                at(second), source, "oddity", subject, source + ": " + subject + " is odd"));
        return this;
    }

    /** From a second on a market listed before pays by other rules. */
    ScriptedWorld rules(String name, int second, String rules) {
        script.add(new MarketListed(at(second), listing(name, rules)));
        return this;
    }

    private static MarketListing listing(String name, String rules) {
        return new MarketListing(
                market(name),
                "simulated",
                "SYN",
                new EventId("SYN-" + name + "-EVENT"),
                Category.NFL,
                "Synthetic market " + name,
                "yes",
                rules,
                "the script",
                START.minusSeconds(60),
                START.plusSeconds(4 * 3600),
                START.plusSeconds(4 * 3600),
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                null,
                FeeTerms.QUADRATIC);
    }

    /** A book of two levels a side, 200 contracts each, from a second on. */
    ScriptedWorld book(String name, int second, int bidCents, int askCents) {
        script.add(new BookSnapshot(
                at(second),
                market(name),
                List.of(level(bidCents), level(bidCents - 1)),
                List.of(level(100 - askCents), level(99 - askCents))));
        return this;
    }

    /** The same book told again every so many seconds, so that it does not grow old. */
    ScriptedWorld hold(String name, int from, int to, int bidCents, int askCents) {
        for (int second = from; second < to; second += 10) {
            book(name, second, bidCents, askCents);
        }
        return this;
    }

    ScriptedWorld settle(String name, int second, SettlementResult result, @Nullable Price yesValue) {
        script.add(new MarketStatusChanged(at(second - 1), market(name), MarketStatus.CLOSED));
        script.add(new MarketSettled(at(second), market(name), "S-" + name, result, yesValue, "{\"synthetic\":true}"));
        return this;
    }

    /** Does something at a second, on the engine's thread; a command given then is carried out next. */
    ScriptedWorld does(int second, Runnable deed) {
        FeedMessage marker = new FeedMessage.ConnectionReported(
                at(second), "script", ConnectionStatus.HEALTHY, null, "second " + second);
        script.add(marker);
        deeds.put(marker, deed);
        return this;
    }

    private static Level level(int cents) {
        return new Level(new Price(cents * 100), Quantity.of(200));
    }

    static Instant at(int second) {
        return START.plusSeconds(second);
    }

    /** All that is told after {@code from}, and before it the newest listing, status and book of each market. */
    Feed feed(Instant from) {
        List<FeedMessage> ordered = new ArrayList<>(script);
        ordered.sort(Comparator.comparing(FeedMessage::at));
        List<FeedMessage> told = new ArrayList<>();
        for (FeedMessage message : ordered) {
            if (message.at().isAfter(from)) {
                told.add(message);
            } else if (message instanceof OfMarket && isNewest(message, ordered, from)) {
                told.add(moved(message, from));
            }
        }
        return new Feed(told, deeds);
    }

    private static boolean isNewest(FeedMessage message, List<FeedMessage> ordered, Instant from) {
        return ordered.stream()
                .filter(other -> !other.at().isAfter(from)
                        && other.getClass() == message.getClass()
                        && other instanceof OfMarket)
                .filter(other -> ((OfMarket) other).market().equals(((OfMarket) message).market()))
                .reduce((first, second) -> second)
                .filter(newest -> newest == message)
                .isPresent();
    }

    private static FeedMessage moved(FeedMessage message, Instant at) {
        return switch (message) {
            case MarketListed listed -> new MarketListed(at, listed.listing());
            case MarketActivity activity ->
                new MarketActivity(
                        at, activity.market(), activity.volume(), activity.volume24h(), activity.openInterest());
            case BookSnapshot book -> new BookSnapshot(at, book.market(), book.yesBids(), book.noBids());
            case MarketSettled settled ->
                new MarketSettled(
                        at,
                        settled.market(),
                        settled.settlementId(),
                        settled.result(),
                        settled.yesValue(),
                        settled.rawAnswer());
            case MarketStatusChanged change -> new MarketStatusChanged(at, change.market(), change.status());
            default -> message;
        };
    }

    /** A telling of the script. */
    static final class Feed implements MarketFeed {
        private final List<FeedMessage> told;
        private final Map<FeedMessage, Runnable> deeds;
        private int next;

        Feed(List<FeedMessage> told, Map<FeedMessage, Runnable> deeds) {
            this.told = told;
            this.deeds = deeds;
        }

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public @Nullable Instant nextAt() {
            return next < told.size() ? told.get(next).at() : null;
        }

        @Override
        public FeedMessage next() {
            FeedMessage message = told.get(next++);
            deeds.getOrDefault(message, () -> {}).run();
            return message;
        }

        @Override
        public boolean ended() {
            return next >= told.size();
        }

        @Override
        public void close() {}
    }
}
