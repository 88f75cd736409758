package precog.desk.alerts;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import precog.alert.Severity;
import precog.desk.preferences.DeskPreferences;
import precog.desk.text.Figures;

/** The chips and the search that choose which alerts are shown. FX thread. */
final class FilterBar {
    private static final String KEY = "alerts.";

    private final Map<AlertState, ToggleButton> states = new EnumMap<>(AlertState.class);
    private final Map<Severity, ToggleButton> severities = new EnumMap<>(Severity.class);
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton narrow;
    private final TextField search;
    private final Runnable changed;
    private AlertState state = AlertState.OPEN;

    /**
     * A bar in these places.
     *
     * @param more shown while {@code narrow} is pressed
     * @param changed done when another filter is chosen
     */
    FilterBar(HBox stateChips, HBox severityChips, ToggleButton narrow, Node more, TextField search, Runnable changed) {
        this.narrow = narrow;
        this.search = search;
        this.changed = changed;
        for (AlertState each : AlertState.values()) {
            ToggleButton chip = chip("alerts-" + each.name(), each.words(), each.words() + " alerts");
            chip.setToggleGroup(group);
            chip.setSelected(each == state);
            chip.setOnAction(click -> choose(each));
            states.put(each, chip);
            stateChips.getChildren().add(chip);
        }
        for (Severity each : Severity.values()) {
            String word = Figures.words(each);
            ToggleButton chip = chip("severity-" + each.name(), word, "Alerts of severity " + word);
            chip.setOnAction(click -> changed.run());
            severities.put(each, chip);
            severityChips.getChildren().addFirst(chip);
        }
        more.visibleProperty().bind(narrow.selectedProperty());
        more.managedProperty().bind(more.visibleProperty());
        narrow.setOnAction(click -> open(narrow.isSelected()));
        search.textProperty().addListener(typed -> changed.run());
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                open(false);
            }
        });
    }

    private static ToggleButton chip(String id, String words, String accessible) {
        ToggleButton chip = new ToggleButton(words);
        chip.setId(id.toLowerCase(Locale.ROOT));
        chip.getStyleClass().add("chip");
        chip.setAccessibleText(accessible);
        return chip;
    }

    /** What is chosen now. */
    AlertFilter filter() {
        Set<Severity> chosen = EnumSet.noneOf(Severity.class);
        severities.forEach((severity, chip) -> {
            if (chip.isSelected()) {
                chosen.add(severity);
            }
        });
        return new AlertFilter(state, chosen, search.getText());
    }

    private void choose(AlertState next) {
        state = next;
        group.selectToggle(states.get(next));
        changed.run();
    }

    /** Goes on to the next state. */
    void next() {
        choose(state.next());
    }

    /** Puts the caret into the search. */
    void search() {
        open(true);
        search.requestFocus();
        search.selectAll();
    }

    /** Shows the search and the severities, or puts them away: what is not seen filters nothing. */
    private void open(boolean now) {
        narrow.setSelected(now);
        if (!now) {
            severities.values().forEach(chip -> chip.setSelected(false));
            search.clear();
        }
        changed.run();
    }

    void restore(DeskPreferences preferences) {
        narrow.setSelected(preferences.flag(KEY + "narrowed", false));
        severities.forEach(
                (severity, chip) -> chip.setSelected(preferences.flag(KEY + "severity." + severity.name(), false)));
        search.setText(preferences.text(KEY + "search", ""));
        choose(preferences.choice(KEY + "state", AlertState.OPEN));
    }

    void keep(DeskPreferences preferences) {
        preferences.set(KEY + "narrowed", narrow.isSelected());
        severities.forEach((severity, chip) -> preferences.set(KEY + "severity." + severity.name(), chip.isSelected()));
        preferences.set(KEY + "search", search.getText());
        preferences.set(KEY + "state", state.name());
    }
}
