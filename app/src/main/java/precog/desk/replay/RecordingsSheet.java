package precog.desk.replay;

import java.io.File;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import precog.desk.archive.Inquiry;
import precog.desk.archive.Programme;
import precog.desk.archive.RecordGrid;
import precog.desk.archive.RecordedSession;
import precog.desk.archive.Recordings;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.keys.Keymap;
import precog.desk.keys.Veil;
import precog.desk.live.Fxml;
import precog.desk.text.Figures;
import precog.engine.Answer;

/** What can be played again: the sessions of this desk, and any tape. Laid over the desk. */
public final class RecordingsSheet {
    private final Recordings recordings;
    private final Rewind rewind;
    private final StackPane view;
    private final Veil veil;
    private final Inquiry<List<RecordedSession>> inquiry;
    private final RecordGrid<RecordedSession> sessions;

    @FXML
    private TableView<RecordedSession> table;

    @FXML
    private Button asItWas;

    @FXML
    private Button fresh;

    @FXML
    private TextField tape;

    @FXML
    private Button browse;

    @FXML
    private Button open;

    @FXML
    private Label message;

    /** @param screen runs what it is given on the FX thread */
    public RecordingsSheet(Recordings recordings, Rewind rewind, Executor screen, Keymap keymap) {
        this.recordings = recordings;
        this.rewind = rewind;
        view = (StackPane) Fxml.load(this, "recordings.fxml");
        inquiry = new Inquiry<>(screen, this::show);
        sessions = new RecordGrid<>(
                        table,
                        columns(),
                        Comparator.comparing(RecordedSession::from).reversed(),
                        RecordedSession::folder)
                .says(inquiry, "No session was recorded yet. The desk records while it is open.")
                .onSelect(chosen -> enable())
                .onOpen(session -> play(session, true));
        sessions.grid().stretch("folder", 180);
        asItWas.setOnAction(click -> playSelected(true));
        fresh.setOnAction(click -> playSelected(false));
        tape.textProperty().subscribe(typed -> enable());
        tape.setOnAction(enter -> openTape());
        open.setOnAction(click -> openTape());
        browse.setOnAction(click -> browse());
        veil = new Veil(view, keymap);
        enable();
    }

    private static List<Column<RecordedSession>> columns() {
        return List.of(
                Column.moment("from", "From", RecordedSession::from, "When it began, UTC, by the engine's time."),
                Column.moment("to", "To", RecordedSession::to, "The last that was heard in it."),
                Column.figures(
                        "length",
                        "Length",
                        90,
                        row -> Figures.span(Duration.between(row.from(), row.to())),
                        row -> Duration.between(row.from(), row.to()).toMillis(),
                        "How long it is."),
                Column.figures(
                        "requests",
                        "Done in it",
                        80,
                        row -> Integer.toString(row.requests()),
                        RecordedSession::requests,
                        "How often somebody approved, rejected, ordered or asked for anything else."),
                Column.figures(
                        "size",
                        "Size",
                        80,
                        row -> String.format(Locale.ROOT, "%.1f MB", row.bytes() / 1048576.0),
                        RecordedSession::bytes,
                        "What it takes on the disk."),
                Column.<RecordedSession>words(
                                "folder",
                                "Folder",
                                180,
                                row -> Programme.nameIn(row.folder()),
                                "Where it lies, in the data folder's recordings.")
                        .toned(row -> Tone.MUTED));
    }

    public Parent view() {
        return view;
    }

    public void toggle() {
        if (veil.isOpen()) {
            veil.close();
        } else {
            message.setText("");
            veil.open();
            inquiry.ask(recordings::sessions);
            table.requestFocus();
        }
    }

    private void show(List<RecordedSession> read) {
        sessions.show(read);
        if (sessions.selected() == null && !read.isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    private void enable() {
        boolean none = sessions.selected() == null;
        asItWas.setDisable(none);
        fresh.setDisable(none);
        open.setDisable(tape.getText().isBlank());
    }

    private void playSelected(boolean again) {
        RecordedSession chosen = sessions.selected();
        if (chosen != null) {
            play(chosen, again);
        }
    }

    private void play(RecordedSession session, boolean again) {
        play(new Programme.Session(session.folder(), again, null));
    }

    private void play(Programme programme) {
        message.pseudoClassStateChanged(Tone.DANGER.pseudoClass(), false);
        message.setText("Opening it in a window of its own …");
        rewind.play(programme, this::played);
    }

    private void played(Answer answer) {
        message.setText(answer.message());
        message.pseudoClassStateChanged(Tone.DANGER.pseudoClass(), !answer.done());
        if (answer.done()) {
            veil.close();
        }
    }

    private void openTape() {
        String typed = tape.getText().strip();
        if (!typed.isEmpty()) {
            play(new Programme.Tapes(List.of(typed)));
        }
    }

    private void browse() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Folder of a tape");
        File chosen = chooser.showDialog(view.getScene().getWindow());
        if (chosen != null) {
            tape.setText(chosen.getPath());
        }
        tape.requestFocus();
    }
}
