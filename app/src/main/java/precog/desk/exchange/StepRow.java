package precog.desk.exchange;

import java.util.List;
import precog.desk.exchange.Step.State;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;

/** A step on the screen. FX thread. */
final class StepRow {
    static final String WORDS = "words";

    private final Step step;
    private State state = State.OPEN;
    private String words = "";

    StepRow(Step step) {
        this.step = step;
    }

    static List<Column<StepRow>> columns() {
        return List.of(
                Column.words("step", "Step", 120, row -> row.step.words(), "What has to be so."),
                Column.<StepRow>words("state", "State", 84, row -> row.state.words(), "How it stands.")
                        .toned(StepRow::tone),
                Column.words(WORDS, "What was found", 200, row -> row.words, "In words, and what to do."));
    }

    private Tone tone() {
        return switch (state) {
            case OPEN -> Tone.MUTED;
            case GOOD -> Tone.GAIN;
            case MIND -> Tone.WARNING;
            case BAD -> Tone.DANGER;
        };
    }

    Step step() {
        return step;
    }

    State state() {
        return state;
    }

    String words() {
        return words;
    }

    /** How it stands now; false where nothing is new. */
    boolean take(State now, String found) {
        if (now == state && found.equals(words)) {
            return false;
        }
        state = now;
        words = found;
        return true;
    }
}
