package precog.desk.stake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import precog.value.Money;
import precog.value.Price;
import precog.value.Quantity;

/**
 * A prepared size: contracts, or dollars that are turned into contracts at the price of the moment.
 *
 * @param contracts null where it is in dollars
 * @param dollars null where it is in contracts; what the contracts may cost, without fees
 */
public record Stake(@Nullable Quantity contracts, @Nullable Money dollars) {
    public Stake {
        if ((contracts == null) == (dollars == null)) {
            throw new IllegalArgumentException("A stake is either contracts or dollars.");
        }
    }

    /** Reads {@code 25} as contracts and {@code $100} as dollars; empty where the text is neither. */
    public static Optional<Stake> of(String text) {
        String typed = text.strip();
        try {
            if (typed.startsWith("$")) {
                Money dollars = Money.of(typed.substring(1).strip());
                return dollars.micros() > 0 ? Optional.of(new Stake(null, dollars)) : Optional.empty();
            }
            Quantity contracts = Quantity.of(typed);
            return contracts.isPositive() ? Optional.of(new Stake(contracts, null)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Contracts it buys at an own price: whole ones where it is in dollars. Zero where it buys not even one. */
    public Quantity at(Price own) {
        if (contracts != null) {
            return contracts;
        }
        long micros = dollars == null ? 0 : dollars.micros();
        long each = Money.of(own, Quantity.of(1)).micros();
        return each == 0 ? Quantity.ZERO : Quantity.of(micros / each);
    }

    /** As it is typed: {@code 25} or {@code $100}. */
    public String text() {
        return contracts != null
                ? contracts.decimal().stripTrailingZeros().toPlainString()
                : dollars == null
                        ? ""
                        : "$" + dollars.decimal().stripTrailingZeros().toPlainString();
    }
}
