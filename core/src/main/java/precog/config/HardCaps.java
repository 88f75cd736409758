package precog.config;

import precog.value.Money;

/** Limits that no configuration lifts. */
public final class HardCaps {
    /** Worst case of one position, fees included. */
    public static final Money POSITION = Money.ofDollars(5_000);
    /** Loss of one day, realized and unrealized. */
    public static final Money DAILY_LOSS = Money.ofDollars(2_000);

    private HardCaps() {}
}
