package precog.desk.analytics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.analytics.HandOver;
import precog.analytics.Note;
import precog.desk.archive.Archive;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.grid.Column;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.text.Figures;

/** The journal: a hand-over note for each day, written from the records, and what the trader noted. */
final class JournalPane implements Part {
    private static final int DECISIONS = 5_000;

    private final Clerk clerk;
    private final Parent view;
    private final Inquiry<Journal> inquiry;
    private final RecordGrid<HandOver> days;
    private final RecordGrid<Note> notes;
    private final NoteBar bar;

    @FXML
    private TableView<HandOver> dayTable;

    @FXML
    private TextArea note;

    @FXML
    private TextField search;

    @FXML
    private TableView<Note> noteTable;

    @FXML
    private StackPane barPlace;

    JournalPane(Clerk clerk, Dispatch dispatch) {
        this.clerk = clerk;
        view = Fxml.load(this, "journal.fxml");
        inquiry = clerk.inquiry(this::show);
        bar = new NoteBar(dispatch, Note.Subject.DAY, this::read);
        barPlace.getChildren().setAll(bar.view());
        days = new RecordGrid<>(
                        dayTable,
                        dayColumns(),
                        Comparator.comparing(HandOver::day).reversed(),
                        HandOver::day)
                .says(inquiry, "Nothing to hand over yet: no day with a decision or a position is recorded.")
                .onSelect(this::choose);
        notes = new RecordGrid<>(
                        noteTable,
                        noteColumns(),
                        Comparator.comparing(Note::at)
                                .thenComparingLong(Note::id)
                                .reversed(),
                        Note::id)
                .says(inquiry, "No note yet. Note something on a trade, a decision or a day.");
        notes.grid().stretch("text", 200);
        search.textProperty().subscribe(this::filter);
    }

    private static List<Column<HandOver>> dayColumns() {
        return List.of(
                Column.figures(
                        "day",
                        "Day",
                        96,
                        day -> day.day().toString(),
                        day -> day.day().toEpochDay(),
                        "UTC."),
                Column.figures(
                        "opened",
                        "Opened",
                        66,
                        day -> String.valueOf(day.opened().size()),
                        day -> day.opened().size(),
                        "Positions opened that day."),
                Column.figures(
                        "closed",
                        "Closed",
                        62,
                        day -> String.valueOf(day.closed().size()),
                        day -> day.closed().size(),
                        "Positions closed that day."),
                Column.<HandOver>figures(
                                "pnl",
                                "P&L",
                                92,
                                day -> Figures.signedMoney(day.realized()),
                                day -> day.realized().micros(),
                                "Realized on the positions closed that day, fees counted.")
                        .signed(),
                Column.figures(
                        "notes",
                        "Notes",
                        56,
                        day -> String.valueOf(day.notes().size()),
                        day -> day.notes().size(),
                        "What was noted."));
    }

    private static List<Column<Note>> noteColumns() {
        return List.of(
                Column.moment("at", "Noted UTC", Note::at, "When it was noted, desk time."),
                Column.words("about", "About", 110, JournalPane::about, "The trade, decision or day."),
                Column.words("text", "Note", 260, Note::text, "Kept as it was written."),
                Column.words("tags", "Tags", 150, note -> String.join(", ", note.tags()), "Words to find it by."),
                Column.words("author", "By", 80, Note::author, "Who noted it."));
    }

    private static String about(Note note) {
        return switch (note.subject()) {
            case TRADE -> "trade " + note.subjectId();
            case DECISION -> "decision " + note.subjectId();
            case DAY -> LocalDate.ofEpochDay(note.subjectId()).toString();
        };
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public Inquiry<?> inquiry() {
        return inquiry;
    }

    @Override
    public void read() {
        Archive archive = clerk.archive();
        var positions = archive.positions();
        var decisions = archive.decisions(DECISIONS, HindsightPane.LATER);
        var noted = archive.notes();
        inquiry.ask(() -> noted.thenApply(read -> Journal.of(positions.join(), decisions.join(), read)));
    }

    private void show(Journal journal) {
        days.show(journal.days());
        notes.show(journal.notes());
        if (days.selected() == null) {
            days.select(day -> true);
        }
        choose(days.selected());
    }

    private void choose(@Nullable HandOver day) {
        String text = day == null ? "" : day.text();
        if (!text.equals(note.getText())) {
            note.setText(text);
        }
        bar.about(
                day == null ? null : day.day().toEpochDay(),
                day == null ? "Select a day to note something on it." : "On " + day.day());
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        notes.grid()
                .filter(each -> (each.text() + " " + String.join(" ", each.tags()) + " " + each.author())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
    }
}
