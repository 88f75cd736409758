package precog.desk.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.analytics.DecisionRecord;
import precog.analytics.Hindsight;
import precog.analytics.Note;
import precog.analytics.OwnJudgement;
import precog.analytics.OwnJudgement.Tenth;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.value.MarketId;

/** What happened afterwards to what was approved, rejected, snoozed, or left to expire. */
final class HindsightPane implements Part {
    /** Verdicts that are read; more would be older than any habit. */
    private static final int NEWEST = 5_000;

    /** How long after a verdict the own bid is looked at. */
    static final Duration LATER = Duration.ofMinutes(5);

    private final Clerk clerk;
    private final Parent view;
    private final Inquiry<List<DecisionRecord>> inquiry;
    private final RecordGrid<Hindsight> verdicts;
    private final RecordGrid<DecisionRecord> decisions;
    private final RecordGrid<Tenth> tenths;
    private final NoteBar notes;

    @FXML
    private Label words;

    @FXML
    private TableView<Hindsight> verdictTable;

    @FXML
    private TableView<DecisionRecord> decisionTable;

    @FXML
    private Label judgement;

    @FXML
    private TableView<Tenth> tenthTable;

    @FXML
    private StackPane notePlace;

    /** @param open shows a market in detail */
    HindsightPane(Clerk clerk, Dispatch dispatch, Consumer<MarketId> open) {
        this.clerk = clerk;
        view = Fxml.load(this, "hindsight.fxml");
        inquiry = clerk.inquiry(this::show);
        notes = new NoteBar(dispatch, Note.Subject.DECISION, () -> {});
        notePlace.getChildren().setAll(notes.view());
        verdicts = new RecordGrid<>(
                        verdictTable,
                        HindsightColumns.verdicts(),
                        Comparator.comparing(Hindsight::verdict),
                        Hindsight::verdict)
                .says(inquiry, "No edge was decided yet. Approve or reject one on the desk; an expired one counts too.")
                .onSelect(this::only);
        decisions = new RecordGrid<>(
                        decisionTable,
                        HindsightColumns.decisions(),
                        Comparator.comparing(DecisionRecord::at)
                                .thenComparingLong(DecisionRecord::id)
                                .reversed(),
                        DecisionRecord::id)
                .says(inquiry, "No edge was decided yet.");
        tenths = new RecordGrid<>(
                        tenthTable, JudgementColumns.tenths(), Comparator.comparingInt(Tenth::number), Tenth::number)
                .says(inquiry, "No market of an edge that was decided has resolved yet.");
        decisions.onSelect(decision -> {
            if (decision != null) {
                notes.about(decision.id(), "On decision " + decision.id());
            }
        });
        decisions.grid().stretch("title", 160);
        decisions.onOpen(decision -> open.accept(decision.market()));
    }

    /** Of one verdict alone, while its line is selected. */
    private void only(@Nullable Hindsight line) {
        decisions.grid().filter(decision -> line == null || decision.verdict() == line.verdict());
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
    public ObservableValue<Instant> moment() {
        return decisions.table().getSelectionModel().selectedItemProperty().map(DecisionRecord::at);
    }

    @Override
    public void read() {
        inquiry.ask(() -> clerk.archive().decisions(NEWEST, LATER));
    }

    private void show(List<DecisionRecord> read) {
        List<Hindsight> lines = Hindsight.of(read);
        verdicts.show(lines);
        decisions.show(read);
        words.setText(HindsightColumns.sentence(lines));
        OwnJudgement own = OwnJudgement.of(read);
        judgement.setText(own.sentence());
        tenths.show(own.tenths());
    }
}
