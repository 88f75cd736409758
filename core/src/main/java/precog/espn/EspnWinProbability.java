package precog.espn;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.feed.MarketListing;
import precog.feed.MarketListing.GameLink;
import precog.game.GameState;
import precog.model.Estimate;
import precog.model.ProbabilityModel;
import precog.value.ModelRef;
import precog.value.Probability;

/**
 * ESPN's own win probability of a game in play: a benchmark other models are held against. Nothing is known of what it
 * rests on, so its sample is 0 and its interval everything: confidence stays low and it never trades by itself. Silent on
 * states older than 60 s and where ESPN tells none.
 */
public final class EspnWinProbability implements ProbabilityModel {
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final ModelRef ref;

    /** The benchmark under a version of its own. */
    public EspnWinProbability(ModelRef ref) {
        this.ref = ref;
    }

    @Override
    public ModelRef ref() {
        return ref;
    }

    @Override
    public Optional<Estimate> estimate(MarketListing market, @Nullable GameState game, Instant now) {
        GameLink link = market.game();
        if (link == null
                || game == null
                || !game.report().id().equals(link.game())
                || !game.report().status().inPlay()
                || game.age(now).compareTo(FRESH) > 0) {
            return Optional.empty();
        }
        String home = game.report().situation().get(Situations.HOME_WIN);
        if (home == null) {
            return Optional.empty();
        }
        BigDecimal win = new BigDecimal(home);
        BigDecimal tie = new BigDecimal(game.report().situation().getOrDefault(Situations.TIE, "0"));
        BigDecimal yes = switch (link.selection()) {
            case HOME -> win;
            case DRAW -> tie;
            case AWAY -> BigDecimal.ONE.subtract(win).subtract(tie).max(BigDecimal.ZERO);
        };
        return Optional.of(new Estimate(
                market.id(),
                ref,
                Probability.of(yes.toPlainString()),
                0,
                Probability.of("0"),
                Probability.of("1"),
                now,
                game.at(),
                "ESPN gives the home side " + home + " at " + game.report().homeScore() + ":"
                        + game.report().awayScore() + "."));
    }
}
