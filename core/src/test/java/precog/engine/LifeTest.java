package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import precog.engine.DeskSnapshot.Counters;
import precog.journal.MemoryJournal;

class LifeTest {
    @Test
    void anEdgeBecomesAnOrderATradeAPositionAndAnExit() throws InterruptedException {
        SimulatedDesk desk = SimulatedDesk.open(
                        new MemoryJournal(), 7, Duration.ofMinutes(20), UnaryOperator.identity())
                .run();

        Counters counters = desk.engine.state().tally.counters();
        assertThat(counters.edges()).isGreaterThan(1_000);
        assertThat(counters.alerted()).isGreaterThanOrEqualTo(5);
        assertThat(counters.decisions()).isGreaterThanOrEqualTo(5);
        assertThat(counters.orders()).isGreaterThanOrEqualTo(5);
        assertThat(counters.fills()).isGreaterThanOrEqualTo(5);
        assertThat(counters.exits()).isPositive();
    }
}
