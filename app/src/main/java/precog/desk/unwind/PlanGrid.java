package precog.desk.unwind;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.value.Money;

/** The lines of a plan under each other. */
public final class PlanGrid extends GridPane {
    private static final String[] HEADS = {"", "Now", "Fee", "Result", "Cannot"};

    public PlanGrid() {
        getStyleClass().add("plan");
    }

    /** Shows these lines in place of those before. */
    public void show(List<Plan.Line> lines) {
        getChildren().clear();
        boolean complete = lines.stream().allMatch(line -> line.left().isEmpty());
        for (int column = 0; column < HEADS.length && !lines.isEmpty(); column++) {
            add(column == HEADS.length - 1 && complete ? "" : HEADS[column], column, 0, Tone.MUTED);
        }
        for (int at = 0; at < lines.size(); at++) {
            Plan.Line line = lines.get(at);
            Money result = line.result();
            add(line.subject(), 0, at + 1, Tone.PLAIN);
            add(line.deed(), 1, at + 1, Tone.PLAIN);
            add(line.fee() == null ? "" : Figures.money(line.fee()), 2, at + 1, Tone.PLAIN);
            add(
                    result == null ? "" : Figures.signedMoney(result),
                    3,
                    at + 1,
                    result == null ? Tone.MUTED : Tone.of(result.micros()));
            add(line.left(), 4, at + 1, Tone.WARNING);
        }
    }

    private void add(String text, int column, int row, Tone tone) {
        Label label = new Label(text);
        label.getStyleClass().add("plan-cell");
        label.pseudoClassStateChanged(tone.pseudoClass(), true);
        GridPane.setHalignment(label, column == 2 || column == 3 ? HPos.RIGHT : HPos.LEFT);
        add(label, column, row);
    }
}
