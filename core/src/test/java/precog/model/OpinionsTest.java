package precog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import precog.feed.GameReport;
import precog.feed.MarketListing;
import precog.feed.MarketListing.Selection;
import precog.game.GameState;
import precog.model.EnsembleModel.Member;
import precog.value.Category;
import precog.value.ModelRef;
import precog.value.Probability;

/** The trader's view, and how several opinions become one. */
class OpinionsTest {
    private static final Instant NOW = SyntheticGame.START;
    private static final MarketListing MARKET = SyntheticGame.of(Category.NFL).market(Selection.HOME);
    private static final ModelRef REF = new ModelRef(9, "ensemble", "v1.0");

    private static TraderView view(@Nullable String probability, int second, @Nullable Duration life) {
        Instant at = NOW.plusSeconds(second);
        return new TraderView(
                new ModelRef(7, "trader", "v1." + second),
                MARKET.id(),
                probability == null ? null : Probability.of(probability),
                "ada",
                at,
                life == null ? null : at.plus(life),
                "injury news");
    }

    /** A model that always says the same. */
    private record Fixed(
            String name,
            @Nullable String probability,
            @Nullable Instant stateAt,
            List<GameReport> seen) implements ProbabilityModel {
        Fixed(String name, @Nullable String probability, @Nullable Instant stateAt) {
            this(name, probability, stateAt, new ArrayList<>());
        }

        @Override
        public ModelRef ref() {
            return new ModelRef(1, name, "v1.0");
        }

        @Override
        public Optional<Estimate> estimate(MarketListing market, @Nullable GameState game, Instant now) {
            if (probability == null) {
                return Optional.empty();
            }
            Probability p = Probability.of(probability);
            Probability lower = new Probability(p.units() - 500);
            Probability upper = new Probability(p.units() + 500);
            return Optional.of(
                    new Estimate(market.id(), ref(), p, p.units() / 10, lower, upper, now, stateAt, "because"));
        }

        @Override
        public void observe(GameReport report) {
            seen.add(report);
        }
    }

    @Test
    void theTraderIsHeardUntilTheViewExpiresOrIsWithdrawn() {
        TraderModel trader = new TraderModel(REF, TraderModel.DEFAULT_OBSERVATIONS);
        assertThat(trader.estimate(MARKET, null, NOW)).isEmpty();
        trader.hold(view("0.62", 10, Duration.ofMinutes(5)));
        Estimate estimate = trader.estimate(MARKET, null, NOW.plusSeconds(20)).orElseThrow();
        assertThat(estimate.probability()).isEqualTo(Probability.of("0.62"));
        assertThat(estimate.model().version()).isEqualTo("v1.10");
        assertThat(estimate.sampleSize()).isEqualTo(200);
        assertThat(estimate.widthUnits()).isBetween(1_000, 1_500);
        assertThat(estimate.basis()).contains("ada").contains("injury news");
        assertThat(trader.estimate(MARKET, null, NOW.plusSeconds(10).plus(Duration.ofMinutes(5))))
                .isEmpty();

        trader.hold(view("0.70", 30, null));
        trader.hold(view("0.10", 29, null));
        assertThat(trader.estimate(MARKET, null, NOW.plusSeconds(60)))
                .map(Estimate::probability)
                .contains(Probability.of("0.70"));
        trader.hold(view(null, 40, null));
        assertThat(trader.estimate(MARKET, null, NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void weightsAreSharedAmongThoseWithAnOpinion() {
        Fixed silent = new Fixed("silent", null, null);
        EnsembleModel ensemble = new EnsembleModel(
                REF,
                List.of(
                        new Member(new Fixed("a", "0.6000", NOW.minusSeconds(5)), 3),
                        new Member(silent, 100),
                        new Member(new Fixed("b", "0.2000", NOW.minusSeconds(9)), 1)));
        Estimate estimate = ensemble.estimate(MARKET, null, NOW).orElseThrow();
        assertThat(estimate.probability()).isEqualTo(Probability.of("0.5000"));
        assertThat(estimate.lower()).isEqualTo(Probability.of("0.4500"));
        assertThat(estimate.upper()).isEqualTo(Probability.of("0.5500"));
        assertThat(estimate.sampleSize()).isEqualTo(200);
        assertThat(estimate.stateAt()).isEqualTo(NOW.minusSeconds(9));
        assertThat(estimate.model()).isEqualTo(REF);
        GameReport report = SyntheticGame.of(Category.NFL).report();
        ensemble.observe(report);
        assertThat(silent.seen()).containsExactly(report);
    }

    @Test
    void anEnsembleOfTheSilentIsSilent() {
        Member silent = new Member(new Fixed("silent", null, null), 1);
        assertThat(new EnsembleModel(REF, List.of(silent)).estimate(MARKET, null, NOW))
                .isEmpty();
        assertThatThrownBy(() -> new Member(silent.model(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Member(silent.model(), Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstOpinionCountsUnderItsOwnVersion() {
        FirstOpinion first = new FirstOpinion(
                REF,
                List.of(new Fixed("silent", null, null), new Fixed("a", "0.6000", null), new Fixed("b", "0.2", null)));
        assertThat(first.estimate(MARKET, null, NOW)).map(Estimate::model).contains(new ModelRef(1, "a", "v1.0"));
    }
}
