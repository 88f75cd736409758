package precog.desk.scripted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** Synthetic games and markets with believable books; the same on every run. */
final class ScriptedMarkets {
    private static final String[][] GAMES = {
        {"NFL", "PHI", "Philadelphia Eagles", "DAL", "Dallas Cowboys"},
        {"NFL", "KC", "Kansas City Chiefs", "BUF", "Buffalo Bills"},
        {"NFL", "SF", "San Francisco 49ers", "SEA", "Seattle Seahawks"},
        {"NFL", "GB", "Green Bay Packers", "CHI", "Chicago Bears"},
        {"NFL", "BAL", "Baltimore Ravens", "PIT", "Pittsburgh Steelers"},
        {"NBA", "BOS", "Boston Celtics", "NYK", "New York Knicks"},
        {"NBA", "DEN", "Denver Nuggets", "LAL", "Los Angeles Lakers"},
        {"NBA", "MIL", "Milwaukee Bucks", "MIA", "Miami Heat"},
        {"NHL", "TOR", "Toronto Maple Leafs", "MTL", "Montreal Canadiens"},
        {"NHL", "COL", "Colorado Avalanche", "VGK", "Vegas Golden Knights"},
        {"NCAAF", "OSU", "Ohio State", "MICH", "Michigan"},
        {"NCAAF", "UGA", "Georgia", "GT", "Georgia Tech"},
        {"EPL", "ARS", "Arsenal", "CHE", "Chelsea"},
        {"TENNIS", "ALC", "Alcaraz", "SIN", "Sinner"},
    };
    private static final String[][] OTHERS = {
        {"POLITICS", "Will the budget pass before December?", "Passed"},
        {"ECONOMICS", "Will the central bank cut in December?", "25 points or more"},
        {"WEATHER", "Highest temperature in New York tomorrow", "48 to 49 degrees"},
        {"ENTERTAINMENT", "Best Picture", "The Long Season"},
    };

    private final Random random = new Random(11);
    private final Instant start;
    final List<MarketView> views = new ArrayList<>();
    final List<GameReport> games = new ArrayList<>();

    ScriptedMarkets(Instant start) {
        this.start = start;
        for (int at = 0; at < GAMES.length; at++) {
            addGame(at, GAMES[at]);
        }
        for (int at = 0; at < OTHERS.length; at++) {
            addOther(at, OTHERS[at]);
        }
    }

    private void addGame(int at, String[] words) {
        Category league = Category.valueOf(words[0]);
        boolean live = at % 3 != 2;
        int left = 3600 - 300 * (at % 11) - 71;
        GameId id = new GameId(words[0] + "-" + words[3] + "-" + words[1]);
        EventId event = new EventId("SIM-" + id);
        Instant begins = live ? start.minusSeconds(3600 + 60L * at) : start.plusSeconds(5400 + 60L * at);
        games.add(new GameReport(
                id,
                event,
                league,
                2026,
                words[1],
                words[2],
                words[3],
                words[4],
                false,
                begins,
                live ? GameStatus.LIVE : GameStatus.SCHEDULED,
                live ? 7 * (at % 5) + 3 : 0,
                live ? 3 * (at % 7) : 0,
                live ? 3 : 0,
                live ? "Q3" : "",
                live ? left : null,
                live ? left / 60 % 15 + ":" + pad(left % 60) : "",
                live ? words[1] : null,
                Map.of("down", "2nd & 7", GameReport.HOME_WIN, "0.7412")));
        int mid = 2200 + 613 * at % 5600;
        String title = words[4] + " at " + words[2];
        add(
                event,
                league,
                words[1],
                title,
                words[2],
                mid,
                new GameLink(id, Selection.HOME),
                begins.plusSeconds(12_600));
        add(
                event,
                league,
                words[3],
                title,
                words[4],
                10_000 - mid - 100,
                new GameLink(id, Selection.AWAY),
                begins.plusSeconds(12_600));
    }

    private static String pad(int seconds) {
        return seconds < 10 ? "0" + seconds : String.valueOf(seconds);
    }

    private void addOther(int at, String[] words) {
        EventId event = new EventId("SIM-" + words[0]);
        add(
                event,
                Category.valueOf(words[0]),
                "YES",
                words[1],
                words[2],
                1800 + 1900 * at,
                null,
                start.plus(Duration.ofDays(2 + 6L * at)));
    }

    private void add(
            EventId event,
            Category category,
            String side,
            String title,
            String subtitle,
            int mid,
            @org.jspecify.annotations.Nullable GameLink game,
            Instant expires) {
        MarketListing listing = new MarketListing(
                new MarketId(event + "-" + side),
                "simulated",
                "SIM" + category,
                event,
                category,
                title,
                subtitle,
                "Resolves YES if " + subtitle + " is the outcome of: " + title
                        + ". If the event is cancelled or not played within two days, the market is void and every"
                        + " contract is refunded at its cost.",
                "Official result of the league",
                start.minus(Duration.ofDays(3)),
                expires,
                expires.plus(Duration.ofDays(14)),
                TickStructure.LINEAR_CENT,
                MarketStatus.OPEN,
                game,
                FeeTerms.QUADRATIC_WITH_MAKER_FEES);
        Price opening = price(mid + 100 * (random.nextInt(9) - 4));
        views.add(view(listing, mid / 100 * 100, opening, start.minusSeconds(random.nextInt(50)), price(mid), 1));
    }

    private MarketView view(MarketListing listing, int bid, Price opening, Instant at, Price last, int spreadTicks) {
        Price yesBid = price(bid);
        Price yesAsk = price(bid + 100 * spreadTicks);
        List<Level> yes = levels(yesBid);
        List<Level> no = levels(yesAsk.complement());
        Quote quote = new Quote(
                yesBid, yesAsk, yes.getFirst().quantity(), no.getFirst().quantity(), at);
        long day = 4_000L + random.nextInt(180_000);
        return new MarketView(
                listing,
                MarketStatus.OPEN,
                quote,
                new Depth(yes, no),
                last,
                opening,
                Quantity.of(day * 2),
                Quantity.of(day),
                Quantity.of(day / 3),
                at,
                true,
                null);
    }

    private List<Level> levels(Price best) {
        List<Level> levels = new ArrayList<>();
        for (int step = 0; step < 10; step++) {
            int units = best.units() - 100 * step - (step > 6 ? 100 : 0);
            if (units > 0) {
                levels.add(new Level(new Price(units), Quantity.of(40 + random.nextInt(900) * (1 + step / 3))));
            }
        }
        return levels;
    }

    /** Moves some markets by a tick; the views replaced. */
    List<MarketView> step(Instant now) {
        List<MarketView> moved = new ArrayList<>();
        for (int at = 0; at < views.size(); at++) {
            MarketView view = views.get(at);
            Price bid = view.quote().yesBid();
            if (bid != null && random.nextInt(3) == 0) {
                int next = Math.clamp(bid.units() + 100 * (random.nextInt(3) - 1), 200, 9_600);
                MarketView replaced = view(
                        view.listing(),
                        next,
                        opening(view),
                        now,
                        random.nextBoolean() ? price(next) : price(next + 100),
                        1 + random.nextInt(2));
                views.set(at, replaced);
                moved.add(replaced);
            }
        }
        return moved;
    }

    /** The home side of a game scores. */
    GameReport score(int at, int points) {
        GameReport was = games.get(at);
        GameReport scored = new GameReport(
                was.id(),
                was.event(),
                was.league(),
                was.season(),
                was.home(),
                was.homeName(),
                was.away(),
                was.awayName(),
                was.neutral(),
                was.start(),
                was.status(),
                was.homeScore() + points,
                was.awayScore(),
                was.period(),
                was.periodName(),
                was.secondsLeft(),
                was.clock(),
                was.possession(),
                was.situation());
        games.set(at, scored);
        return scored;
    }

    /** Takes the bids of a market away, as a feed does that lost them. */
    MarketView loseBid(int at) {
        MarketView view = views.get(at);
        Quote quote = new Quote(
                null,
                view.quote().yesAsk(),
                Quantity.ZERO,
                view.quote().yesAskSize(),
                view.quote().at());
        MarketView lost = new MarketView(
                view.listing(),
                view.status(),
                quote,
                new Depth(List.of(), view.depth().noBids()),
                view.lastPrice(),
                view.openingPrice(),
                view.volume(),
                view.volume24h(),
                view.openInterest(),
                view.priceAt(),
                true,
                null);
        views.set(at, lost);
        return lost;
    }

    private static Price opening(MarketView view) {
        return view.openingPrice() == null ? Price.ZERO : view.openingPrice();
    }

    private static Price price(int units) {
        return new Price(Math.clamp(units, 100, 9_900));
    }
}
