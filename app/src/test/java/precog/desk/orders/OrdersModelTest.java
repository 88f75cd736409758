package precog.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import precog.desk.grid.Tone;
import precog.desk.scripted.LastSnapshot;
import precog.desk.scripted.ScriptedWorkstation;
import precog.engine.QueuePlace;
import precog.order.Order;
import precog.value.Quantity;

class OrdersModelTest {
    private final List<Order> orders =
            LastSnapshot.of(new ScriptedWorkstation()).orders();
    private final OrdersModel model = new OrdersModel();

    OrdersModelTest() {
        model.take(orders, Map.of());
    }

    @Test
    void countsWhatWorksAndSaysWhatIsUnresolved() {
        assertThat(model.summary()).isEqualTo("3 working · 1 unresolved");
    }

    @Test
    void anOrderOfUnknownFateIsUnresolvedRanksFirstAndStillWorks() {
        OrderRow unknown = row(603);

        assertThat(unknown.state()).isEqualTo("Unresolved");
        assertThat(unknown.tone()).isEqualTo(Tone.DANGER);
        assertThat(unknown.working()).isTrue();
        assertThat(model.rows()).filteredOn(row -> row.rank() == 0).containsExactly(unknown);
    }

    @Test
    void countsOnlyEntriesAmongWhatACancelOfAllWouldCancel() {
        assertThat(model.workingEntries(null, null)).isEqualTo(2);
        assertThat(model.workingEntries(row(601).order().market(), null)).isEqualTo(1);
        assertThat(model.workingEntries(row(602).order().market(), null))
                .as("an exit")
                .isZero();
    }

    @Test
    void tellsTheStoryOfAnOrder() {
        assertThat(OrdersModel.story(row(601)))
                .isEqualTo("p-601 (exchange X601) · Partially filled: 80 of 200 filled at "
                        + row(601).order().averagePrice()
                        + " on average. Sent after 3 ms. Acknowledged after 48 ms.");
        assertThat(OrdersModel.story(row(603)))
                .contains("Unresolved: 0 of 50 filled. The exchange is asked until it tells")
                .contains("No answer within 5 s; asking the exchange.");
    }

    @Test
    void keepsTheRowOfAnOrderAndForgetsThoseThatLeft() {
        OrderRow before = row(601);

        assertThat(model.take(orders, Map.of())).as("nothing changed").isFalse();
        assertThat(model.take(orders.subList(0, 2), Map.of())).isTrue();

        assertThat(row(601)).isSameAs(before);
        assertThat(model.rows()).hasSize(2);
    }

    private OrderRow row(long id) {
        return model.rows().stream()
                .filter(row -> row.order().id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRestingOrderStandsInItsQueueAndADoneOneInNone() {
        QueuePlace place = new QueuePlace(Quantity.of(35), Instant.EPOCH);
        assertThat(model.take(orders, Map.of(601L, place, 598L, place))).isTrue();
        assertThat(row(601).place()).isEqualTo(place);
        assertThat(row(598).place()).isNull();
    }
}
