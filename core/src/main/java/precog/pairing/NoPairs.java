package precog.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import precog.feed.MarketListing;
import precog.value.MarketId;

/** No other venue. */
final class NoPairs implements Pairs {
    @Override
    public boolean isOn() {
        return false;
    }

    @Override
    public String venue() {
        return "";
    }

    @Override
    public Optional<Pairing> of(MarketListing ours) {
        return Optional.empty();
    }

    @Override
    public List<Judgement> judged(MarketId market) {
        return List.of();
    }

    @Override
    public CompletableFuture<List<Counterpart>> search(String words) {
        return off();
    }

    @Override
    public CompletableFuture<List<Counterpart>> ending(Instant about) {
        return off();
    }

    @Override
    public CompletableFuture<Counterpart> read(String counterpart) {
        return off();
    }

    @Override
    public CompletableFuture<Judgement> judge(Judgement judgement) {
        return off();
    }

    @Override
    public CompletableFuture<Judgement> withdraw(Judgement judgement) {
        return off();
    }

    private static <T> CompletableFuture<T> off() {
        return CompletableFuture.failedFuture(new IllegalStateException("No other venue is looked at here."));
    }
}
