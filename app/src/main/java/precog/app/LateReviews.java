package precog.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.GameReviews;
import precog.feed.MarketListing.GameLink;
import precog.value.MarketId;

/** The reviews of a desk that is still being built, and none where its markets know their games by themselves. */
final class LateReviews implements GameReviews {
    private final CompletableFuture<TradingDesk> building;

    LateReviews(CompletableFuture<TradingDesk> building) {
        this.building = building;
    }

    @Override
    public CompletableFuture<Standing> standing() {
        return building.thenCompose(desk -> {
            GameReviews reviews = desk.reviews();
            return reviews == null
                    ? CompletableFuture.completedFuture(new Standing(List.of(), List.of()))
                    : reviews.standing();
        });
    }

    @Override
    public CompletableFuture<Standing> tie(MarketId market, GameLink link, String by) {
        return ask(reviews -> reviews.tie(market, link, by));
    }

    @Override
    public CompletableFuture<Standing> untie(MarketId market) {
        return ask(reviews -> reviews.untie(market));
    }

    private CompletableFuture<Standing> ask(Function<GameReviews, CompletableFuture<Standing>> question) {
        return building.thenCompose(desk -> {
            @Nullable GameReviews reviews = desk.reviews();
            return reviews == null
                    ? CompletableFuture.failedFuture(
                            new Failure("The markets of this desk know their games by themselves."))
                    : question.apply(reviews);
        });
    }
}
