package precog.engine;

import java.util.Map;
import precog.value.Money;

/**
 * What only the exchange can say of the account.
 *
 * @param cashByShard cash of each part of the exchange; empty where it is one whole
 */
public record VenueAccount(Map<Integer, Money> cashByShard) {
    /** Nothing is known. */
    public static final VenueAccount NONE = new VenueAccount(Map.of());

    public VenueAccount {
        cashByShard = Map.copyOf(cashByShard);
    }
}
