package precog.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import precog.desk.scripted.ScriptedWorkstation;
import precog.order.Order;
import precog.value.Money;

class UnresolvedTest {
    private final List<Order> orders = new ScriptedWorkstation().snapshot().orders();

    @Test
    void saysWhatIsKnownSinceWhenAndWhatHappensNext() {
        Order lost = orders.stream().filter(Unresolved::is).findFirst().orElseThrow();
        Instant later = lost.updatedAt().plusSeconds(75);
        Unresolved story = Unresolved.of(lost, "Bills", later);

        assertThat(story.what()).isEqualTo("Order 603: buy 50 NO at " + lost.limit() + " · Bills");
        assertThat(story.known())
                .isEqualTo("It was sent. The exchange acknowledged it as X603. No fill is known."
                        + " No answer within 5 s; asking the exchange.");
        assertThat(story.since()).isEqualTo("Unresolved for 1 m 15 s.");
        assertThat(story.next())
                .contains("asked every 5 s")
                .contains(
                        "$" + Money.of(lost.limit(), lost.remaining()).decimal().setScale(2))
                .contains("no entry is sent on its market");
    }

    @Test
    void onlyAnUnknownFateIsUnresolved() {
        assertThat(orders).filteredOn(Unresolved::is).extracting(Order::id).containsExactly(603L);
    }
}
