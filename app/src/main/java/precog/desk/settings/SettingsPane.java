package precog.desk.settings;

import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.SettingFiles;
import precog.desk.grid.LiveGrid;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.desk.preferences.DeskPreferences;
import precog.engine.Answer;
import precog.engine.Command;
import precog.engine.DeskSnapshot;

/** The settings screen. */
public final class SettingsPane implements Page {
    private static final String FOLDED = "settings.folded";

    private final Dispatch dispatch;
    private final SettingsModel model;
    private final Runnable reveal;
    private final Parent view;
    private final LiveGrid<SettingLine> grid;
    private final TransferPane transfer;
    private @Nullable SettingLine selected;
    private String keptFolds = "";

    @FXML
    private Label count;

    @FXML
    private ToggleButton changedOnly;

    @FXML
    private TextField search;

    @FXML
    private Button exchange;

    @FXML
    private Button exportFile;

    @FXML
    private Button importFile;

    @FXML
    private StackPane place;

    @FXML
    private VBox all;

    @FXML
    private TableView<SettingLine> table;

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

    /**
     * The screen with the settings folded as at first.
     *
     * @param reveal shows this screen; {@code openExchange} that of the exchange
     */
    public SettingsPane(
            Dispatch dispatch, SettingFiles files, Executor screen, Runnable reveal, Runnable openExchange) {
        this.dispatch = dispatch;
        this.reveal = reveal;
        model = new SettingsModel(dispatch.trader());
        view = Fxml.load(this, "settings.fxml");
        grid = new LiveGrid<>(table, SettingColumns.of(model), Comparator.comparingInt(SettingLine::place));
        grid.stretch(SettingColumns.EFFECT, 260);
        table.getColumns().forEach(column -> column.setSortable(false));
        table.setPlaceholder(LiveGrid.placeholder("No setting passes the search. Clear it to see all."));
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> select(is));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::walk);
        table.setRowFactory(ignored -> foldingRow());
        transfer = new TransferPane(dispatch, files, screen, this::closeTransfer);
        transfer.view().setVisible(false);
        place.getChildren().add(transfer.view());
        exchange.setOnAction(click -> openExchange.run());
        exportFile.setOnAction(click -> transfer(true));
        importFile.setOnAction(click -> transfer(false));
        search.textProperty().addListener(typed -> show());
        changedOnly.selectedProperty().addListener(toggled -> show());
        validity.getItems().setAll(Validity.values());
        validity.setValue(Validity.UNTIL_LIFTED);
        change.setOnAction(click -> send(changing()));
        value.setOnAction(enter -> reason.requestFocus());
        reason.setOnAction(enter -> send(changing()));
        reason.textProperty().addListener(typed -> enable());
        value.textProperty().addListener(typed -> enable());
        lift.setOnAction(click -> send(lifting()));
        select(null);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.EXPORT_SETTINGS, () -> transfer(true));
        keymap.on(DeskAction.IMPORT_SETTINGS, () -> transfer(false));
        keymap.hint(DeskAction.EXCHANGE, exchange);
        keymap.hint(DeskAction.EXPORT_SETTINGS, exportFile);
        keymap.hint(DeskAction.IMPORT_SETTINGS, importFile);
    }

    private TableRow<SettingLine> foldingRow() {
        TableRow<SettingLine> row = new TableRow<>();
        row.setOnMouseClicked(click -> {
            if (row.getItem() instanceof SettingGroup group) {
                fold(group, !model.tree().isFolded(group));
            }
        });
        return row;
    }

    /** Left folds or goes up, Right opens, Enter goes to the value. */
    private void walk(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT -> left();
            case RIGHT -> open(false);
            case ENTER -> open(true);
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void left() {
        if (selected instanceof SettingGroup group && !model.tree().isFolded(group)) {
            fold(group, true);
        } else if (selected != null && selected.parent() != null) {
            table.getSelectionModel().select(selected.parent());
            table.scrollTo(selected);
        }
    }

    private void open(boolean entering) {
        if (selected instanceof SettingGroup group) {
            fold(group, entering && !model.tree().isFolded(group));
        } else if (entering && selected != null) {
            value.requestFocus();
            value.selectAll();
        }
    }

    private void fold(SettingGroup group, boolean now) {
        model.tree().fold(group, now);
        show();
    }

    /** Shows the lines as they are folded and searched now. */
    private void show() {
        SettingLine before = selected;
        grid.set(model.lines(changedOnly.isSelected(), search.getText()));
        grid.rows().forEach(grid::changed);
        if (before != null && table.getItems().contains(before)) {
            table.getSelectionModel().select(before);
        }
        count.setText(model.summary());
    }

    private void transfer(boolean exporting) {
        reveal.run();
        all.setVisible(false);
        transfer.view().setVisible(true);
        transfer.open(exporting);
    }

    private void closeTransfer() {
        transfer.view().setVisible(false);
        all.setVisible(true);
        table.requestFocus();
    }

    private void select(@Nullable SettingLine line) {
        selected = line;
        value.setText(line instanceof SettingRow row ? row.value().text() : "");
        unit.setText(line instanceof SettingRow row ? row.unit() : "");
        reason.clear();
        refuse("");
        explain();
        enable();
    }

    private void explain() {
        effect.setText(
                selected == null ? "Select a setting to read what it does and to change it." : model.words(selected));
    }

    private void refuse(String words) {
        refusal.setText(words);
        refusal.setVisible(!words.isEmpty());
        refusal.setManaged(!words.isEmpty());
    }

    private @Nullable Command changing() {
        return selected instanceof SettingRow row
                ? model.change(row, value.getText(), reason.getText(), validity.getValue())
                : null;
    }

    private @Nullable Command lifting() {
        return selected instanceof SettingRow row ? model.lift(row, reason.getText()) : null;
    }

    private void enable() {
        actions.setDisable(!(selected instanceof SettingRow));
        change.setDisable(changing() == null);
        lift.setDisable(lifting() == null);
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
        transfer.desk(desk);
        boolean first = model.tree().rows().isEmpty();
        if (!model.take(desk.settings(), desk.at())) {
            return;
        }
        if (first) {
            if (!keptFolds.isEmpty()) {
                model.tree().restore(keptFolds);
            }
            show();
            table.getSelectionModel().selectFirst();
        }
        show();
        explain();
        enable();
    }

    @Override
    public void second(Instant now) {
        grid.second();
    }

    @Override
    public void restore(DeskPreferences preferences) {
        keptFolds = preferences.text(FOLDED, "");
        if (!keptFolds.isEmpty()) {
            model.tree().restore(keptFolds);
            show();
        }
    }

    @Override
    public void keep(DeskPreferences preferences) {
        if (!model.tree().rows().isEmpty()) {
            preferences.set(FOLDED, model.tree().kept());
        }
    }
}
