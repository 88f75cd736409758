package precog.risk;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import precog.edge.Check;
import precog.edge.Rule;
import precog.edge.Shown;
import precog.value.Money;

/**
 * Cash of an account that an exchange keeps in parts: an order is paid from that of its market's part alone.
 *
 * @param shard the part a market trades on
 * @param free what can be spent on each part now, after what working entries hold back there
 */
public record Collateral(int shard, Map<Integer, Money> free) {
    public Collateral {
        free = Collections.unmodifiableSortedMap(new TreeMap<>(free));
    }

    /** Whether an order fits into the cash of its market's part. */
    Check covers(Money worstCase) {
        Money here = free.getOrDefault(shard, Money.ZERO);
        boolean enough = worstCase.compareTo(here) <= 0;
        return new Check(
                Rule.COLLATERAL,
                enough,
                Shown.dollars(worstCase),
                Shown.dollars(here) + " or less" + (enough ? "" : elsewhere(here)));
    }

    private String elsewhere(Money here) {
        Money total = free.values().stream().reduce(Money.ZERO, Money::plus);
        String others = free.entrySet().stream()
                .filter(part -> part.getKey() != shard)
                .map(part -> Shown.dollars(part.getValue()) + " of your " + Shown.dollars(total) + " are on exchange "
                        + part.getKey())
                .collect(Collectors.joining(", "));
        return others.isEmpty()
                ? ""
                : ": " + others + "; this market trades on exchange " + shard + ", where " + Shown.dollars(here)
                        + " are. Move collateral on the exchange's site";
    }
}
