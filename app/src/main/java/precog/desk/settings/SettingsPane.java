package precog.desk.settings;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Column;
import precog.desk.grid.LiveGrid;
import precog.desk.grid.Tone;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.engine.Answer;
import precog.engine.Command;
import precog.engine.DeskSnapshot;

/** The settings screen. */
public final class SettingsPane implements Page {
    private final Dispatch dispatch;
    private final SettingsModel model;
    private final Parent view;
    private final LiveGrid<SettingRow> grid;
    private @Nullable SettingRow selected;
    private @Nullable String group;

    @FXML
    private Label count;

    @FXML
    private HBox groups;

    @FXML
    private ToggleButton changedOnly;

    @FXML
    private TextField search;

    @FXML
    private TableView<SettingRow> table;

    @FXML
    private Label effect;

    @FXML
    private Label refusal;

    @FXML
    private HBox actions;

    @FXML
    private TextField value;

    @FXML
    private Label unit;

    @FXML
    private ComboBox<Validity> validity;

    @FXML
    private TextField reason;

    @FXML
    private Button change;

    @FXML
    private Button lift;

    public SettingsPane(Dispatch dispatch) {
        this.dispatch = dispatch;
        model = new SettingsModel(dispatch.trader());
        view = Fxml.load(this, "settings.fxml");
        grid = new LiveGrid<>(table, columns(), Comparator.comparingInt(SettingRow::place));
        grid.stretch("effect", 260);
        table.setPlaceholder(LiveGrid.placeholder("No setting passes the search. Clear it to see all."));
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> select(is));
        search.textProperty().addListener(typed -> filter());
        changedOnly.selectedProperty().addListener(toggled -> filter());
        validity.getItems().setAll(Validity.values());
        validity.setValue(Validity.UNTIL_LIFTED);
        change.setOnAction(click -> change());
        value.setOnAction(enter -> reason.requestFocus());
        reason.setOnAction(enter -> change());
        reason.textProperty().addListener(typed -> enable());
        value.textProperty().addListener(typed -> enable());
        lift.setOnAction(click -> lift());
        select(null);
    }

    private static List<Column<SettingRow>> columns() {
        return List.of(
                Column.words("key", "Setting", 280, SettingRow::key, "Its name in the file."),
                Column.<SettingRow>figures(
                                "value",
                                "Value",
                                110,
                                row -> row.value().text(),
                                SettingRow::place,
                                "The value in force; another colour where it is not the default.")
                        .toned(row -> row.standard() ? Tone.PLAIN : Tone.ACCENT),
                Column.words(
                        "unit", "Unit", 150, row -> row.value().setting().kind().unit(), "How it is written."),
                Column.words(
                        "range", "Allowed", 176, row -> row.value().setting().range(), "What is accepted."),
                Column.<SettingRow>words(
                                "origin",
                                "Comes from",
                                210,
                                row -> row.value().origin().words(),
                                "Who said so.")
                        .toned(row -> row.standard() ? Tone.MUTED : Tone.ACCENT),
                Column.words("effect", "What it does", 400, SettingRow::effect, "Its effect."));
    }

    @Override
    public Parent view() {
        return view;
    }

    private void chips() {
        ToggleGroup toggles = new ToggleGroup();
        chip(toggles, "All", null);
        model.groups().forEach(name -> chip(toggles, name, name));
    }

    private void chip(ToggleGroup toggles, String name, @Nullable String leadsTo) {
        ToggleButton chip = new ToggleButton(name);
        chip.getStyleClass().add("chip");
        chip.setToggleGroup(toggles);
        chip.setSelected(leadsTo == null);
        chip.setOnAction(click -> {
            chip.setSelected(true);
            group = leadsTo;
            filter();
        });
        groups.getChildren().add(chip);
    }

    private void filter() {
        String typed = search.getText();
        boolean changed = changedOnly.isSelected();
        String part = group;
        grid.filter(row -> SettingsModel.passes(row, part, changed, typed));
    }

    private void select(@Nullable SettingRow row) {
        selected = row;
        value.setText(row == null ? "" : row.value().text());
        unit.setText(row == null ? "" : row.value().setting().kind().unit());
        reason.clear();
        refuse("");
        explain();
        enable();
    }

    private void explain() {
        SettingRow row = selected;
        effect.setText(
                row == null
                        ? "Select a setting to read what it does and to change it."
                        : row.effect() + " Allowed: " + row.value().setting().range() + " ("
                                + row.value().setting().kind().unit() + "). Now "
                                + row.value().text() + " by "
                                + row.value().origin().words() + ".");
    }

    private void refuse(String words) {
        refusal.setText(words);
        refusal.setVisible(!words.isEmpty());
        refusal.setManaged(!words.isEmpty());
    }

    private @Nullable Command changing() {
        return selected == null ? null : model.change(selected, value.getText(), reason.getText(), validity.getValue());
    }

    private @Nullable Command lifting() {
        return selected == null ? null : model.lift(selected, reason.getText());
    }

    private void enable() {
        actions.setDisable(selected == null);
        change.setDisable(changing() == null);
        lift.setDisable(lifting() == null);
    }

    private void change() {
        send(changing());
    }

    private void lift() {
        send(lifting());
    }

    private void send(@Nullable Command command) {
        if (command != null) {
            dispatch.send(command, this::answered);
        }
    }

    private void answered(Answer answer) {
        refuse(answer.done() ? "" : answer.message());
        if (answer.done()) {
            reason.clear();
        }
    }

    @Override
    public void desk(DeskSnapshot desk) {
        if (!model.take(desk.settings())) {
            return;
        }
        grid.set(model.rows());
        model.rows().forEach(grid::changed);
        count.setText(model.summary());
        if (groups.getChildren().isEmpty()) {
            chips();
            table.getSelectionModel().selectFirst();
        }
        explain();
        enable();
    }

    @Override
    public void second(Instant now) {
        grid.second();
    }
}
