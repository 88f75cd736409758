package precog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import precog.engine.DeskSnapshot.Counters;
import precog.journal.MemoryJournal;

class LifeTest {
    private static TradingState state;

    @BeforeAll
    static void live() throws InterruptedException {
        state = SimulatedDesk.open(new MemoryJournal(), 7, Duration.ofMinutes(20), UnaryOperator.identity())
                .run()
                .engine
                .state();
    }

    @Test
    void anEdgeBecomesAnOrderATradeAPositionAndAnExit() {
        Counters counters = state.tally.counters();
        assertThat(counters.edges()).isGreaterThan(1_000);
        assertThat(counters.alerted()).isGreaterThanOrEqualTo(5);
        assertThat(counters.decisions()).isGreaterThanOrEqualTo(5);
        assertThat(counters.orders()).isGreaterThanOrEqualTo(5);
        assertThat(counters.fills()).isGreaterThanOrEqualTo(5);
        assertThat(counters.exits()).isPositive();
    }

    @Test
    void whatIsAtStakeIsWhatTheLimitsCountAndSaysForWhichStrategy() {
        ExposureBook book = new ExposureBook(state);

        assertThat(book.stakes()).isNotEmpty();
        assertThat(book.stakes())
                .extracting(ExposureBook.Stake::commitment)
                .isEqualTo(book.exposure().commitments());
        assertThat(book.stakes())
                .allSatisfy(stake -> assertThat(stake.strategy()).isNotNull());
        assertThat(book.stakes())
                .filteredOn(stake -> stake.position() != null)
                .hasSize(state.holdings.open().size());
    }
}
