package precog.desk.strategies;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.analytics.StrategyDraft;
import precog.analytics.StrategyDraft.Problem;

/** Where a new strategy version is filled in. Enter in a field keeps it, Escape leaves. FX thread. */
final class VersionPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final String trader;
    private final Consumer<StrategyDraft> keep;
    private final VBox view = new VBox();
    private final Label title = new Label();
    private final ComboBox<String> version = new ComboBox<>();
    private final TextField notes = new TextField();
    private final GridPane grid = new GridPane();
    private final ComboBox<String> addable = new ComboBox<>();
    private final Label problems = new Label();
    private final TreeMap<String, TextField> texts = new TreeMap<>();
    private @Nullable VersionForm form;

    /** @param keep given a draft without problems; {@code away} leaves without one */
    VersionPane(String trader, Consumer<StrategyDraft> keep, Runnable away) {
        this.trader = trader;
        this.keep = keep;
        title.getStyleClass().add("pane-title");
        version.setId("newVersion");
        version.setAccessibleText("Version");
        version.valueProperty().subscribe(chosen -> check());
        notes.setId("newNotes");
        notes.setPromptText("notes: why this version (optional)");
        notes.setAccessibleText("Notes of the new version");
        notes.setOnAction(enter -> keep());
        HBox.setHgrow(notes, Priority.ALWAYS);
        addable.setId("addSetting");
        addable.setPromptText("Add a setting");
        addable.setAccessibleText("Add a setting of the desk to the configuration");
        addable.setOnAction(chosen -> add());
        problems.setId("newProblems");
        problems.setWrapText(true);
        problems.getStyleClass().add("problem");
        grid.getStyleClass().add("version-fields");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        view.getStyleClass().add("version-form");
        view.setId("versionForm");
        view.getChildren()
                .setAll(
                        row(title, version, notes),
                        scroll,
                        row(addable),
                        problems,
                        row(button("keepVersion", "Keep as draft", this::keep), button("leaveVersion", "Leave", away)));
        view.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                away.run();
                key.consume();
            }
        });
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button button(String id, String words, Runnable deed) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(click -> deed.run());
        return button;
    }

    Node view() {
        return view;
    }

    /** Begins a new form. */
    void show(VersionForm next) {
        form = next;
        title.setText("New version from " + next.from().label());
        version.getItems().setAll(next.versions());
        version.setValue(next.versions().getFirst());
        notes.clear();
        fill(next);
        texts.values().stream().findFirst().ifPresent(TextField::requestFocus);
    }

    private void fill(VersionForm of) {
        grid.getChildren().clear();
        texts.clear();
        of.fields().forEach((field, value) -> {
            Label name = new Label(field);
            name.setTooltip(
                    new Tooltip(of.effect(field).isEmpty() ? "Words that say how it decides." : of.effect(field)));
            TextField text = new TextField(value);
            text.setId("field-" + field.replace('.', '-'));
            text.setAccessibleText(field + ", " + of.meaning(field));
            text.setOnAction(enter -> keep());
            text.textProperty().addListener((property, was, is) -> {
                of.set(field, is);
                check();
            });
            GridPane.setHgrow(text, Priority.ALWAYS);
            Label meaning = new Label(of.meaning(field));
            meaning.getStyleClass().add("pair-name");
            Button out = button("out-" + field.replace('.', '-'), "✕", () -> {
                of.remove(field);
                fill(of);
            });
            out.setAccessibleText("Take out " + field);
            grid.addRow(grid.getRowCount(), name, text, meaning, out);
            texts.put(field, text);
        });
        addable.getItems().setAll(of.addable());
        check();
    }

    private void add() {
        String setting = addable.getValue();
        VersionForm of = form;
        if (setting != null && of != null) {
            of.add(setting);
            fill(of);
            TextField added = texts.get(setting);
            if (added != null) {
                added.requestFocus();
                added.selectAll();
            }
        }
    }

    private @Nullable StrategyDraft draft() {
        VersionForm of = form;
        return of == null || version.getValue() == null ? null : of.draft(version.getValue(), notes.getText(), trader);
    }

    /** Says what is wrong with it; whether it may be kept. */
    private boolean check() {
        StrategyDraft draft = draft();
        VersionForm of = form;
        if (draft == null || of == null) {
            return false;
        }
        List<Problem> found = of.problems(draft);
        problems.setText(String.join(" ", found.stream().map(Problem::sentence).toList()));
        texts.forEach((field, text) -> text.pseudoClassStateChanged(
                REFUSED, found.stream().anyMatch(problem -> problem.field().equals(field))));
        return found.isEmpty();
    }

    private void keep() {
        StrategyDraft draft = draft();
        if (draft != null && check()) {
            keep.accept(draft);
        }
    }
}
