package precog.desk.jobs;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.analytics.Operations;
import precog.analytics.Operations.Health;
import precog.analytics.Operations.JobRun;
import precog.analytics.Operations.SchemaStep;
import precog.analytics.Operations.TableSize;
import precog.desk.archive.BackOffice;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.archive.RecordsBar;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.engine.DeskSnapshot;

/** The jobs screen. */
public final class JobsPane implements Page {
    private final Clerk clerk;
    private final BackOffice office;
    private final Runnable toFront;
    private final Parent view;
    private final Inquiry<Operations> inquiry;
    private final RecordsBar bar;
    private final ImportPane imports;
    private final RecordGrid<BackgroundLine> background;
    private final RecordGrid<JobRun> runs;
    private final RecordGrid<Health> health;
    private final RecordGrid<SchemaStep> schema;
    private final RecordGrid<TableSize> sizes;
    private @Nullable DeskSnapshot desk;

    @FXML
    private HBox fresh;

    @FXML
    private StackPane importPlace;

    @FXML
    private TableView<BackgroundLine> backgroundTable;

    @FXML
    private TableView<JobRun> runTable;

    @FXML
    private TableView<Health> healthTable;

    @FXML
    private TableView<SchemaStep> schemaTable;

    @FXML
    private TableView<TableSize> sizeTable;

    /** @param toFront shows this screen */
    public JobsPane(Clerk clerk, BackOffice office, Runnable toFront) {
        this.toFront = toFront;
        this.clerk = clerk;
        this.office = office;
        view = Fxml.load(this, "jobs.fxml");
        inquiry = clerk.inquiry(this::show);
        bar = new RecordsBar(this::readAgain, inquiry);
        fresh.getChildren().setAll(bar.view());
        imports = new ImportPane(office.imports(), clerk.screen(), this::readAgain);
        importPlace.getChildren().setAll(imports.view());
        background = new RecordGrid<>(
                backgroundTable, JobColumns.background(), Comparator.comparingInt(line -> 0), BackgroundLine::name);
        runs = new RecordGrid<>(
                        runTable,
                        JobColumns.runs(),
                        Comparator.comparing(JobRun::startedAt)
                                .thenComparingLong(JobRun::id)
                                .reversed(),
                        JobRun::id)
                .says(inquiry, "No job has run on this database yet. An import shows here with what it brought.");
        health = new RecordGrid<>(
                        healthTable, JobColumns.health(), Comparator.comparing(Health::component), Health::component)
                .says(inquiry, "No connection has said how it does yet.");
        schema = new RecordGrid<>(
                        schemaTable,
                        JobColumns.schema(),
                        Comparator.comparing(SchemaStep::version),
                        SchemaStep::version)
                .says(inquiry, "No step of the schema is applied.");
        sizes = new RecordGrid<>(sizeTable, JobColumns.sizes(), Comparator.comparingInt(size -> 0), TableSize::table)
                .says(inquiry, "Nothing counted yet.");
        background.grid().stretch("meaning", 200);
        runs.grid().stretch("message", 200);
        health.grid().stretch("details", 100);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.IMPORT, () -> {
            toFront.run();
            // Split panes take their parts in with their skin: before it, nothing in them can have the focus.
            view.applyCss();
            imports.focus();
        });
    }

    @Override
    public void draw() {
        bar.shown();
        standing();
    }

    @Override
    public void readAgain() {
        inquiry.ask(clerk.archive()::operations);
    }

    @Override
    public void desk(DeskSnapshot snapshot) {
        desk = snapshot;
    }

    @Override
    public void second(Instant now) {
        if (view.getScene() != null) {
            bar.second();
            standing();
        }
    }

    private void standing() {
        background.show(
                BackgroundLine.of(desk, office.health().get(), office.updates().standing()));
    }

    private void show(Operations operations) {
        runs.show(operations.jobs());
        health.show(operations.health());
        schema.show(operations.schema());
        sizes.show(List.copyOf(operations.tables()));
    }
}
