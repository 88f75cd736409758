package precog.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import precog.db.Database;
import precog.db.DatabaseAddress;
import precog.db.mapping.Mapping;
import precog.db.store.StoredRatings;
import precog.db.store.Tables;
import precog.espn.fake.FakeEspn;
import precog.espn.fake.ScriptedGame;
import precog.feed.FeeTerms;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.GameReported;
import precog.feed.GameStatus;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.feed.MarketListing.Selection;
import precog.feed.MarketStatus;
import precog.game.GameState;
import precog.matching.UnmatchedMarket;
import precog.model.Estimate;
import precog.value.Category;
import precog.value.EventId;
import precog.value.GameId;
import precog.value.MarketId;
import precog.value.TickStructure;

/** Scores over HTTP from a made-up ESPN, to the ratings in a real database and back to a market's probability. */
@Timeout(60)
class LiveScoresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T17:00:00Z");
    private static final ScriptedGame YESTERDAYS =
            ScriptedGame.of("1", "2026-11-21T18:00Z", "SEA", "ARI").ended(4).score(31, 3);
    private static final ScriptedGame NEXT = ScriptedGame.of("2", "2026-11-29T18:00Z", "ARI", "SEA");
    private static final MarketListing MARKET = new MarketListing(
            new MarketId("KXNFLGAME-26NOV29SEAARI-SEA"),
            "kalshi",
            "KXNFLGAME",
            new EventId("KXNFLGAME-26NOV29SEAARI"),
            Category.NFL,
            "Seattle at Arizona: winner?",
            "Seattle",
            "",
            "",
            NOW,
            NOW,
            NOW,
            TickStructure.LINEAR_CENT,
            MarketStatus.OPEN,
            null,
            FeeTerms.QUADRATIC);

    @TempDir
    Path folder;

    @Test
    void aFinalRatesOnceNowAndAtTheNextStartAndGivesTheNextGameAProbability() throws InterruptedException {
        try (FakeEspn espn = FakeEspn.start();
                Database database = Database.open(DatabaseAddress.ofFile(folder.resolve("precog")));
                SessionFactory sessions = Mapping.of(database)) {
            espn.show("football/nfl", YESTERDAYS, NEXT);
            Tables tables = new Tables(database, sessions);
            Estimate first = estimateOfNext(espn, tables);
            assertThat(first.probability().asDouble()).as("away, but ahead").isBetween(0.4, 0.7);
            assertThat(StoredRatings.read(tables).history()).hasSize(1);

            Estimate afterRestart = estimateOfNext(espn, tables);
            assertThat(afterRestart.probability()).isEqualTo(first.probability());
            assertThat(StoredRatings.read(tables).history()).hasSize(1);
        }
    }

    /** One session: from the start of the scores to their end. */
    private Estimate estimateOfNext(FakeEspn espn, Tables tables) throws InterruptedException {
        LiveScores scores = new LiveScores(
                espn.base(), List.of("KXNFLGAME", "KXFED"), folder.resolve("matches.csv"), InstantSource.fixed(NOW));
        try (scores) {
            assertThat(scores.link(MARKET)).isEmpty();
            assertThat(scores.matching().review())
                    .extracting(UnmatchedMarket::listing)
                    .containsExactly(MARKET);
            scores.keepIn(CompletableFuture.completedFuture(tables));
            BlockingQueue<FeedMessage> said = new LinkedBlockingQueue<>();
            scores.start(said::add);
            GameReported over = (GameReported) said.take();
            GameReported next = (GameReported) said.take();
            assertThat(over.report().status()).isEqualTo(GameStatus.FINAL);

            Optional<GameLink> link = scores.link(MARKET);
            assertThat(link).contains(new GameLink(new GameId("espn:nfl:2"), Selection.AWAY));
            scores.model().observe(over.report());
            scores.model().observe(over.report());
            GameState state = new GameState(next.report(), next.at());
            Optional<Estimate> estimate = Optional.empty();
            while (estimate.isEmpty()) {
                estimate = scores.model().estimate(MARKET.withGame(link.orElseThrow()), state, NOW);
                Thread.onSpinWait();
            }
            return estimate.orElseThrow();
        }
    }
}
