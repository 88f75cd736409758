package precog.desk.archive;

import java.util.concurrent.CompletableFuture;
import precog.analytics.StrategyDraft;
import precog.analytics.StrategyMove;
import precog.value.StrategyRef;

/** Keeps strategy versions. Both deeds are done off the caller's thread, whole or not at all. */
public interface Strategies {
    /** The version that the running session decides by; no other is used by it, whatever its status. */
    StrategyRef inUse();

    /** Keeps a new version as a draft; tells its name in a sentence, or fails with one. */
    CompletableFuture<String> add(StrategyDraft draft);

    /** Moves a version on in its life; tells so in a sentence, or fails with one. */
    CompletableFuture<String> move(StrategyMove move, String by);
}
