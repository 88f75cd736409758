package precog.desk.risk;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import precog.desk.grid.Tone;
import precog.risk.BreakerType;

/** One breaker on the risk screen. */
final class BreakerLine {
    private final Label state = new Label();
    private final GaugeGrid gauges = new GaugeGrid(GaugeGrid.BREAKER);
    private final Label note = new Label();
    private final TextField word = new TextField();

    /** Puts the line into {@code grid}; {@code reset} is told the word typed. */
    BreakerLine(GridPane grid, int row, BreakerType type, Consumer<String> reset) {
        Label name = new Label(type.words());
        name.getStyleClass().add("breaker-name");
        state.setWrapText(true);
        note.getStyleClass().add("pair-name");
        note.setWrapText(true);
        word.setId("reset-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        word.setPromptText("type RESET");
        word.setAccessibleText("Type RESET to reset " + name.getText());
        word.setVisible(false);
        word.setOnAction(enter -> {
            reset.accept(word.getText().strip());
            word.clear();
        });
        grid.addRow(row, name, state, gauges, word, note);
    }

    void show(BreakerReport report, UnaryOperator<String> names) {
        state.setText(names.apply(report.state()));
        state.pseudoClassStateChanged(Tone.DANGER.pseudoClass(), report.tripped());
        state.pseudoClassStateChanged(Tone.MUTED.pseudoClass(), !report.tripped());
        gauges.show(report.readings(), names);
        note.setText(names.apply(report.note()));
        word.setVisible(report.byHand());
    }
}
