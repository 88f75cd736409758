package precog.kalshi.fake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/** What the account has in one market: YES and NO net against each other, so it holds one of them or nothing. */
final class Holding {
    final String ticker;
    final int shard;
    /** Contracts: positive YES, negative NO. */
    BigDecimal contracts = BigDecimal.ZERO;
    /** Dollars paid for what is held now, without fees. */
    BigDecimal cost = BigDecimal.ZERO;

    BigDecimal realized = BigDecimal.ZERO;
    BigDecimal fees = BigDecimal.ZERO;
    BigDecimal traded = BigDecimal.ZERO;
    BigDecimal volume = BigDecimal.ZERO;
    Instant updated = Instant.EPOCH;
    boolean settled;

    Holding(String ticker, int shard) {
        this.ticker = ticker;
        this.shard = shard;
    }

    /** Contracts an order of this side would close rather than open. */
    BigDecimal closable(Side side) {
        boolean against = side == Side.BID ? contracts.signum() < 0 : contracts.signum() > 0;
        return against ? contracts.abs() : BigDecimal.ZERO;
    }

    /** What a fill brings (positive) or costs (negative) before fees: closing first, opening with the rest. */
    BigDecimal revenue(Side side, BigDecimal count, BigDecimal price) {
        BigDecimal closing = closable(side).min(count);
        BigDecimal opening = count.subtract(closing);
        return closing.multiply(side.opposite().own(price)).subtract(opening.multiply(side.own(price)));
    }

    void fill(Side side, BigDecimal count, BigDecimal price, BigDecimal fee, Instant at) {
        BigDecimal closing = closable(side).min(count);
        BigDecimal opening = count.subtract(closing);
        if (closing.signum() > 0) {
            BigDecimal share = cost.multiply(closing).divide(contracts.abs(), 6, RoundingMode.HALF_EVEN);
            realized = realized.add(closing.multiply(side.opposite().own(price)).subtract(share));
            cost = cost.subtract(share);
        }
        cost = cost.add(opening.multiply(side.own(price)));
        contracts = side == Side.BID ? contracts.add(count) : contracts.subtract(count);
        traded = traded.add(count.multiply(side.own(price)));
        volume = volume.add(count);
        fees = fees.add(fee);
        updated = at;
    }

    /** Pays what is held and leaves nothing. */
    void settle(BigDecimal payout, Instant at) {
        realized = realized.add(payout.subtract(cost));
        contracts = BigDecimal.ZERO;
        cost = BigDecimal.ZERO;
        settled = true;
        updated = at;
    }
}
