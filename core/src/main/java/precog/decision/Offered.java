package precog.decision;

import org.jspecify.annotations.Nullable;

/**
 * What an edge that was found changed among those that wait.
 *
 * @param decision the expiry to keep; null for every other step
 */
public record Offered(Step step, @Nullable Decision decision) {
    /** What became of it. */
    public enum Step {
        /** It waits from now on. */
        ALERTED,
        /** It waited and has other terms now. */
        REPRICED,
        /** It waited and is as it was: its countdown begins anew. */
        CONFIRMED,
        /** It waited and is not worth an alert any more. */
        EXPIRED,
        /** It was approved or rejected a short while ago and stays away. */
        QUIET,
        /** It is not worth an alert. */
        IGNORED
    }
}
