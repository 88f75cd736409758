package precog.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import precog.db.store.JobLog;
import precog.db.store.JobLog.End;
import precog.db.store.JpaResultsStore;
import precog.db.store.Tables;
import precog.desk.archive.Imports;
import precog.results.GamesCsv;
import precog.results.ImportBatch;
import precog.results.RatingsCsv;
import precog.results.ResultsStore.Summary;

/** Imports into the database of a desk that runs, or of one that does not. */
public final class StoredImports implements Imports {
    private final CompletableFuture<Tables> tables;
    private final InstantSource clock;

    /** @param tables those of the database once it is open */
    public StoredImports(CompletableFuture<Tables> tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<String> begin(Request request, Consumer<String> stage) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread.ofPlatform().name("import").daemon().start(() -> {
            try {
                answer.complete(run(request, stage, answer));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private String run(Request request, Consumer<String> stage, CompletableFuture<String> answer) {
        stage.accept("Waiting for the database …");
        Tables open = opened();
        stage.accept("Reading the file …");
        return keep(open, request, clock, () -> {
            ImportBatch batch = read(request);
            if (answer.isCancelled()) {
                throw new CancellationException("Cancelled before anything was kept.");
            }
            stage.accept("Keeping it in one piece; what else is written waits meanwhile …");
            return batch;
        });
    }

    /**
     * Keeps what a file brings, and notes the run with its end.
     *
     * @param batch what the file brings; where it throws, nothing is kept
     * @return what was kept; a second line says where ratings were left as they were
     */
    public static String keep(Tables open, Request request, InstantSource clock, Supplier<ImportBatch> batch) {
        JobLog log = new JobLog(open);
        long run = log.begin("import " + request.kind().name().toLowerCase(Locale.ROOT), clock.instant());
        try {
            ImportBatch brought = batch.get();
            String sentence = sentence(Path.of(request.file()), new JpaResultsStore(open).keep(brought));
            log.end(run, End.COMPLETED, rows(brought), sentence, clock.instant());
            return sentence;
        } catch (RuntimeException e) {
            End end = e instanceof CancellationException ? End.CANCELLED : End.FAILED;
            log.end(run, end, 0, String.valueOf(e.getMessage()), clock.instant());
            throw e;
        }
    }

    private Tables opened() {
        try {
            return tables.join();
        } catch (CompletionException | CancellationException e) {
            throw new Failure("The database is not open, so nothing can be imported. Nothing was changed.", e);
        }
    }

    private static int rows(ImportBatch batch) {
        return batch.teams().size()
                + batch.games().size()
                + batch.odds().size()
                + batch.ratings().size();
    }

    /** All that a file brings; a {@link Failure} with line and field of every refusal where it brings nothing. */
    public static ImportBatch read(Request request) {
        Path file = Path.of(request.file());
        return switch (request.kind()) {
            case GAMES -> ImportBatch.of(Read.whole(GamesCsv.read(file))).withoutOdds();
            case ODDS -> ImportBatch.of(Read.whole(GamesCsv.read(file)));
            case RATINGS -> ImportBatch.of(file.toString(), Read.whole(RatingsCsv.read(file, request.league())));
        };
    }

    private static String sentence(Path file, Summary kept) {
        String sentence = String.format(
                Locale.ROOT,
                "%s: %,d teams, %,d games, %,d odds and %,d ratings added, %,d rows updated, %,d unchanged; %,d games rated.",
                file.getFileName(),
                kept.teamsAdded(),
                kept.gamesAdded(),
                kept.oddsAdded(),
                kept.ratingsAdded(),
                kept.gamesUpdated() + kept.oddsUpdated() + kept.ratingsUpdated(),
                kept.unchanged(),
                kept.gamesRated());
        return kept.gamesRatedOtherwise() == 0 ? sentence : sentence + "\n" + otherwise(kept);
    }

    private static String otherwise(Summary kept) {
        return String.format(
                Locale.ROOT,
                "The history of ratings was left as it is: an earlier game was added or corrected, and %,d games would be"
                        + " rated otherwise now. Import into a new data folder to rate all from the start.",
                kept.gamesRatedOtherwise());
    }
}
