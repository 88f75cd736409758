package precog.desk.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConflationTest {
    private final Conflation<String, Integer> conflation = new Conflation<>();

    @Test
    void theNewestValueOfAKeyReplacesAnOlderOneAndKeepsItsPlace() {
        conflation.offer("a", 1);
        conflation.offer("b", 2);
        conflation.offer("a", 3);

        assertThat(drained(10)).containsExactly(3, 2);
        assertThat(conflation.replaced()).isEqualTo(1);
        assertThat(drained(10)).isEmpty();
    }

    @Test
    void aDrainTakesNoMoreThanItsBoundAndTheRestWaits() {
        IntStream.range(0, 5).forEach(number -> conflation.offer("k" + number, number));

        assertThat(drained(3)).containsExactly(0, 1, 2);
        assertThat(conflation.backlog()).isEqualTo(2);
        assertThat(drained(3)).containsExactly(3, 4);
    }

    @Test
    void nothingIsLostBetweenTwoThreads() throws InterruptedException {
        int keys = 50;
        Thread feed = Thread.ofPlatform().start(() -> {
            for (int round = 0; round < 20_000; round++) {
                conflation.offer("k" + round % keys, round);
            }
        });
        int[] newest = new int[keys];
        while (feed.isAlive() || conflation.backlog() > 0) {
            conflation.drain(7, value -> newest[value % keys] = Math.max(newest[value % keys], value));
        }
        feed.join();

        assertThat(newest)
                .containsExactly(IntStream.range(20_000 - keys, 20_000).toArray());
    }

    private List<Integer> drained(int bound) {
        List<Integer> values = new ArrayList<>();
        conflation.drain(bound, values::add);
        return values;
    }
}
