package precog.market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import precog.feed.FeeTerms;
import precog.value.Action;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/**
 * What a venue charges for a fill. The fee model gives a trade fee, rounded up to a millionth of a dollar; the cash
 * that changes hands is then rounded down to the account's precision, and what that rounding takes is part of the fee.
 * An estimate: the venue's own figure counts.
 *
 * <p>Source: the venue's fee rounding rules of October 2026. For fees of 2025 and before use {@link
 * CashPrecision#CENT}, which gives the same cent.
 */
public record Fees(FeeTerms terms, CashPrecision precision) {
    private static final BigDecimal MODEL_UNITS_PER_DOLLAR =
            BigDecimal.valueOf((long) Quantity.ONE_CONTRACT * Price.ONE_DOLLAR * Price.ONE_DOLLAR);

    /** The fees of a direct member, which a normal account is. */
    public static Fees direct(FeeTerms terms) {
        return new Fees(terms, CashPrecision.DIRECT);
    }

    /** How finely an account's cash is kept. */
    public enum CashPrecision {
        /** To $0.0001: a direct member. */
        DIRECT(100),
        /** To $0.01: an account through a broker, and every account before 2026. */
        CENT(10_000);

        private final long micros;

        CashPrecision(long micros) {
            this.micros = micros;
        }
    }

    /** Whether an order met a resting one or was the resting one. */
    public enum Liquidity {
        TAKER,
        MAKER
    }

    /**
     * What a fill does to cash.
     *
     * @param tradeFee the model's fee, before the rounding of cash
     * @param fee all that the fill costs beyond price times quantity, never negative
     * @param cash the change of cash, negative for a buyer, aligned to the account's precision
     * @param surplus rounding paid on this order so far and not yet given back: goes into the order's next fill
     */
    public record Charge(Money tradeFee, Money fee, Money cash, Money surplus) {
        /** This charge and that of the order's next fill, as one. */
        Charge then(Charge next) {
            return new Charge(tradeFee.plus(next.tradeFee), fee.plus(next.fee), cash.plus(next.cash), next.surplus);
        }
    }

    /**
     * By how much the fees of one fill may differ from the charge of that fill alone: what an order has paid too much by
     * rounding is given back with a later one, in whole steps of the precision.
     */
    public Money tolerance() {
        return new Money(precision.micros);
    }

    /** The charge of an order's only or first fill. */
    public Charge charge(Action action, Price price, Quantity quantity, Liquidity liquidity) {
        return charge(action, price, quantity, liquidity, Money.ZERO);
    }

    /**
     * The charge of a further fill of an order. Once the rounding an order has paid exceeds one step of the
     * precision, whole steps are given back, so that many small fills cost what one large fill would.
     *
     * @param surplus the surplus of the order's fill before this one
     */
    public Charge charge(Action action, Price price, Quantity quantity, Liquidity liquidity, Money surplus) {
        long value = Money.of(price, quantity).micros();
        long revenue = action == Action.BUY ? -value : value;
        long tradeFee = model(price, quantity, liquidity).micros();
        long step = precision.micros;
        long aligned = Math.floorDiv(revenue - tradeFee, step) * step;
        long paid = surplus.micros() + revenue - tradeFee - aligned;
        long stepsOverpaid = paid <= 0 ? 0 : (paid - 1) / step;
        long rebate = Math.min(stepsOverpaid, (revenue - aligned) / step) * step;
        long cash = aligned + rebate;
        return new Charge(new Money(tradeFee), new Money(revenue - cash), new Money(cash), new Money(paid - rebate));
    }

    /** {@code multiplier × rate × contracts × price × (1 − price)}, rounded up to a millionth of a dollar. */
    private Money model(Price price, Quantity quantity, Liquidity liquidity) {
        BigDecimal rate = liquidity == Liquidity.TAKER ? terms.takerRate() : terms.makerRate();
        long variance = (long) price.units() * price.complement().units();
        return Money.of(rate.multiply(terms.multiplier())
                .multiply(BigDecimal.valueOf(Math.multiplyExact(variance, quantity.units())))
                .divide(MODEL_UNITS_PER_DOLLAR, Money.SCALE, RoundingMode.CEILING));
    }
}
