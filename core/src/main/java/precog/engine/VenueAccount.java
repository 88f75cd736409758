package precog.engine;

import java.util.Map;
import precog.value.Money;

/**
 * What only the exchange can say of the account.
 *
 * @param cashByShard cash of each part of the exchange; empty where it is one whole
 * @param queues places of resting orders in their queues, by order; empty where the exchange does not tell
 */
public record VenueAccount(Map<Integer, Money> cashByShard, Map<Long, QueuePlace> queues) {
    /** Nothing is known. */
    public static final VenueAccount NONE = new VenueAccount(Map.of(), Map.of());

    public VenueAccount {
        cashByShard = Map.copyOf(cashByShard);
        queues = Map.copyOf(queues);
    }
}
