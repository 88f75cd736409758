package precog.kalshi.fake;

import java.math.BigDecimal;

/** A side of the book, always of the YES leg: a bid buys YES, an ask sells YES, which is buying NO at 1 − price. */
public enum Side {
    BID("bid", "yes", "buy"),
    ASK("ask", "no", "sell");

    final String book;
    /** What someone on this side gets: YES or NO. */
    final String outcome;
    /** The word of the retired form, which is still sent. */
    final String action;

    Side(String book, String outcome, String action) {
        this.book = book;
        this.outcome = outcome;
        this.action = action;
    }

    Side opposite() {
        return this == BID ? ASK : BID;
    }

    /** Whether an order of this side and limit trades with one resting at {@code price} on the other. */
    boolean reaches(BigDecimal limit, BigDecimal price) {
        return this == BID ? limit.compareTo(price) >= 0 : limit.compareTo(price) <= 0;
    }

    /** What a contract of this side's outcome costs where YES trades at {@code price}. */
    BigDecimal own(BigDecimal price) {
        return this == BID ? price : Fp.complement(price);
    }
}
