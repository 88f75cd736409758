package precog.desk.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import precog.config.SettingValue;
import precog.config.Settings;
import precog.desk.grid.Column;
import precog.desk.grid.LiveGrid;
import precog.desk.grid.Tone;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.engine.Command;

/** The settings screen. */
public final class SettingsPane implements LiveView {
    private final Dispatch dispatch;
    private final Supplier<Settings> settings;
    private final Parent view;
    private final LiveGrid<SettingRow> grid;
    private final Map<String, SettingRow> rows = new HashMap<>();
    private List<SettingValue<?>> shown = List.of();
    private @Nullable SettingRow selected;

    @FXML
    private Label count;

    @FXML
    private ToggleButton changedOnly;

    @FXML
    private TextField search;

    @FXML
    private TableView<SettingRow> table;

    @FXML
    private Label effect;

    @FXML
    private HBox actions;

    @FXML
    private TextField value;

    @FXML
    private Label unit;

    @FXML
    private TextField reason;

    @FXML
    private Button change;

    @FXML
    private Button lift;

    /** @param settings the settings in force, asked once a second */
    public SettingsPane(Dispatch dispatch, Supplier<Settings> settings) {
        this.dispatch = dispatch;
        this.settings = settings;
        view = Fxml.load(this, "settings.fxml");
        grid = new LiveGrid<>(table, columns(), Comparator.comparingInt(this::indexOf));
        grid.stretch("effect", 260);
        table.setPlaceholder(new Label("No setting passes the search. Clear it to see all."));
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> select(is));
        search.textProperty().addListener(typed -> filter());
        changedOnly.selectedProperty().addListener(toggled -> filter());
        change.setOnAction(click -> change(value.getText().strip()));
        value.setOnAction(enter -> reason.requestFocus());
        reason.setOnAction(enter -> change(value.getText().strip()));
        reason.textProperty().addListener(typed -> enable());
        value.textProperty().addListener(typed -> enable());
        lift.setOnAction(click -> change(null));
        read();
        select(null);
    }

    private int indexOf(SettingRow row) {
        for (int at = 0; at < shown.size(); at++) {
            if (shown.get(at).setting().key().equals(row.key())) {
                return at;
            }
        }
        return shown.size();
    }

    private static List<Column<SettingRow>> columns() {
        return List.of(
                Column.words("key", "Setting", 280, SettingRow::key, "Its name in the file."),
                Column.<SettingRow>figures(
                                "value", "Value", 110, row -> row.value().text(), row -> 0, "The value in force.")
                        .toned(row -> row.standard() ? Tone.PLAIN : Tone.ACCENT),
                Column.words(
                        "unit", "Unit", 150, row -> row.value().setting().kind().unit(), "How it is written."),
                Column.words("range", "Range", 170, row -> row.value().setting().range(), "What is accepted."),
                Column.<SettingRow>words(
                                "origin",
                                "Comes from",
                                200,
                                row -> row.value().origin().words(),
                                "Who said so.")
                        .toned(row -> row.standard() ? Tone.MUTED : Tone.ACCENT),
                Column.words(
                        "effect",
                        "What it does",
                        400,
                        row -> row.value().setting().effect(),
                        "Its effect."));
    }

    public Parent view() {
        return view;
    }

    private void filter() {
        String typed = search.getText().toLowerCase(Locale.ROOT).strip();
        boolean changed = changedOnly.isSelected();
        grid.filter(row -> (!changed || !row.standard())
                && (row.key() + " " + row.value().setting().effect())
                        .toLowerCase(Locale.ROOT)
                        .contains(typed));
    }

    private void select(@Nullable SettingRow row) {
        selected = row;
        if (row == null) {
            effect.setText("Select a setting to read what it does and to change it.");
            value.clear();
            unit.setText("");
        } else {
            effect.setText(row.value().setting().effect() + " Range: "
                    + row.value().setting().range() + ". Now from: "
                    + row.value().origin().words() + ".");
            value.setText(row.value().text());
            unit.setText(row.value().setting().kind().unit());
        }
        reason.clear();
        enable();
    }

    private void enable() {
        SettingRow row = selected;
        actions.setDisable(row == null);
        boolean reasoned = !reason.getText().isBlank();
        change.setDisable(row == null
                || !reasoned
                || value.getText().strip().equals(row.value().text()));
        lift.setDisable(row == null || !reasoned || !row.overridden());
    }

    private void change(@Nullable String to) {
        if (selected != null && !reason.getText().isBlank()) {
            dispatch.send(
                    new Command.SetSetting(selected.key(), to, reason.getText().strip(), null, dispatch.trader()),
                    answer -> {
                        read();
                        if (answer.done()) {
                            reason.clear();
                        }
                    });
        }
    }

    private void read() {
        List<SettingValue<?>> now = settings.get().values();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        List<SettingRow> next = new ArrayList<>();
        for (SettingValue<?> each : now) {
            SettingRow row = rows.computeIfAbsent(each.setting().key(), key -> new SettingRow(each));
            row.take(each);
            next.add(row);
        }
        grid.set(next);
        next.forEach(grid::changed);
        long changed = next.stream().filter(row -> !row.standard()).count();
        count.setText(next.size() + " · " + (changed == 0 ? "all at their defaults" : changed + " changed"));
        enable();
    }

    @Override
    public void second(Instant now) {
        read();
        grid.second();
    }
}
