package precog.paper;

import java.util.Collection;
import java.util.List;
import precog.position.Position;
import precog.value.MarketId;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Quantity;

/** What an account on the practice exchange starts with. */
public record PaperAccount(Money cash, List<Held> held) {
    public PaperAccount {
        held = List.copyOf(held);
    }

    /**
     * Contracts of one outcome in the account.
     *
     * @param bought contracts bought since there were none
     * @param cost what those held now cost, without fees
     * @param fees all fees paid since there were none
     */
    public record Held(MarketId market, Outcome outcome, Quantity quantity, Quantity bought, Money cost, Money fees) {}

    /** An account with nothing but cash. */
    public static PaperAccount of(Money cash) {
        return new PaperAccount(cash, List.of());
    }

    /** The account that belongs to these positions, as after a restart. */
    public static PaperAccount of(Money cash, Collection<Position> positions) {
        return new PaperAccount(
                cash,
                positions.stream()
                        .filter(Position::isOpen)
                        .map(position -> new Held(
                                position.market(),
                                position.outcome(),
                                position.quantity(),
                                position.bought(),
                                position.cost(),
                                position.fees()))
                        .toList());
    }
}
