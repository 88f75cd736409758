package precog.model.elo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import precog.feed.GameStatus;
import precog.feed.MarketListing.Selection;
import precog.model.SyntheticGame;
import precog.results.StartingRating;
import precog.value.Category;
import precog.value.ModelRef;

class ArrivingRatingsTest {
    private static final SyntheticGame NEXT =
            SyntheticGame.of(Category.NFL).named("next").onDay(7);
    private static final SyntheticGame OVER =
            SyntheticGame.of(Category.NFL).named("over").score(30, 3).is(GameStatus.FINAL);

    private final Ratings ratings = ratings();
    private final ArrivingRatings model = new ArrivingRatings(new ModelRef(1, "elo", "v1.0"));

    private static Ratings ratings() {
        Ratings ratings = new Ratings(LeagueParameters.defaults());
        ratings.start(new StartingRating(Category.NFL, "", "HOM", null, new BigDecimal("1500")));
        ratings.start(new StartingRating(Category.NFL, "", "AWY", null, new BigDecimal("1500")));
        return ratings;
    }

    private boolean speaks() {
        return model.estimate(NEXT.market(Selection.HOME), NEXT.state(), SyntheticGame.START)
                .isPresent();
    }

    @Test
    void isSilentUntilTheRatingsArrive() {
        assertThat(speaks()).isFalse();
        model.arrive(ratings);
        assertThat(speaks()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> model.arrive(ratings()));
    }

    @Test
    void ratesWhatWasHeardBeforeAndWhatIsHeardAfterOnce() {
        model.observe(NEXT.report());
        model.observe(OVER.report());
        model.arrive(ratings);
        model.observe(OVER.report());

        assertThat(ratings.history()).hasSize(1);
    }

    @Test
    void doesNotRateAResultThatIsAmongTheRatingsUnderAnotherId() {
        Ratings alreadyThere = ratings();
        new EloModel(new ModelRef(1, "elo", "v1.0"), alreadyThere)
                .observe(OVER.named("the same in another source").report());
        model.arrive(alreadyThere);
        model.observe(OVER.report());

        assertThat(alreadyThere.history()).hasSize(1);
    }
}
