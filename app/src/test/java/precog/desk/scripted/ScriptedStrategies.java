package precog.desk.scripted;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import precog.analytics.StrategyDraft;
import precog.analytics.StrategyMove;
import precog.analytics.StrategyVersion;
import precog.desk.archive.Strategies;
import precog.value.StrategyRef;

/** Two synthetic strategy versions, and what the desk adds to them or moves on. */
public final class ScriptedStrategies implements Strategies {
    private final List<StrategyVersion> versions = new CopyOnWriteArrayList<>(List.of(
            version(2, "v1.1", "testing", Map.of("minimum_edge", "0.06", "entry", "alerted edges"), null),
            version(1, "v1.0", "active", Map.of("minimum_edge", "0.05", "entry", "alerted edges"), null)));

    private static StrategyVersion version(
            long id, String version, String status, Map<String, String> config, @Nullable String notes) {
        return new StrategyVersion(
                id,
                "edge_entry",
                version,
                "entry",
                null,
                status,
                config,
                "Buy what is worth more than it costs",
                ScriptedArchive.START,
                "precog",
                notes);
    }

    /** Every version, newest first. */
    public List<StrategyVersion> versions() {
        return List.copyOf(versions);
    }

    @Override
    public StrategyRef inUse() {
        return new StrategyRef(1, "edge_entry", "v1.0");
    }

    @Override
    public CompletableFuture<String> add(StrategyDraft draft) {
        versions.addFirst(version(versions.size() + 1, draft.version(), "draft", draft.config(), draft.notes()));
        return CompletableFuture.completedFuture("edge_entry " + draft.version() + " is kept as a draft.");
    }

    @Override
    public CompletableFuture<String> move(StrategyMove move, String by) {
        StrategyVersion was = move.version();
        StrategyVersion moved = version(was.id(), was.version(), move.to().code(), was.config(), was.notes());
        versions.replaceAll(version -> version.id() == was.id() ? moved : version);
        return CompletableFuture.completedFuture(
                move.version().label() + " is " + move.to().code() + " now, moved by " + by + ".");
    }
}
