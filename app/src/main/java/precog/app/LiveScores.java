package precog.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import precog.db.store.JpaResultsStore;
import precog.db.store.StoredRatings;
import precog.db.store.Tables;
import precog.db.store.VersionCatalogue;
import precog.espn.EspnFeed;
import precog.espn.EspnLeague;
import precog.espn.EspnSettings;
import precog.espn.Oddity;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.GameReported;
import precog.feed.FeedMessage.ReadingRefused;
import precog.feed.LiveSource;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.matching.GameMatching;
import precog.matching.MatchesFile;
import precog.matching.TeamCodes;
import precog.model.ProbabilityModel;
import precog.model.elo.ArrivingRatings;
import precog.results.FinalScores;
import precog.results.ImportBatch;
import precog.results.ResultsStore;
import precog.value.Category;

/**
 * ESPN beside a venue: tells the games of the leagues the venue's markets are about, ties the markets to them, and carries
 * results into the ratings, those of this session and those of the next start.
 */
final class LiveScores implements LiveSource {
    private static final Logger LOG = LoggerFactory.getLogger(LiveScores.class);

    private final EspnFeed espn;
    private final GameMatching matching;
    private final ArrivingRatings ratings = new ArrivingRatings(VersionCatalogue.ELO.ref());
    private final CompletableFuture<Tables> tables = new CompletableFuture<>();
    private final FinalScores finals = new FinalScores(EspnFeed.SOURCE, this::keep, LOG::warn);
    private final InstantSource clock;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Consumer<FeedMessage> out;

    /**
     * Scores that are not told yet.
     *
     * @param address root of ESPN's scoreboards
     * @param series the venue's series of markets that are followed
     * @param matches file of the matches a person has confirmed
     */
    LiveScores(URI address, List<String> series, Path matches, InstantSource clock) {
        this.clock = clock;
        Set<Category> followed = GameMatching.leagues(series);
        List<EspnLeague> leagues = Arrays.stream(EspnLeague.values())
                .filter(league -> followed.contains(league.category()))
                .toList();
        espn = new EspnFeed(EspnSettings.of(leagues).at(address), clock, this::note);
        matching = new GameMatching(TeamCodes.shipped(), new MatchesFile(matches));
    }

    /** Reads the ratings from the tables as soon as they are open, and keeps final scores in them from then on. */
    void keepIn(CompletableFuture<Tables> opening) {
        var _ = opening.thenAcceptAsync(
                        open -> {
                            tables.complete(open);
                            ratings.arrive(StoredRatings.read(open));
                        },
                        Thread::startVirtualThread)
                .whenComplete((_, failure) -> {
                    if (failure != null && !opening.isCancelled()) {
                        LOG.warn("The ratings could not be read, so games have no probability of ours: {}", failure);
                    }
                });
    }

    /** The game a market is about and the side of it that YES pays on, where both are known. */
    Optional<GameLink> link(MarketListing listing) {
        return matching.link(listing);
    }

    /** What ties markets to games, with those left for review. */
    GameMatching matching() {
        return matching;
    }

    /** Judges games before they start; silent until the ratings are read. */
    ProbabilityModel model() {
        return ratings;
    }

    @Override
    public String name() {
        return espn.name();
    }

    @Override
    public void start(Consumer<FeedMessage> to) {
        out = to;
        espn.start(message -> {
            if (message instanceof GameReported game) {
                matching.know(game.report());
                finals.heard(message);
            }
            to.accept(message);
        });
    }

    private ResultsStore.Summary keep(ImportBatch batch) {
        if (!tables.isDone()) {
            throw new IllegalStateException("it is not open yet.");
        }
        return new JpaResultsStore(tables.join()).keep(batch);
    }

    /** A word that is new to us makes no reading wrong: what the game's state says is used. */
    private void note(Oddity oddity) {
        if (oddity.code() == Oddity.Code.UNKNOWN_STATUS) {
            if (unknown.add(oddity.words())) {
                LOG.warn("ESPN, game {}: {}", oddity.subject(), oddity.words());
            }
            return;
        }
        out().accept(new ReadingRefused(
                clock.instant(),
                EspnFeed.SOURCE,
                oddity.code().words(),
                oddity.subject(),
                "ESPN, game " + oddity.subject() + ": " + oddity.words()));
    }

    private Consumer<FeedMessage> out() {
        return Objects.requireNonNull(out);
    }

    @Override
    public void close() {
        espn.close();
        finals.close();
    }
}
