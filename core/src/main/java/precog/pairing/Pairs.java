package precog.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import precog.feed.MarketListing;
import precog.value.MarketId;

/**
 * Another venue's markets beside our own, as the desk sees them. Safe from any thread; what takes time is done elsewhere
 * and fails with a sentence. For the eye alone: no decision of the engine knows of it.
 */
public interface Pairs {
    /** Whether there is another venue at all. */
    boolean isOn();

    /** What it is called. */
    String venue();

    /** The outcome a person said resolves as YES of this market does, at once; none where nobody did. */
    Optional<Pairing> of(MarketListing ours);

    /** Everything a person said of a market, the last first. */
    List<Judgement> judged(MarketId market);

    /**
     * Looks for markets of the other venue that might be alike, those that trade before those that do not.
     *
     * @param words what to look for, or the market's address at the other venue
     */
    CompletableFuture<List<Counterpart>> search(String words);

    /** Markets of the other venue that trade now and end within a day of a moment, where words lead nowhere. */
    CompletableFuture<List<Counterpart>> ending(Instant about);

    /** Reads a market of the other venue as it is now. */
    CompletableFuture<Counterpart> read(String counterpart);

    /**
     * Keeps what a person said. Of a market one outcome can be alike: the one before is no longer.
     *
     * @return completed with it when it is kept
     */
    CompletableFuture<Judgement> judge(Judgement judgement);

    /** Takes back what was said of a market and an outcome. */
    CompletableFuture<Judgement> withdraw(Judgement judgement);

    /** No other venue, as where the desk plays something recorded: its prices are in no recording. */
    static Pairs none() {
        return new NoPairs();
    }
}
