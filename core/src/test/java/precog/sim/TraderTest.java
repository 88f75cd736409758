package precog.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.BookDelta;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.GameReported;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.FeedMessage.MarketSettled;
import precog.feed.FeedMessage.MarketStatusChanged;
import precog.feed.FeedMessage.OfMarket;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.feed.MarketListing;
import precog.feed.MarketListing.Selection;
import precog.feed.MarketStatus;
import precog.feed.SettlementResult;
import precog.market.Fees;
import precog.market.OrderBook;
import precog.model.elo.EloModel;
import precog.model.elo.Forecast;
import precog.model.elo.LeagueParameters;
import precog.model.elo.Ratings;
import precog.sim.sport.Chances;
import precog.value.Action;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * Whether skill pays: traders who see nothing but the feed and the recorded past buy ten contracts wherever their
 * probability beats the ask and the taker's fee by more than five cents, once an event, and hold them to the
 * settlement.
 */
class TraderTest {
    private static final Instant START = SimulationSettings.SUNDAY_AFTERNOON;
    private static final int SEEDS = 24;
    private static final Duration SESSION = Duration.ofHours(5);
    private static final double LEAST_EDGE = 0.05;
    private static final Quantity STAKE = Quantity.of(10);
    /** Above this a difference is more likely an error of ours than of the market. */
    private static final double MOST_EDGE = 0.40;

    /** How likely YES is; NaN for no opinion. */
    private interface Opinion {
        double yes(MarketListing listing, GameReport report);
    }

    @Test
    void aGoodModelEarnsAfterFeesAndBadOnesLose() {
        List<Trader> good = new ArrayList<>();
        List<Trader> biased = new ArrayList<>();
        List<Trader> guessing = new ArrayList<>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            SimulationSettings settings = new SimulationSettings(seed, START, 0.6, 0);
            try (SimulatedVenue venue = new SimulatedVenue(settings)) {
                PublicModel model = new PublicModel(venue.history());
                good.add(new Trader(model));
                biased.add(new Trader(model::fond));
                guessing.add(new Trader(TraderTest::guess));
                run(venue, List.of(good.getLast(), biased.getLast(), guessing.getLast()));
            }
        }
        String figures = "Score and ratings: " + figures(good) + ". Fond of the home side: " + figures(biased)
                + ". Guesses: " + figures(guessing) + ".";
        assertThat(total(good)).as(figures).isPositive();
        assertThat(total(biased)).as(figures).isNegative();
        assertThat(total(guessing)).as(figures).isNegative();
    }

    private static double guess(MarketListing listing, GameReport report) {
        return 0.1 + 0.8 * Math.floorMod(listing.id().hashCode() * 0x9E3779B9, 1000) / 1000.0;
    }

    private static void run(SimulatedVenue venue, List<Trader> traders) {
        Instant end = START.plus(SESSION);
        Tape tape = new Tape();
        for (Instant at = venue.nextAt();
                at != null && at.isBefore(end.plus(Duration.ofHours(9)));
                at = venue.nextAt()) {
            FeedMessage message = venue.next();
            tape.apply(message);
            if (message instanceof MarketSettled settled) {
                traders.forEach(trader -> trader.settle(settled));
            } else if (message.at().isBefore(end) && message instanceof OfMarket ofMarket) {
                traders.forEach(trader -> trader.look(tape, ofMarket.market(), message.at()));
            } else if (message.at().isAfter(end) && traders.stream().allMatch(Trader::isFlat)) {
                return;
            }
        }
    }

    private static double total(List<Trader> traders) {
        return traders.stream().mapToDouble(trader -> trader.cash.asDouble()).sum();
    }

    private static String figures(List<Trader> traders) {
        int trades = traders.stream().mapToInt(trader -> trader.trades).sum();
        double paid =
                traders.stream().mapToDouble(trader -> trader.paid.asDouble()).sum();
        List<String> each = traders.stream()
                .map(trader -> String.format(Locale.ROOT, "%.0f", trader.cash.asDouble()))
                .toList();
        return String.format(Locale.ROOT, "$%.2f on %d trades and $%.0f %s", total(traders), trades, paid, each);
    }

    /** What a desk would know. */
    private static final class Tape {
        final Map<MarketId, MarketListing> listings = new HashMap<>();
        final Map<MarketId, OrderBook> books = new HashMap<>();
        final Map<MarketId, MarketStatus> statuses = new HashMap<>();
        final Map<GameId, GameReport> games = new HashMap<>();

        void apply(FeedMessage message) {
            switch (message) {
                case MarketListed listed -> {
                    listings.put(listed.market(), listed.listing());
                    statuses.putIfAbsent(listed.market(), listed.listing().status());
                }
                case MarketStatusChanged changed -> statuses.put(changed.market(), changed.status());
                case BookSnapshot snapshot ->
                    books.computeIfAbsent(snapshot.market(), market -> new OrderBook(snapshot.at()))
                            .apply(snapshot);
                case BookDelta delta -> books.get(delta.market()).apply(delta);
                case GameReported game -> games.put(game.report().id(), game.report());
                default -> {}
            }
        }
    }

    private static final class Trader {
        private final Opinion opinion;
        private final Set<EventId> events = new HashSet<>();
        private final Map<MarketId, Instant> rested = new HashMap<>();
        private final Map<MarketId, List<Outcome>> held = new HashMap<>();
        private final Map<MarketId, List<Money>> costs = new HashMap<>();
        private Money cash = Money.ZERO;
        private Money paid = Money.ZERO;
        private int trades;

        Trader(Opinion opinion) {
            this.opinion = opinion;
        }

        void look(Tape tape, MarketId market, Instant now) {
            MarketListing listing = tape.listings.get(market);
            OrderBook book = tape.books.get(market);
            boolean trading = tape.statuses.get(market) == MarketStatus.OPEN;
            if (listing.game() == null
                    || book == null
                    || !trading
                    || rested.getOrDefault(market, Instant.MIN).isAfter(now)) {
                return;
            }
            rested.put(market, now.plusSeconds(5));
            GameReport report = tape.games.get(listing.game().game());
            if (report == null
                    || report.status() == GameStatus.FINAL
                    || report.start().isAfter(now.plus(SESSION))) {
                return;
            }
            double yes = opinion.yes(listing, report);
            if (!Double.isNaN(yes)) {
                buy(book, listing, Outcome.YES, yes);
                buy(book, listing, Outcome.NO, 1 - yes);
            }
        }

        private void buy(OrderBook book, MarketListing listing, Outcome outcome, double chance) {
            Price ask = book.quote().ask(outcome);
            if (ask == null || book.quote().askSize(outcome).compareTo(STAKE) < 0) {
                return;
            }
            Money cost = Fees.direct(listing.fees())
                    .charge(Action.BUY, ask, STAKE, Fees.Liquidity.TAKER)
                    .cash();
            double edge = chance + cost.asDouble() / 10;
            if (edge > LEAST_EDGE && edge < MOST_EDGE && events.add(listing.event())) {
                held.computeIfAbsent(listing.id(), market -> new ArrayList<>()).add(outcome);
                costs.computeIfAbsent(listing.id(), market -> new ArrayList<>()).add(cost);
                cash = cash.plus(cost);
                paid = paid.minus(cost);
                trades++;
            }
        }

        void settle(MarketSettled settled) {
            List<Outcome> outcomes = held.remove(settled.market());
            List<Money> spent = costs.remove(settled.market());
            if (outcomes == null || spent == null) {
                return;
            }
            for (int i = 0; i < outcomes.size(); i++) {
                boolean won = settled.result()
                        == SettlementResult.valueOf(outcomes.get(i).name());
                Money payout = settled.result() == SettlementResult.VOID
                        ? spent.get(i).negate()
                        : won ? Money.of(Price.ONE, STAKE) : Money.ZERO;
                cash = cash.plus(payout);
            }
        }

        boolean isFlat() {
            return held.isEmpty();
        }
    }

    /**
     * What anybody could know: ratings from past results, and in the sports with a clock Stern's model of the score (a
     * Brownian motion whose drift is the rating's and whose spread is that of past margins; JASA 1994).
     */
    private static final class PublicModel implements Opinion {
        private static final Map<Category, Integer> REGULATION =
                Map.of(Category.NFL, 3600, Category.NCAAF, 3600, Category.NBA, 2880);

        private final EloModel ratings =
                new EloModel(new ModelRef(1, "elo", "v1.0"), new Ratings(LeagueParameters.defaults()));
        private final Map<Category, Double> spreads = new HashMap<>();

        PublicModel(GameHistory history) {
            Map<Category, List<Integer>> margins = new HashMap<>();
            for (GameReport report : history.finals()) {
                ratings.observe(report);
                margins.computeIfAbsent(report.league(), league -> new ArrayList<>())
                        .add(report.margin());
            }
            margins.forEach((league, all) -> {
                double mean = all.stream().mapToInt(m -> m).average().orElse(0);
                double square = all.stream()
                        .mapToDouble(m -> (m - mean) * (m - mean))
                        .average()
                        .orElse(1);
                spreads.put(league, 0.93 * Math.sqrt(square));
            });
        }

        double rated(MarketListing listing, GameReport report) {
            return ratings.forecast(report)
                    .map(forecast -> forecast.of(selection(listing)))
                    .orElse(Double.NaN);
        }

        /** The same, and fifteen points more for the home side. */
        double fond(MarketListing listing, GameReport report) {
            return yes(listing, report) + (selection(listing) == Selection.HOME ? 0.15 : -0.15);
        }

        private static Selection selection(MarketListing listing) {
            return listing.game() == null ? Selection.DRAW : listing.game().selection();
        }

        @Override
        public double yes(MarketListing listing, GameReport report) {
            if (report.status() == GameStatus.SCHEDULED) {
                return rated(listing, report);
            }
            @Nullable Forecast before = ratings.forecast(report).orElse(null);
            Integer regulation = REGULATION.get(report.league());
            Integer seconds = report.secondsLeft();
            if (before == null || regulation == null || seconds == null || seconds < 30) {
                return Double.NaN;
            }
            double left = seconds / (double) regulation;
            double spread = spreads.get(report.league());
            double drift = Math.log(before.home() / (1 - before.home())) / 1.702 * spread;
            double home = Chances.normal((report.margin() + drift * left) / (spread * Math.sqrt(left)));
            return selection(listing) == Selection.HOME ? home : 1 - home;
        }
    }
}
