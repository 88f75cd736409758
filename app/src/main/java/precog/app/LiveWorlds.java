package precog.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import precog.app.World.Execution;
import precog.engine.Mode;
import precog.engine.RunLimit.AtEndOfFeed;
import precog.engine.Script;
import precog.feed.LiveFeed;
import precog.feed.LiveSource;
import precog.kalshi.MarketRecord;
import precog.kalshi.TapeRecorder;
import precog.kalshi.key.ApiKey;
import precog.kalshi.live.KalshiExchange;
import precog.kalshi.live.KalshiFeed;
import precog.kalshi.rest.KalshiAccount;
import precog.kalshi.rest.KalshiHosts;
import precog.kalshi.rest.KalshiRest;
import precog.kalshi.stream.OwnNews;
import precog.line.Fetched;
import precog.line.Loops;
import precog.model.FirstOpinion;
import precog.pairing.PairDesk;
import precog.pairing.Pairs;
import precog.pairing.PairsFile;
import precog.polymarket.PolymarketVenue;
import precog.recording.SessionRecorder;
import precog.value.Money;

/** Worlds of what happens now: the exchange's markets with practice money, or with the account's own. */
final class LiveWorlds {
    private static final String MATCHES = "matches.csv";
    private static final String PAIRS = "pairs.csv";

    private final VenueSettings settings;
    private final InstantSource clock;
    private final LiveScores scores;
    private final @Nullable PairDesk pairs;
    private final @Nullable TapeRecorder tape;
    private final OkHttpClient http = new OkHttpClient();

    /**
     * @param root folder that all accounts of a profile share, where what a person confirmed is kept
     * @param tape keeps what the stream says; null where nobody does
     */
    LiveWorlds(VenueSettings settings, Path root, @Nullable TapeRecorder tape, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.tape = tape;
        scores = new LiveScores(settings.scores(), settings.series(), root.resolve(MATCHES), clock);
        pairs = settings.other() == null
                ? null
                : new PairDesk(new PairsFile(root.resolve(PAIRS)), new PolymarketVenue(http, settings.other(), clock));
    }

    /** Practice money on live data. Nothing in it can send an order to the exchange. */
    World paper(@Nullable ApiKey key, @Nullable SessionRecorder recorder) {
        KalshiRest rest = new KalshiRest(http, settings.hosts(), key, clock);
        KalshiFeed feed = feed(rest, news -> {});
        return world(Mode.PAPER_LIVE_DATA, rest, feed, new Execution.Practice(), recorder);
    }

    /**
     * The account's own money.
     *
     * @throws Failure where the account cannot be read
     */
    World live(ApiKey key, @Nullable SessionRecorder recorder) {
        KalshiRest rest = new KalshiRest(http, settings.hosts(), key, clock);
        KalshiExchange exchange = new KalshiExchange(rest, clock);
        KalshiFeed feed = feed(rest, exchange::heard);
        exchange.needs(feed::follow);
        Mode mode = settings.hosts().name().equals(KalshiHosts.PRODUCTION.name()) ? Mode.LIVE : Mode.LIVE_DEMO;
        return world(mode, rest, feed, new Execution.Live(exchange, () -> cash(rest)), recorder);
    }

    private static Money cash(KalshiRest rest) {
        try {
            KalshiAccount account = new KalshiAccount(rest);
            return switch (account.balance()) {
                case Fetched.Got<KalshiAccount.Balance>(KalshiAccount.Balance balance) -> balance.total();
                case Fetched.Missed<KalshiAccount.Balance> missed ->
                    throw new Failure("The account at " + rest.hosts().name() + " cannot be read. " + missed.reason()
                            + " Check the key with: precog exchange check");
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("The start was interrupted.");
        }
    }

    private KalshiFeed feed(KalshiRest rest, Consumer<OwnNews> own) {
        KalshiFeed.Scope scope = new KalshiFeed.Scope(settings.series());
        return new KalshiFeed(http, rest, clock, new Loops(MarketRecord.PLATFORM), scope, scores::link, own, tape);
    }

    private World world(
            Mode mode, KalshiRest rest, KalshiFeed feed, Execution execution, @Nullable SessionRecorder recorder) {
        List<LiveSource> sources = new ArrayList<>(List.of(feed, scores));
        if (pairs != null) {
            sources.add(pairs);
        }
        return new World(
                mode,
                MarketRecord.PLATFORM,
                new LiveFeed(feed.name(), clock.instant()),
                sources,
                execution,
                new FirstOpinion(SimulatedModels.LEAD, List.of(scores.model())),
                (history, tables) -> scores.keepIn(tables),
                AtEndOfFeed.GO_ON,
                recorder,
                recorder == null ? Script.NONE : new Script(List.of(), recorder::asked),
                new LiveServices(
                        new VenuePast(rest, clock),
                        new VenueReviews(scores.matching(), feed::relink, clock),
                        pairs == null ? Pairs.none() : pairs));
    }
}
