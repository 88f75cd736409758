package precog.desk.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutHistoryTest {
    private static final Map<String, String> ONE = Map.of("pane", "1");
    private static final Map<String, String> TWO = Map.of("pane", "2");
    private static final Map<String, String> THREE = Map.of("pane", "3");

    private final LayoutHistory history = new LayoutHistory();

    @Test
    void stepsBackAndForth() {
        history.note(ONE);
        history.note(TWO);
        history.note(TWO);
        history.note(THREE);

        assertThat(history.undo()).contains(TWO);
        assertThat(history.undo()).contains(ONE);
        assertThat(history.undo()).isEmpty();
        assertThat(history.redo()).contains(TWO);
        assertThat(history.redo()).contains(THREE);
        assertThat(history.redo()).isEmpty();
    }

    @Test
    void aNewChangeEndsWhatCouldBeDoneAgain() {
        history.note(ONE);
        history.note(TWO);
        history.undo();
        history.note(THREE);

        assertThat(history.redo()).isEmpty();
        assertThat(history.undo()).contains(ONE);
    }

    @Test
    void whatWasTakenBackIsNoChangeOfItsOwn() {
        history.note(ONE);
        history.note(TWO);
        history.undo();
        history.note(ONE);

        assertThat(history.redo()).contains(TWO);
    }

    @Test
    void fiftyStepsAreKept() {
        for (int step = 0; step <= 60; step++) {
            history.note(Map.of("step", Integer.toString(step)));
        }
        int back = 0;
        while (history.undo().isPresent()) {
            back++;
        }
        assertThat(back).isEqualTo(50);
    }
}
