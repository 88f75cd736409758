package precog.desk.breakers;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.risk.BreakerState;
import precog.risk.BreakerType;

/** One breaker on the risk screen. */
final class BreakerLine {
    private static final PseudoClass TRIPPED = PseudoClass.getPseudoClass("tripped");
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final double NEAR = 0.8;

    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label reading = new Label();
    private final Label resets = new Label();
    private final TextField word = new TextField();

    /** Puts the line into {@code grid}; {@code reset} is told the word typed. */
    BreakerLine(GridPane grid, int row, BreakerType type, Consumer<String> reset) {
        Label name = new Label(name(type));
        name.getStyleClass().add("breaker-name");
        name.setTooltip(new Tooltip(meaning(type)));
        Label does = new Label(meaning(type));
        does.getStyleClass().add("pair-name");
        does.setWrapText(true);
        bar.getStyleClass().add("thin-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(name.getText() + ", share of its limit");
        reading.getStyleClass().add("reading");
        resets.getStyleClass().add("pair-name");
        word.setPromptText("type RESET");
        word.setAccessibleText("Type RESET to reset " + name.getText());
        word.setOnAction(enter -> {
            reset.accept(word.getText().strip());
            word.clear();
        });
        grid.addRow(row, name, state, reading, bar, resets, word, does);
    }

    void show(BreakerState breaker, Instant now) {
        state.setText(breaker.tripped() ? "■ tripped" : "○ armed");
        state.pseudoClassStateChanged(Tone.DANGER.pseudoClass(), breaker.tripped());
        OptionalDouble share = Utilisation.of(breaker.observed(), breaker.limit());
        reading.setText(share.isPresent() ? breaker.observed() + " of " + breaker.limit() : breaker.observed());
        double used = breaker.tripped() ? 1 : share.orElse(0);
        bar.setProgress(used);
        bar.pseudoClassStateChanged(HIGH, used >= NEAR && !breaker.tripped());
        bar.pseudoClassStateChanged(TRIPPED, breaker.tripped());
        word.setVisible(breaker.tripped() && breaker.resetsAt() == null);
        resets.setText(resets(breaker, now));
    }

    private static String resets(BreakerState breaker, Instant now) {
        if (!breaker.tripped()) {
            return "";
        }
        String since = breaker.trippedAt() == null
                ? ""
                : "since " + Figures.span(Duration.between(breaker.trippedAt(), now)) + ", ";
        return since
                + (breaker.resetsAt() == null
                        ? "a person must reset it"
                        : "resets in " + Figures.until(now, breaker.resetsAt()));
    }

    private static String name(BreakerType type) {
        return switch (type) {
            case MANUAL -> "Kill switch";
            case API_FAILURES -> "API failures";
            default -> Figures.words(type);
        };
    }

    private static String meaning(BreakerType type) {
        return switch (type) {
            case DAILY_LOSS_LIMIT -> "Loss of the day, realized and open. Blocks entries; flattens if so set.";
            case WEEKLY_LOSS_LIMIT -> "Loss of the week. Blocks entries.";
            case RAPID_LOSS -> "Loss within 15 minutes. Blocks entries.";
            case CONSECUTIVE_LOSSES -> "Losing positions in a row. Blocks entries.";
            case API_FAILURES -> "Failed calls within 5 minutes. Blocks entries; monitoring goes on.";
            case DATA_STALE -> "Age of a price on a market held. Blocks entries there.";
            case DATA_QUALITY -> "Bad readings from one source. Blocks entries from it.";
            case EDGE_ANOMALY -> "Edges too good to be true. Blocks entries.";
            case ACTIVITY -> "Orders and entries within a time. Blocks entries.";
            case POSITION_LIMIT -> "Open positions and exposure. Refuses the entry that would exceed them.";
            case DATABASE_ERRORS -> "Failed writes within a minute. Stops new orders.";
            case MANUAL -> "F12. Cancels resting entries and blocks new ones; exits go on.";
        };
    }
}
