package precog.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import precog.feed.GameReport;
import precog.feed.MarketListing;
import precog.game.GameState;
import precog.value.ModelRef;
import precog.value.Probability;

/**
 * The weighted mean of several models. A member without an opinion is left out and the weights of the others are
 * renormalised. The interval is the mean of the intervals, the sample the smallest of any member that spoke: an ensemble
 * rests on no more than its weakest part.
 */
public final class EnsembleModel implements ProbabilityModel {
    private final ModelRef ref;
    private final List<Member> members;

    /**
     * A voice of the ensemble.
     *
     * @param weight above 0; only its size beside the others' matters
     */
    public record Member(ProbabilityModel model, double weight) {
        public Member {
            if (!(weight > 0) || Double.isInfinite(weight)) {
                throw new IllegalArgumentException("A weight is above 0 and finite, not " + weight + ".");
            }
        }
    }

    private record Vote(Estimate estimate, double weight) {}

    public EnsembleModel(ModelRef ref, List<Member> members) {
        this.ref = ref;
        this.members = List.copyOf(members);
    }

    @Override
    public ModelRef ref() {
        return ref;
    }

    @Override
    public Optional<Estimate> estimate(MarketListing market, @Nullable GameState game, Instant now) {
        List<Vote> votes = new ArrayList<>();
        for (Member member : members) {
            member.model()
                    .estimate(market, game, now)
                    .ifPresent(estimate -> votes.add(new Vote(estimate, member.weight())));
        }
        if (votes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Estimate(
                market.id(),
                ref,
                mean(votes, estimate -> estimate.probability().asDouble()),
                votes.stream()
                        .mapToInt(vote -> vote.estimate().sampleSize())
                        .min()
                        .orElse(0),
                mean(votes, estimate -> estimate.lower().asDouble()),
                mean(votes, estimate -> estimate.upper().asDouble()),
                now,
                oldestState(votes),
                votes.stream()
                        .map(vote ->
                                vote.estimate().model() + " " + vote.estimate().probability() + " ("
                                        + vote.estimate().basis() + ")")
                        .collect(Collectors.joining("; "))));
    }

    @Override
    public void observe(GameReport report) {
        members.forEach(member -> member.model().observe(report));
    }

    private static Probability mean(List<Vote> votes, ToDoubleFunction<Estimate> value) {
        double sum = 0;
        double weights = 0;
        for (Vote vote : votes) {
            sum += vote.weight() * value.applyAsDouble(vote.estimate());
            weights += vote.weight();
        }
        return Probability.of(sum / weights);
    }

    private static @Nullable Instant oldestState(List<Vote> votes) {
        return votes.stream()
                .map(vote -> vote.estimate().stateAt())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
