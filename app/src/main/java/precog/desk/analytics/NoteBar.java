package precog.desk.analytics;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import precog.analytics.Note;
import precog.desk.live.Dispatch;
import precog.engine.Command;

/** Where the trader notes something on what is selected. FX thread. */
final class NoteBar {
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,;\\s#]+");

    private final Dispatch dispatch;
    private final Note.Subject subject;
    private final Runnable after;
    private final HBox view = new HBox();
    private final Label about = new Label();
    private final TextField text = new TextField();
    private final TextField tags = new TextField();
    private final Button add = new Button("Note it");
    private @Nullable Long subjectId;

    /** @param after done once a note is durable */
    NoteBar(Dispatch dispatch, Note.Subject subject, Runnable after) {
        this.dispatch = dispatch;
        this.subject = subject;
        this.after = after;
        String name = subject.name().toLowerCase(Locale.ROOT);
        about.getStyleClass().add("pair-name");
        about.setMinWidth(Region.USE_PREF_SIZE);
        text.setId("note-" + name);
        text.setPromptText("a note on this " + name + " (kept for good)");
        text.setAccessibleText("Note on the selected " + name);
        HBox.setHgrow(text, Priority.ALWAYS);
        tags.setId("tags-" + name);
        tags.setPromptText("tags");
        tags.setAccessibleText("Tags of the note");
        tags.setPrefColumnCount(12);
        add.setId("add-note-" + name);
        add.setMinWidth(Region.USE_PREF_SIZE);
        view.getStyleClass().add("action-bar");
        view.setAlignment(Pos.CENTER_LEFT);
        view.getChildren().setAll(about, text, tags, add);
        text.setOnAction(enter -> send());
        tags.setOnAction(enter -> send());
        add.setOnAction(click -> send());
        about(null, "Select a " + name + " to note something on it.");
    }

    Node view() {
        return view;
    }

    /** What the next note is about; null where nothing is selected. */
    void about(@Nullable Long subjectId, String words) {
        this.subjectId = subjectId;
        about.setText(words);
        text.setDisable(subjectId == null);
        tags.setDisable(subjectId == null);
        add.setDisable(subjectId == null);
    }

    private void send() {
        Long about = subjectId;
        if (about == null) {
            return;
        }
        List<String> words = BETWEEN_TAGS
                .splitAsStream(tags.getText())
                .filter(tag -> !tag.isBlank())
                .toList();
        dispatch.send(new Command.AddNote(subject, about, text.getText(), words, dispatch.trader()), answer -> {
            if (answer.done()) {
                text.clear();
                tags.clear();
                after.run();
            }
        });
    }
}
