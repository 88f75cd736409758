package precog.desk.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.LastSnapshot;
import precog.desk.scripted.ScriptedWorkstation;
import precog.desk.stake.Stake;
import precog.engine.Command.AmendOrder;
import precog.order.Order;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class LadderChangeTest {
    private final List<Order> orders =
            LastSnapshot.of(new ScriptedWorkstation()).orders();

    private LadderChange of(long id) {
        return new LadderChange(
                orders.stream().filter(order -> order.id() == id).toList(), "ann");
    }

    private Price limit(long id) {
        return orders.stream()
                .filter(order -> order.id() == id)
                .findFirst()
                .orElseThrow()
                .limit();
    }

    @Test
    void aPlaceOnTheLadderIsAPriceOfYes() {
        assertThat(of(601).to(Price.of("0.40")))
                .containsExactly(new AmendOrder(601, Price.of("0.40"), Quantity.of(120), "ann"));
        assertThat(orders).anyMatch(order -> order.id() == 603 && order.outcome() == Outcome.NO);
        assertThat(of(603).to(Price.of("0.40"))).extracting(AmendOrder::limit).containsExactly(Price.of("0.60"));
    }

    @Test
    void theChosenSizeIsAddedToOrTakenFromWhatIsLeftAndNeverTakesAll() {
        Stake ten = Stake.of("10").orElseThrow();
        assertThat(of(601).by(ten, true)).containsExactly(new AmendOrder(601, limit(601), Quantity.of(130), "ann"));
        assertThat(of(601).by(ten, false)).extracting(AmendOrder::remaining).containsExactly(Quantity.of(110));
        assertThat(of(601).by(Stake.of("120").orElseThrow(), false)).isEmpty();
    }
}
