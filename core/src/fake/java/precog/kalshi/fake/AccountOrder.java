package precog.kalshi.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One order of the account as the venue keeps it. */
final class AccountOrder {
    /** What the trader asked for. */
    record Terms(
            String ticker,
            Side side,
            BigDecimal count,
            BigDecimal price,
            String timeInForce,
            String selfTradePrevention,
            @Nullable Instant expires,
            boolean postOnly,
            boolean reduceOnly,
            boolean cancelOnPause,
            @Nullable String group,
            int subaccount) {}

    final String id;
    final Terms terms;
    final int shard;
    final Instant created;

    @Nullable
    String clientOrderId;

    BigDecimal price;
    BigDecimal initial;
    BigDecimal left;
    BigDecimal filled = BigDecimal.ZERO;

    @Nullable
    Instant expires;

    String status = "resting";
    /** Why the order is what it is now, while that is being told. */
    @Nullable
    String reason;

    Instant updated;
    BigDecimal takerCost = BigDecimal.ZERO;
    BigDecimal makerCost = BigDecimal.ZERO;
    BigDecimal takerFees = BigDecimal.ZERO;
    BigDecimal makerFees = BigDecimal.ZERO;
    /** YES price times contracts over all fills. */
    BigDecimal turnover = BigDecimal.ZERO;

    /** Rounding the trader has overpaid and not yet got back. */
    BigDecimal overpaid = BigDecimal.ZERO;

    Book.@Nullable Resting resting;

    AccountOrder(String id, @Nullable String clientOrderId, Terms terms, int shard, Instant created) {
        this.id = id;
        this.clientOrderId = clientOrderId;
        this.terms = terms;
        this.shard = shard;
        this.created = created;
        price = terms.price();
        initial = terms.count();
        left = terms.count();
        expires = terms.expires();
        updated = created;
    }

    boolean isOpen() {
        return status.equals("resting");
    }

    BigDecimal fees() {
        return takerFees.add(makerFees);
    }

    /** Volume-weighted YES price of what has filled; zero before the first fill. */
    BigDecimal averagePrice() {
        return filled.signum() == 0 ? BigDecimal.ZERO : turnover.divide(filled, 6, RoundingMode.HALF_EVEN);
    }
}
