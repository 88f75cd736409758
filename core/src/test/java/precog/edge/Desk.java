package precog.edge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.config.GivenSetting;
import precog.config.Origin;
import precog.config.Settings;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage.BookSnapshot;
import precog.feed.FeedMessage.MarketActivity;
import precog.feed.FeedMessage.MarketListed;
import precog.feed.GameReport;
import precog.feed.Level;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.feed.MarketStatus;
import precog.market.Market;
import precog.market.MarketView;
import precog.model.Estimate;
import precog.value.Category;
import precog.value.EventId;
import precog.value.ExecutionEnvironment;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.ModelRef;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Probability;
import precog.value.Quantity;
import precog.value.StrategyRef;
import precog.value.TickStructure;

/** A synthetic market in which an edge passes every gate, with one thing at a time made different by each test. */
public final class Desk {
    public static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");

    public String market = "NFL-KC-BUF-KC";
    public String event = "NFL-KC-BUF";
    public Category category = Category.NFL;
    public Selection selection = Selection.HOME;
    public boolean ofGame = true;
    public MarketStatus status = MarketStatus.OPEN;
    public FeeTerms fees = FeeTerms.QUADRATIC;
    public Duration untilExpiration = Duration.ofHours(3);
    public Duration untilClose = Duration.ofDays(14);
    public List<Level> yesBids = List.of(level("0.50", "400"), level("0.40", "20000"));
    /** Offers of YES at 0.52, 0.53 and 0.60. */
    public List<Level> noBids = List.of(level("0.48", "500"), level("0.47", "500"), level("0.40", "500"));

    public @Nullable String volume24h = "5000";
    public @Nullable String openInterest = "5000";
    public Duration priceAge = Duration.ZERO;
    public String probability = "0.64";
    public int sampleSize = 1_000;
    public String lower = "0.60";
    public String upper = "0.68";
    public @Nullable Duration stateAge;
    public @Nullable GameReport game;
    public String cash = "10000";
    public String bankroll = "10000";
    public List<Commitment> commitments = new ArrayList<>();
    public List<GivenSetting> given = new ArrayList<>();
    private long nextId;

    public static Level level(String price, String quantity) {
        return new Level(Price.of(price), Quantity.of(quantity));
    }

    public Desk set(String key, String value) {
        given.add(new GivenSetting(key, value, new Origin.UserFile("settings.properties", given.size() + 1)));
        return this;
    }

    public Settings settings() {
        return Settings.of(ExecutionEnvironment.PAPER, given);
    }

    public MarketListing listing() {
        return new MarketListing(
                new MarketId(market),
                "synthetic",
                "NFL",
                new EventId(event),
                category,
                "Who wins?",
                "Home wins",
                "Pays if home wins.",
                "The league",
                NOW.minus(Duration.ofDays(1)),
                NOW.plus(untilExpiration),
                NOW.plus(untilClose),
                TickStructure.LINEAR_CENT,
                status,
                ofGame ? new GameLink(new GameId("game-" + event), selection) : null,
                fees);
    }

    public MarketView view() {
        Instant at = NOW.minus(priceAge);
        Market folded = new Market(new MarketListed(at, listing()));
        folded.apply(new BookSnapshot(at, folded.id(), yesBids, noBids));
        folded.apply(new MarketActivity(at, folded.id(), null, quantity(volume24h), quantity(openInterest)));
        return folded.view(20);
    }

    private static @Nullable Quantity quantity(@Nullable String text) {
        return text == null ? null : Quantity.of(text);
    }

    public Exposure exposure() {
        return new Exposure(Money.of(cash), Money.of(bankroll), commitments);
    }

    /** A position of this market's worst case. */
    public Commitment commitment(Outcome outcome, String worstCase) {
        return new Commitment(listing(), outcome, Money.of(worstCase), true);
    }

    public Valuation valuation() {
        Estimate estimate = new Estimate(
                new MarketId(market),
                new ModelRef(1, "elo", "v1.0"),
                Probability.of(probability),
                sampleSize,
                Probability.of(lower),
                Probability.of(upper),
                NOW.minusSeconds(600),
                stateAge == null ? null : NOW.minus(stateAge),
                "Synthetic evidence.");
        return new Valuation(
                view(),
                estimate,
                game,
                exposure(),
                new StrategyRef(1, "edge", "v1.0"),
                ExecutionEnvironment.PAPER,
                NOW);
    }

    public Optional<Edge> find(Outcome outcome) {
        return new EdgeDetector(
                        settings().edge(), settings().stake(), settings().exit())
                .detect(valuation(), outcome, 7, () -> ++nextId);
    }

    public Edge edge(Outcome outcome) {
        return find(outcome).orElseThrow();
    }

    public Edge edge() {
        return edge(Outcome.YES);
    }
}
