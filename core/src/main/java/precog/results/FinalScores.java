package precog.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import precog.feed.FeedMessage;
import precog.feed.FeedMessage.GameReported;
import precog.feed.GameReport;
import precog.value.GameId;

/**
 * Keeps the final scores that a live source tells among the imported results, so that the ratings of the next start rest
 * on them too. Only results that rate are kept, each once, and again where its score was corrected. Leagues with several
 * rating pools are left out, for the store has one pool a league. Writes on a thread of its own; what could not be kept
 * is tried again with the next.
 */
public final class FinalScores implements AutoCloseable {
    private final String source;
    private final ResultsStore store;
    private final Consumer<String> trouble;
    private final BlockingQueue<Optional<GameReport>> heard = new LinkedBlockingQueue<>();
    private final Map<GameId, GameReport> kept = new HashMap<>();
    private final Map<GameId, GameReport> waiting = new HashMap<>();
    private final Thread keeping;

    /**
     * Begins to keep.
     *
     * @param source what the store calls where they come from, such as {@code espn}
     * @param trouble takes a sentence for the operator where the store refuses
     */
    public FinalScores(String source, ResultsStore store, Consumer<String> trouble) {
        this.source = source;
        this.store = store;
        this.trouble = trouble;
        this.keeping = Thread.ofVirtual().name("final scores").start(this::keep);
    }

    /** Takes in what a source said; returns at once. */
    public void heard(FeedMessage message) {
        if (message instanceof GameReported(var _, GameReport report) && counts(report)) {
            heard.add(Optional.of(report));
        }
    }

    private static boolean counts(GameReport report) {
        GameResult result = GameResult.of(report);
        return result.rates() && result.tour().isEmpty() && result.league().sport();
    }

    private void keep() {
        try {
            boolean open = true;
            while (open) {
                List<Optional<GameReport>> news = new ArrayList<>(List.of(heard.take()));
                heard.drainTo(news);
                open = news.stream().allMatch(Optional::isPresent);
                news.stream().flatMap(Optional::stream).forEach(report -> {
                    if (!report.equals(kept.get(report.id()))) {
                        waiting.put(report.id(), report);
                    }
                });
                keepWaiting();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        try {
            store.keep(batch(source, List.copyOf(waiting.values())));
            kept.putAll(waiting);
            waiting.clear();
        } catch (RuntimeException e) {
            trouble.accept(waiting.size() + " final scores are not in the database yet: " + e.getMessage());
        }
    }

    private static ImportBatch batch(String source, List<GameReport> reports) {
        List<Team> teams = new ArrayList<>();
        List<GameResult> games = new ArrayList<>();
        for (GameReport report : reports) {
            teams.add(new Team(report.league(), report.home(), report.homeName()));
            teams.add(new Team(report.league(), report.away(), report.awayName()));
            games.add(GameResult.of(report).imported(source));
        }
        return new ImportBatch(source, teams, games, List.of(), List.of(), 0);
    }

    /** Keeps what was heard so far and ends; what the store refuses then is told and lost. */
    @Override
    public void close() {
        heard.add(Optional.empty());
        try {
            keeping.join();
        } catch (InterruptedException e) {
            keeping.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
