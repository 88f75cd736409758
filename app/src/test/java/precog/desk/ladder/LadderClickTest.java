package precog.desk.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.desk.stake.Stake;
import precog.engine.Command.PlaceOrder;
import precog.market.MarketView;
import precog.position.Position;
import precog.value.Action;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class LadderClickTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();
    private final MarketView heldYes = workstation.market(2);
    private final MarketView heldNo = workstation.market(8);
    private final MarketView notHeld = workstation.market(4);

    private Optional<PlaceOrder> click(MarketView market, String stake, String yes, boolean forYes) {
        List<Position> all = workstation.snapshot().positions();
        return new LadderClick(market.listing().id(), all, Stake.of(stake).orElseThrow(), "ann")
                .order(Price.of(yes), forYes);
    }

    private static void is(Optional<PlaceOrder> order, Action action, Outcome outcome, long contracts, String limit) {
        assertThat(order).get().satisfies(placed -> {
            assertThat(placed.action()).isEqualTo(action);
            assertThat(placed.outcome()).isEqualTo(outcome);
            assertThat(placed.quantity()).isEqualTo(Quantity.of(contracts));
            assertThat(placed.limit()).isEqualTo(Price.of(limit));
        });
    }

    @Test
    void withoutAPositionItBuysYesOnTheLeftAndNoOnTheRight() {
        is(click(notHeld, "10", "0.4000", true), Action.BUY, Outcome.YES, 10, "0.4000");
        is(click(notHeld, "10", "0.4000", false), Action.BUY, Outcome.NO, 10, "0.6000");
    }

    @Test
    void whatIsHeldIsSoldFirstAndNeverMoreThanThat() {
        is(click(heldYes, "50", "0.4000", false), Action.SELL, Outcome.YES, 50, "0.4000");
        is(click(heldYes, "500", "0.4000", false), Action.SELL, Outcome.YES, 300, "0.4000");
        is(click(heldYes, "50", "0.4000", true), Action.BUY, Outcome.YES, 50, "0.4000");
        is(click(heldNo, "500", "0.4000", true), Action.SELL, Outcome.NO, 120, "0.6000");
        is(click(heldNo, "50", "0.4000", false), Action.BUY, Outcome.NO, 50, "0.6000");
    }

    @Test
    void dollarsAreCountedAtTheOwnPrice() {
        is(click(notHeld, "$50", "0.2000", true), Action.BUY, Outcome.YES, 250, "0.2000");
        is(click(notHeld, "$50", "0.2000", false), Action.BUY, Outcome.NO, 62, "0.8000");
        assertThat(click(notHeld, "$0.10", "0.2000", true)).isEmpty();
    }
}
