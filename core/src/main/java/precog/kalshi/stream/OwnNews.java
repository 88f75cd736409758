package precog.kalshi.stream;

import precog.kalshi.rest.KalshiAccount.FillRecord;
import precog.kalshi.rest.KalshiAccount.OrderRecord;

/** What the venue says of the account itself. */
public sealed interface OwnNews {
    /** Contracts of an own order traded. */
    record Filled(FillRecord fill) implements OwnNews {}

    /**
     * An own order changed.
     *
     * @param reason the venue's word for why; empty where it gives none
     */
    record OrderChanged(OrderRecord order, String reason) implements OwnNews {}

    /** Something was said that did not arrive, or not so that it can be read: only asking tells. */
    record Missed(String reason) implements OwnNews {}
}
