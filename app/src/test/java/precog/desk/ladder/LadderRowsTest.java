package precog.desk.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import precog.desk.ladder.LadderRows.Rung;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.DeskSnapshot;
import precog.engine.QueuePlace;
import precog.market.MarketView;
import precog.order.Order;
import precog.position.Position;
import precog.value.Money;
import precog.value.Outcome;
import precog.value.Price;
import precog.value.Quantity;

class LadderRowsTest {
    private final ScriptedWorkstation workstation = new ScriptedWorkstation();

    @Test
    void showsBothSidesOwnOrdersAndTheResultAtEachPrice() {
        MarketView market = workstation.market(2);
        DeskSnapshot desk = workstation.snapshot();
        Order order = desk.orders().getFirst();
        Position position = desk.positions().getFirst();
        Price bid = market.quote().yesBid();
        List<Rung> rungs = LadderRows.around(market, List.of(order), position, bid, 21);

        assertThat(rungs).hasSize(21);
        assertThat(rungs).extracting(Rung::price).isSortedAccordingTo((one, other) -> other.compareTo(one));
        Rung best = at(rungs, bid);
        assertThat(best.bid()).isEqualTo(market.quote().yesBidSize());
        assertThat(best.ask().isZero()).isTrue();
        assertThat(best.pnl()).isEqualTo(Money.of(bid, position.quantity()).minus(position.cost()));
        assertThat(at(rungs, order.limit()).ownBuys()).isEqualTo(order.remaining());
        assertThat(at(rungs, market.quote().ask(Outcome.YES)).ask())
                .isEqualTo(market.quote().yesAskSize());
    }

    @Test
    void neverShowsAPriceNoOrderCouldCarry() {
        List<Rung> rungs = LadderRows.around(workstation.market(2), List.of(), null, Price.of("0.0200"), 41);

        assertThat(rungs).extracting(Rung::price).doesNotContain(Price.ZERO, Price.ONE);
    }

    @Test
    void ofSeveralOwnOrdersAtAPriceTheFirstInTheQueueCounts() {
        Order order = workstation.snapshot().orders().getFirst();
        QueuePlace place = new QueuePlace(Quantity.of(35), Instant.EPOCH);
        assertThat(LadderRows.places(List.of(order), Map.of(order.id(), place), true))
                .isEqualTo(Map.of(order.limit(), place));
        assertThat(LadderRows.places(List.of(order), Map.of(order.id(), place), false))
                .isEmpty();
        assertThat(LadderRows.places(List.of(order), Map.of(), true)).isEmpty();
    }

    private static Rung at(List<Rung> rungs, Price price) {
        return rungs.stream()
                .filter(rung -> rung.price().equals(price))
                .findFirst()
                .orElseThrow();
    }
}
