package precog.desk.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import precog.feed.FeeTerms;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.Level;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.feed.MarketStatus;
import precog.market.Depth;
import precog.market.MarketView;
import precog.market.Quote;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.Price;
import precog.value.Quantity;
import precog.value.TickStructure;

/** Synthetic markets by number, in the order in which the grid shows them; the first of them are on games. */
final class BusyMarkets {
    /** A market's size bid is the number of its update, which thus can be read off its cell; it begins again here. */
    static final int NUMBERS = 10_000;

    private static final int ON_GAMES = 800;
    private static final int LEVELS = 10;

    private final List<MarketListing> listings = new ArrayList<>();
    private final List<List<Level>> ladders = new ArrayList<>();

    BusyMarkets(int count, Instant start) {
        for (int at = 0; at < count; at++) {
            listings.add(listing(at, start));
        }
        for (int cents = 0; cents < 100; cents++) {
            ladders.add(levels(cents));
        }
    }

    int count() {
        return listings.size();
    }

    int games() {
        return Math.min(ON_GAMES, count()) / 2;
    }

    MarketListing listing(int at) {
        return listings.get(at);
    }

    private static GameId game(int at) {
        return new GameId("NBA-BENCH-" + at);
    }

    private static MarketListing listing(int at, Instant start) {
        Instant ends = start.plusSeconds(3_600 + at);
        return new MarketListing(
                new MarketId("BENCH-" + at),
                "simulated",
                "BENCH",
                new EventId("BENCH-EVENT-" + at / 2),
                at < ON_GAMES ? Category.NBA : Category.OTHER,
                "Synthetic market " + at / 2,
                "Side " + at,
                "Synthetic rules.",
                "Nobody",
                start.minusSeconds(86_400),
                ends,
                ends,
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                at < ON_GAMES ? new GameLink(game(at / 2), at % 2 == 0 ? Selection.HOME : Selection.AWAY) : null,
                FeeTerms.QUADRATIC);
    }

    /** A book side whose best level is at {@code cents}; its first level stands for the moving one. */
    private static List<Level> levels(int cents) {
        List<Level> levels = new ArrayList<>();
        for (int step = 1; step < LEVELS && cents - step > 0; step++) {
            levels.add(new Level(new Price(100 * (cents - step)), Quantity.of(100 + 37L * step)));
        }
        return levels;
    }

    /** A market whose best bid for YES is at {@code cents}, 2 to 97, for {@code number} contracts. */
    MarketView view(int at, int number, int cents, Instant now) {
        Level bid = new Level(new Price(100 * cents), Quantity.of(number));
        Level ask = new Level(new Price(10_000 - 100 * (cents + 1)), Quantity.of(number / 2 + 1));
        Price last = bid.price();
        return new MarketView(
                listings.get(at),
                MarketStatus.OPEN,
                new Quote(bid.price(), ask.price().complement(), bid.quantity(), ask.quantity(), now),
                new Depth(side(bid, cents), side(ask, 99 - cents)),
                last,
                new Price(5_000),
                Quantity.of(200_000),
                Quantity.of(100_000),
                Quantity.of(40_000),
                now,
                true,
                null);
    }

    private List<Level> side(Level best, int cents) {
        List<Level> side = new ArrayList<>(LEVELS);
        side.add(best);
        side.addAll(ladders.get(cents));
        return side;
    }

    /** A game in play with so many points. */
    GameReport game(int at, int points, Instant start) {
        return new GameReport(
                game(at),
                new EventId("BENCH-EVENT-" + at),
                Category.NBA,
                2026,
                "NBA-H" + at,
                "Home " + at,
                "NBA-A" + at,
                "Away " + at,
                false,
                start.minusSeconds(3_600),
                GameStatus.LIVE,
                points,
                points / 2,
                3,
                "Q3",
                300,
                "5:00",
                "NBA-H" + at,
                Map.of());
    }
}
