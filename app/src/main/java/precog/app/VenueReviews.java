package precog.app;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import precog.desk.archive.GameReviews;
import precog.feed.MarketListing.GameLink;
import precog.matching.ConfirmedMatches.Confirmation;
import precog.matching.GameMatching;
import precog.value.MarketId;

/** Lets a person tie the venue's markets to games; what was said takes effect at once. */
final class VenueReviews implements GameReviews {
    private static final String NAME = "game reviews";

    private final GameMatching matching;
    private final Runnable effect;
    private final InstantSource clock;

    /** @param effect ties every market anew by what is known */
    VenueReviews(GameMatching matching, Runnable effect, InstantSource clock) {
        this.matching = matching;
        this.effect = effect;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Standing> standing() {
        return Behind.ask(NAME, this::read);
    }

    private Standing read() {
        List<Said> said = matching.said().entrySet().stream()
                .map(word -> new Said(word.getKey(), word.getValue()))
                .toList();
        return new Standing(matching.review(), said);
    }

    @Override
    public CompletableFuture<Standing> tie(MarketId market, GameLink link, String by) {
        return after(() -> matching.confirm(new Confirmation(market, link, by, clock.instant())));
    }

    @Override
    public CompletableFuture<Standing> untie(MarketId market) {
        return after(() -> matching.withdraw(market));
    }

    private CompletableFuture<Standing> after(Runnable deed) {
        return Behind.ask(NAME, () -> {
            deed.run();
            effect.run();
            return read();
        });
    }
}
