package precog.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import precog.feed.MarketListing;
import precog.pairing.Counterpart;
import precog.pairing.Judgement;
import precog.pairing.Pairing;
import precog.pairing.Pairs;
import precog.value.MarketId;

/** Another venue of a desk that is still being built: until it is there, there is none. */
final class LatePairs implements Pairs {
    private final CompletableFuture<Pairs> built;

    LatePairs(CompletableFuture<Pairs> built) {
        this.built = built;
    }

    private Pairs now() {
        return built.isDone() && !built.isCompletedExceptionally() ? built.join() : Pairs.none();
    }

    @Override
    public boolean isOn() {
        return now().isOn();
    }

    @Override
    public String venue() {
        return now().venue();
    }

    @Override
    public Optional<Pairing> of(MarketListing ours) {
        return now().of(ours);
    }

    @Override
    public List<Judgement> judged(MarketId market) {
        return now().judged(market);
    }

    @Override
    public CompletableFuture<List<Counterpart>> search(String words) {
        return now().search(words);
    }

    @Override
    public CompletableFuture<List<Counterpart>> ending(Instant about) {
        return now().ending(about);
    }

    @Override
    public CompletableFuture<Counterpart> read(String counterpart) {
        return now().read(counterpart);
    }

    @Override
    public CompletableFuture<Judgement> judge(Judgement judgement) {
        return now().judge(judgement);
    }

    @Override
    public CompletableFuture<Judgement> withdraw(Judgement judgement) {
        return now().withdraw(judgement);
    }
}
