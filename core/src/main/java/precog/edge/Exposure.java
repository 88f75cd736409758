package precog.edge;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import precog.feed.MarketListing;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;

/**
 * What the desk has and what of it is at stake.
 *
 * @param cash what can be spent now, after what working entries hold back
 * @param bankroll what stakes and loss limits are a share of
 */
public record Exposure(Money cash, Money bankroll, List<Commitment> commitments) {
    public Exposure {
        commitments = List.copyOf(commitments);
    }

    /** Worst case of everything. */
    public Money total() {
        return total(_ -> true);
    }

    /** Worst case of the commitments that fit. */
    public Money total(Predicate<Commitment> fits) {
        return commitments.stream().filter(fits).map(Commitment::worstCase).reduce(Money.ZERO, Money::plus);
    }

    /** Worst case on one contract. */
    public Money on(MarketId market, Outcome outcome) {
        return total(commitment -> commitment.isOn(market, outcome));
    }

    /** Different contracts among the commitments that fit: each is, or may become, one position. */
    public int positions(Predicate<Commitment> fits) {
        record Contract(MarketId market, Outcome outcome) {}
        return (int) commitments.stream()
                .filter(fits)
                .map(commitment -> new Contract(commitment.market(), commitment.outcome()))
                .distinct()
                .count();
    }

    /** Whether buying {@code outcome} bets against nothing that is held or works. */
    public Check sameEventLock(MarketListing listing, Outcome outcome) {
        Optional<Commitment> against = commitments.stream()
                .filter(commitment -> commitment.opposes(listing, outcome))
                .findFirst();
        return new Check(
                Rule.SAME_EVENT,
                against.isEmpty(),
                against.map(one -> one.outcome() + " of " + one.market() + (one.position() ? " held" : " working"))
                        .orElse("nothing against it"),
                "nothing held or working that it bets against");
    }
}
