package precog.desk.strategies;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import precog.analytics.StrategyMove;
import precog.analytics.StrategyStatus;
import precog.desk.grid.Tone;
import precog.desk.live.Fxml;

/** Moves a strategy version on in its life: where to, what speaks for it, and the word that confirms it. FX thread. */
final class LifeBar {
    private final Consumer<StrategyMove> move;
    private final Parent view;
    private @Nullable StrategyRow row;

    @FXML
    private ComboBox<StrategyStatus> to;

    @FXML
    private Label evidence;

    @FXML
    private TextField word;

    @FXML
    private Button confirm;

    /** @param move given a step that is confirmed and may be done */
    LifeBar(Consumer<StrategyMove> move) {
        this.move = move;
        view = Fxml.load(this, "life.fxml");
        to.valueProperty().subscribe(status -> {
            word.clear();
            check();
        });
        word.textProperty().subscribe(typed -> check());
        word.setOnAction(enter -> confirm());
        word.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                word.clear();
            }
        });
        confirm.setOnAction(click -> confirm());
        check();
    }

    Parent view() {
        return view;
    }

    Button button() {
        return confirm;
    }

    /** Shows what may be done with a version; null where none is selected. */
    void show(@Nullable StrategyRow next) {
        boolean same = row != null && next != null && row.version().equals(next.version());
        row = next;
        if (!same) {
            List<StrategyStatus> steps = next == null
                    ? List.of()
                    : StrategyStatus.of(next.version().status()).next();
            to.getItems().setAll(steps);
            to.setValue(steps.isEmpty() ? null : steps.getFirst());
            word.clear();
        }
        check();
    }

    /** Puts the caret where the word is typed. */
    void focus() {
        word.requestFocus();
    }

    private Optional<StrategyMove> step() {
        StrategyRow of = row;
        return of == null || to.getValue() == null
                ? Optional.empty()
                : Optional.of(new StrategyMove(of.version(), to.getValue(), of.performance()));
    }

    private void check() {
        Optional<StrategyMove> step = step();
        boolean refused = step.isPresent() && step.get().refusal().isPresent();
        evidence.setText(
                row == null
                        ? "Select a version to move it on in its life."
                        : step.map(LifeBar::words).orElse("Its life is over: nothing follows deprecated."));
        evidence.pseudoClassStateChanged(Tone.WARNING.pseudoClass(), refused);
        to.setDisable(step.isEmpty());
        word.setDisable(step.isEmpty() || refused);
        word.setPromptText(step.map(move -> "type " + move.to().name()).orElse(""));
        confirm.setDisable(step.isEmpty()
                || refused
                || !word.getText().equals(step.get().to().name()));
    }

    private static String words(StrategyMove step) {
        return step.asks().isEmpty()
                ? "Nothing is asked before a version becomes " + step.to().code() + ". Type the word to confirm."
                : step.asks().stream()
                        .map(ask -> (ask.passed() ? "✓ " : "✕ ") + ask.what() + ": " + ask.number() + ", needs "
                                + ask.needed())
                        .collect(Collectors.joining("   "));
    }

    private void confirm() {
        if (!confirm.isDisabled()) {
            step().ifPresent(move);
            word.clear();
        }
    }
}
