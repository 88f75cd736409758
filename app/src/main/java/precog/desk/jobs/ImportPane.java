package precog.desk.jobs;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Imports;
import precog.desk.archive.Imports.Kind;
import precog.desk.archive.Imports.Request;
import precog.desk.archive.Inquiry;
import precog.desk.grid.Tone;
import precog.desk.live.Fxml;
import precog.value.Category;

/** Brings a file in: what it holds, which file, and what became of it with every refusal. */
final class ImportPane {
    private final Imports imports;
    private final Executor screen;
    private final Runnable after;
    private final Parent view;
    private Kind kind = Kind.GAMES;
    private @Nullable CompletableFuture<String> running;

    @FXML
    private HBox kinds;

    @FXML
    private ComboBox<Category> league;

    @FXML
    private TextField file;

    @FXML
    private Button browse;

    @FXML
    private Button begin;

    @FXML
    private Button cancel;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label stage;

    @FXML
    private TextArea outcome;

    /** @param after done when an import has ended, whatever its end */
    ImportPane(Imports imports, Executor screen, Runnable after) {
        this.imports = imports;
        this.screen = screen;
        this.after = after;
        view = Fxml.load(this, "import.fxml");
        ToggleGroup group = new ToggleGroup();
        for (Kind each : Kind.values()) {
            ToggleButton chip = new ToggleButton(each.words());
            chip.getStyleClass().add("chip");
            chip.setId("import-" + each.name().toLowerCase(Locale.ROOT));
            chip.setTooltip(new Tooltip(each.meaning()));
            chip.setToggleGroup(group);
            chip.setSelected(each == kind);
            chip.setOnAction(click -> {
                chip.setSelected(true);
                kind = each;
                enable();
            });
            kinds.getChildren().add(chip);
        }
        league.getItems()
                .setAll(List.of(Category.values()).stream()
                        .filter(Category::sport)
                        .toList());
        league.setValue(Category.NFL);
        browse.setOnAction(click -> choose());
        file.textProperty().subscribe(typed -> enable());
        file.setOnAction(enter -> begin());
        begin.setOnAction(click -> begin());
        cancel.setOnAction(click -> cancel());
        enable();
    }

    Parent view() {
        return view;
    }

    /** Puts the caret where the path is typed. */
    void focus() {
        file.requestFocus();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import " + kind.words().toLowerCase(Locale.ROOT));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Comma-separated values", "*.csv"));
        File chosen = chooser.showOpenDialog(view.getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.getPath());
        }
        focus();
    }

    private void enable() {
        boolean runs = running != null;
        league.setDisable(runs || kind != Kind.RATINGS);
        kinds.setDisable(runs);
        file.setDisable(runs);
        browse.setDisable(runs);
        begin.setDisable(runs || file.getText().isBlank());
        cancel.setDisable(!runs);
        progress.setVisible(runs);
    }

    private void begin() {
        if (running != null || file.getText().isBlank()) {
            return;
        }
        outcome.clear();
        Request request = new Request(kind, file.getText().strip(), league.getValue());
        CompletableFuture<String> now = imports.begin(request, words -> screen.execute(() -> stage.setText(words)));
        running = now;
        enable();
        var _ = now.whenComplete((kept, failure) -> screen.execute(() -> ended(kept, failure)));
    }

    private void cancel() {
        if (running != null) {
            running.cancel(false);
        }
    }

    private void ended(@Nullable String kept, @Nullable Throwable failure) {
        running = null;
        boolean done = failure == null;
        stage.setText(
                done
                        ? "Imported."
                        : cancelled(failure) ? "Cancelled; nothing was kept." : "Refused; nothing was kept.");
        stage.pseudoClassStateChanged(Tone.WARNING.pseudoClass(), !done);
        outcome.setText(failure == null ? String.valueOf(kept) : cancelled(failure) ? "" : Inquiry.sentence(failure));
        enable();
        after.run();
    }

    private static boolean cancelled(@Nullable Throwable failure) {
        return failure instanceof CancellationException;
    }
}
