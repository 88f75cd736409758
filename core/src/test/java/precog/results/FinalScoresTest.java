package precog.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import precog.feed.FeedMessage.GameReported;
import precog.feed.GameStatus;
import precog.model.SyntheticGame;
import precog.value.Category;

@Timeout(10)
class FinalScoresTest {
    private static final Instant NOW = Instant.parse("2026-11-22T22:00:00Z");
    private static final SyntheticGame OVER =
            SyntheticGame.of(Category.NFL).score(30, 3).is(GameStatus.FINAL);

    private final List<ImportBatch> kept = new CopyOnWriteArrayList<>();
    private final List<String> trouble = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();

    private List<GameResult> keep(SyntheticGame... games) {
        try (FinalScores scores = new FinalScores("espn", this::store, trouble::add)) {
            for (SyntheticGame game : games) {
                scores.heard(new GameReported(NOW, game.report()));
            }
        }
        return kept.stream().flatMap(batch -> batch.games().stream()).toList();
    }

    private ResultsStore.Summary store(ImportBatch batch) {
        if (refusals.getAndDecrement() > 0) {
            throw new IllegalStateException("the disk is full");
        }
        kept.add(batch);
        return new ResultsStore.Summary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void keepsAFinalUnderTheIdOfImportedResultsWithItsTeams() {
        assertThat(keep(OVER)).singleElement().satisfies(game -> {
            assertThat(game.id().value()).isEqualTo("NFL_20251005_AWY_HOM");
            assertThat(game.externalIds()).isEqualTo(Map.of("espn", "g"));
            assertThat(game.margin()).isEqualTo(27);
        });
        assertThat(kept.getFirst().teams()).extracting(Team::id).containsExactly("HOM", "AWY");
    }

    @Test
    void keepsOnlyWhatRates() {
        assertThat(keep(
                        OVER.is(GameStatus.LIVE),
                        OVER.is(GameStatus.CANCELLED),
                        OVER.with(Map.of(GameResult.STAGE_KEY, "preseason")),
                        OVER.with(Map.of(GameResult.TOUR_KEY, "ATP"))))
                .isEmpty();
    }

    @Test
    void keepsARepetitionOnceAndACorrectionAgain() {
        try (FinalScores scores = new FinalScores("espn", this::store, trouble::add)) {
            scores.heard(new GameReported(NOW, OVER.report()));
            awaitKept(1);
            scores.heard(new GameReported(NOW, OVER.report()));
            scores.heard(new GameReported(NOW, OVER.score(30, 6).report()));
            awaitKept(2);
        }

        assertThat(kept).hasSize(2);
        assertThat(kept.getLast().games().getFirst().margin()).isEqualTo(24);
    }

    @Test
    void triesAgainWhatTheStoreRefused() {
        refusals.set(1);
        try (FinalScores scores = new FinalScores("espn", this::store, trouble::add)) {
            scores.heard(new GameReported(NOW, OVER.report()));
            while (trouble.isEmpty()) {
                Thread.onSpinWait();
            }
        }

        assertThat(trouble).singleElement().asString().contains("1 final scores are not in the database yet");
        assertThat(kept).hasSize(1);
    }

    private void awaitKept(int batches) {
        while (kept.size() < batches) {
            Thread.onSpinWait();
        }
    }
}
