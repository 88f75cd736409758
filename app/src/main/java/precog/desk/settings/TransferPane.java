package precog.desk.settings;

import java.io.File;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import precog.config.GivenSetting;
import precog.config.Origin;
import precog.config.SettingsException;
import precog.config.SettingsFile;
import precog.desk.archive.Inquiry;
import precog.desk.archive.SettingFiles;
import precog.desk.grid.LiveGrid;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.engine.Answer;
import precog.engine.Command;
import precog.engine.DeskSnapshot;

/** Puts the settings into a file, and brings those of a file in: checked whole, seen beforehand, all of them or none. */
final class TransferPane {
    private static final String IMPORT_HINT =
            "A file of settings is checked whole and shown beforehand; nothing is changed before you apply it.";

    private final Dispatch dispatch;
    private final SettingFiles files;
    private final Executor screen;
    private final Runnable close;
    private final Parent view;
    private final LiveGrid<FileChanges.Change> grid;
    private @Nullable DeskSnapshot desk;
    private @Nullable List<GivenSetting> given;
    private FileChanges changes = new FileChanges(List.of());
    private boolean exporting;

    @FXML
    private Label title;

    @FXML
    private Button back;

    @FXML
    private TextField settingsFile;

    @FXML
    private Button browse;

    @FXML
    private Button begin;

    @FXML
    private TextArea outcome;

    @FXML
    private TableView<FileChanges.Change> preview;

    @FXML
    private HBox applyBar;

    @FXML
    private ComboBox<Validity> importValidity;

    @FXML
    private TextField importReason;

    @FXML
    private Button apply;

    /** @param close puts this pane away */
    TransferPane(Dispatch dispatch, SettingFiles files, Executor screen, Runnable close) {
        this.dispatch = dispatch;
        this.files = files;
        this.screen = screen;
        this.close = close;
        view = Fxml.load(this, "transfer.fxml");
        grid = new LiveGrid<>(preview, SettingColumns.changes(), Comparator.comparing(FileChanges.Change::key));
        grid.stretch(SettingColumns.EFFECT, 200);
        preview.setPlaceholder(LiveGrid.placeholder("What the file would change is listed here first."));
        importValidity.getItems().setAll(Validity.values());
        importValidity.setValue(Validity.UNTIL_LIFTED);
        back.setOnAction(click -> close.run());
        browse.setOnAction(click -> choose());
        begin.setOnAction(click -> begin());
        settingsFile.setOnAction(enter -> begin());
        settingsFile.textProperty().subscribe(typed -> enable());
        importReason.textProperty().subscribe(typed -> enable());
        importReason.setOnAction(enter -> apply());
        apply.setOnAction(click -> apply());
        view.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                close.run();
            }
        });
    }

    Parent view() {
        return view;
    }

    /** Begins an export or an import, with the caret where the path is typed. */
    void open(boolean export) {
        exporting = export;
        given = null;
        title.setText(export ? "Export settings" : "Import settings");
        begin.setText(export ? "Write" : "Read");
        tell(
                export
                        ? "Writes every setting that is not at its default, with a line that says what it is."
                        : IMPORT_HINT);
        preview.setVisible(!export);
        applyBar.setVisible(!export);
        show(new FileChanges(List.of()));
        settingsFile.requestFocus();
        settingsFile.selectAll();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title.getText());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Settings", "*.properties"));
        File chosen = exporting
                ? chooser.showSaveDialog(view.getScene().getWindow())
                : chooser.showOpenDialog(view.getScene().getWindow());
        if (chosen != null) {
            settingsFile.setText(chosen.getPath());
        }
        settingsFile.requestFocus();
    }

    private void begin() {
        DeskSnapshot now = desk;
        String file = settingsFile.getText().strip();
        if (now == null || file.isEmpty()) {
            return;
        }
        if (exporting) {
            export(now, file);
        } else {
            var _ = files.read(file)
                    .whenComplete((read, failure) -> screen.execute(() -> {
                        given = failure == null ? read : null;
                        if (failure == null) {
                            compare();
                        } else {
                            refuse(failure);
                        }
                    }));
        }
    }

    private void export(DeskSnapshot now, String file) {
        long count = now.settings().values().stream()
                .filter(value -> !(value.origin() instanceof Origin.Standard))
                .count();
        if (count == 0) {
            tell("Every setting is at its default: there is nothing to write.");
            return;
        }
        var _ = files.write(file, SettingsFile.text(now.settings(), now.at()))
                .whenComplete((where, failure) -> screen.execute(() -> tell(
                        failure == null
                                ? "Wrote " + count + (count == 1 ? " setting" : " settings") + " to " + where + "."
                                : Inquiry.sentence(failure))));
    }

    /** Checks what was read against what is in force now. */
    private void compare() {
        DeskSnapshot now = desk;
        List<GivenSetting> read = given;
        if (now == null || read == null) {
            return;
        }
        try {
            FileChanges next = FileChanges.of(now.settings(), now.account().environment(), read);
            if (!next.equals(changes) || next.changes().isEmpty()) {
                show(next);
            }
            int count = next.changes().size();
            tell(
                    count == 0
                            ? "Nothing in the file differs from what is in force."
                            : count + " of " + read.size() + " settings in the file differ. Give a reason and apply.");
        } catch (SettingsException e) {
            refuse(e);
        }
    }

    private void refuse(Throwable failure) {
        show(new FileChanges(List.of()));
        tell("Refused; nothing is changed.\n" + Inquiry.sentence(failure));
    }

    private void show(FileChanges next) {
        changes = next;
        grid.set(next.changes());
        enable();
    }

    private void tell(String words) {
        outcome.setText(words);
    }

    private @Nullable Command applying() {
        return changes.command(importReason.getText(), importValidity.getValue(), dispatch.trader());
    }

    private void apply() {
        Command command = applying();
        if (command != null) {
            dispatch.send(command, this::answered);
        }
    }

    private void answered(Answer answer) {
        if (answer.done()) {
            given = null;
            importReason.clear();
            show(new FileChanges(List.of()));
            close.run();
        } else {
            tell("Refused; nothing is changed.\n" + answer.message());
        }
    }

    private void enable() {
        begin.setDisable(settingsFile.getText().isBlank());
        apply.setDisable(applying() == null);
    }

    /** What is in force may change while the preview is looked at. */
    void desk(DeskSnapshot next) {
        boolean other = desk == null || !desk.settings().equals(next.settings());
        desk = next;
        if (other && given != null) {
            compare();
        }
    }
}
