package precog.decision;

import precog.edge.Edge;
import precog.value.MarketId;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

/**
 * What the trader agreed to buy. It still has to pass the risk gate.
 *
 * @param shown the edge version that was on screen, {@code now} the one of the moment of approval
 * @param limit worst own price agreed to; nothing worse is ever taken
 */
public record ApprovedEntry(Decision decision, Edge shown, Edge now, Quantity quantity, Price limit) {
    public MarketId market() {
        return shown.market();
    }

    public Outcome outcome() {
        return shown.outcome();
    }
}
