package precog.app;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import precog.analytics.StrategyDraft;
import precog.analytics.StrategyMove;
import precog.db.store.JpaStrategyStore;
import precog.db.store.Tables;
import precog.desk.archive.Strategies;
import precog.value.StrategyRef;

/** Strategy versions in the database behind a desk, which may not be open yet. */
public final class StoredStrategies implements Strategies {
    private static final Executor APART =
            work -> Thread.ofPlatform().name("strategies").daemon().start(work);

    private final CompletableFuture<Tables> tables;
    private final InstantSource clock;

    /** @param tables those of the database once it is open */
    public StoredStrategies(CompletableFuture<Tables> tables, InstantSource clock) {
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public StrategyRef inUse() {
        return SimulatedModels.STRATEGY;
    }

    @Override
    public CompletableFuture<String> add(StrategyDraft draft) {
        return keep(
                store -> store.add(draft, clock.instant()),
                draft.from().name() + " " + draft.version() + " is kept as a draft.");
    }

    @Override
    public CompletableFuture<String> move(StrategyMove move, String by) {
        return keep(
                store -> store.move(move),
                move.version().label() + " is " + move.to().code() + " now, moved by " + by + ".");
    }

    private CompletableFuture<String> keep(Consumer<JpaStrategyStore> deed, String sentence) {
        return tables.thenApplyAsync(
                open -> {
                    deed.accept(new JpaStrategyStore(open));
                    return sentence;
                },
                APART);
    }
}
