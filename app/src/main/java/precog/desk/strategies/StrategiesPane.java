package precog.desk.strategies;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.analytics.PositionRecord;
import precog.analytics.StrategyContest;
import precog.analytics.StrategyDraft;
import precog.analytics.StrategyVersion;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.archive.RecordsBar;
import precog.desk.archive.Strategies;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.desk.strategies.StrategiesModel.ResultLine;
import precog.desk.strategies.StrategiesModel.SettingLine;
import precog.engine.Answer;

/** The strategies screen. */
public final class StrategiesPane implements Page {
    private final Clerk clerk;
    private final Strategies strategies;
    private final Dispatch dispatch;
    private final Runnable toFront;
    private final VersionPane form;
    private final LifeBar life;
    private final Parent view;
    private final Inquiry<StrategiesModel> inquiry;
    private final RecordsBar bar;
    private final RecordGrid<StrategyRow> versions;
    private final RecordGrid<SettingLine> settings;
    private final RecordGrid<ResultLine> results;
    private StrategiesModel model = StrategiesModel.EMPTY;
    private @Nullable StrategyRow chosen;
    private String awaited = "";

    @FXML
    private Label count;

    @FXML
    private HBox fresh;

    @FXML
    private TableView<StrategyRow> table;

    @FXML
    private Label title;

    @FXML
    private ComboBox<StrategyRow> compare;

    @FXML
    private Label course;

    @FXML
    private Button newVersion;

    @FXML
    private StackPane lifePlace;

    @FXML
    private SplitPane sides;

    @FXML
    private StackPane formPlace;

    @FXML
    private Label fixed;

    @FXML
    private Label verdict;

    @FXML
    private TableView<SettingLine> settingTable;

    @FXML
    private TableView<ResultLine> resultTable;

    /**
     * The screen of all versions.
     *
     * @param strategies keeps new versions and moves old ones on
     * @param toFront shows this screen
     */
    public StrategiesPane(Clerk clerk, Strategies strategies, Dispatch dispatch, Runnable toFront) {
        this.clerk = clerk;
        this.strategies = strategies;
        this.dispatch = dispatch;
        this.toFront = toFront;
        view = Fxml.load(this, "strategies.fxml");
        inquiry = clerk.inquiry(this::show);
        bar = new RecordsBar(this::readAgain, inquiry);
        fresh.getChildren().setAll(bar.view());
        versions = new RecordGrid<>(
                        table, StrategyColumns.versions(strategies.inUse()), StrategyColumns.BY_NAME, StrategyRow::id)
                .says(inquiry, "No strategy version is stored yet. The desk stores its own when it first trades.")
                .onSelect(this::choose);
        settings = new RecordGrid<>(
                        settingTable,
                        StrategyColumns.settings(),
                        Comparator.comparing(SettingLine::setting),
                        SettingLine::setting)
                .says(inquiry, "Select a version to read its configuration.");
        results = new RecordGrid<>(
                        resultTable, StrategyColumns.results(), Comparator.comparingInt(line -> 0), ResultLine::measure)
                .says(inquiry, "Select a version to read its results.");
        versions.grid().stretch("description", 200);
        results.grid().stretch("meaning", 200);
        form = new VersionPane(dispatch.trader(), this::keep, this::leaveForm);
        formPlace.getChildren().setAll(form.view());
        life = new LifeBar(step -> tell(strategies.move(step, dispatch.trader())));
        lifePlace.getChildren().setAll(life.view());
        newVersion.setOnAction(click -> openForm());
        compare.valueProperty().subscribe(other -> side());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.NEW_VERSION, this::openForm, newVersion);
        keymap.on(
                DeskAction.MOVE_VERSION,
                () -> {
                    comeForward();
                    life.focus();
                },
                life.button());
    }

    private void comeForward() {
        toFront.run();
        // Split panes take their parts in with their skin: before it, nothing in them can have the focus.
        view.applyCss();
    }

    private void openForm() {
        comeForward();
        StrategyRow row = chosen;
        if (row == null) {
            dispatch.tell(Answer.refused("Select a version first: a new one is made from it."));
            return;
        }
        showForm(true);
        form.show(new VersionForm(row.version(), model.strategies()));
    }

    private void leaveForm() {
        table.requestFocus();
        showForm(false);
    }

    private void showForm(boolean shown) {
        formPlace.setVisible(shown);
        sides.setVisible(!shown);
    }

    private void keep(StrategyDraft draft) {
        awaited = draft.from().name() + " " + draft.version();
        leaveForm();
        tell(strategies.add(draft));
    }

    /** Tells what became of a deed and reads again what there is now. */
    private void tell(CompletableFuture<String> deed) {
        var _ = deed.whenComplete((sentence, failure) -> clerk.screen().execute(() -> {
            dispatch.tell(failure == null ? Answer.done(sentence) : Answer.refused(Inquiry.sentence(failure)));
            readAgain();
        }));
    }

    @Override
    public void draw() {
        bar.shown();
    }

    @Override
    public void readAgain() {
        CompletableFuture<List<StrategyVersion>> strategies = clerk.archive().strategies();
        CompletableFuture<List<PositionRecord>> positions = clerk.archive().positions();
        inquiry.ask(() -> strategies.thenCombine(positions, StrategiesModel::new));
    }

    @Override
    public void second(Instant now) {
        if (view.getScene() != null) {
            bar.second();
        }
    }

    private void show(StrategiesModel read) {
        if (read.equals(model)) {
            return;
        }
        model = read;
        List<StrategyRow> rows = read.rows();
        versions.show(rows);
        count.setText(rows.size() + (rows.size() == 1 ? " version" : " versions"));
        if (!awaited.isEmpty() && versions.select(row -> row.version().label().equals(awaited))) {
            awaited = "";
        }
        if (versions.selected() == null) {
            versions.select(row -> row.version().status().equals("active"));
        }
        choose(versions.selected());
    }

    private void choose(@Nullable StrategyRow row) {
        boolean other = row != null && (chosen == null || chosen.id() != row.id());
        chosen = row;
        if (row == null) {
            compare.getItems().clear();
            side();
            return;
        }
        StrategyRow before = other ? StrategiesModel.before(model.rows(), row) : compare.getValue();
        compare.getItems()
                .setAll(model.rows().stream()
                        .filter(each -> each.id() != row.id())
                        .toList());
        compare.setValue(
                before == null
                        ? null
                        : compare.getItems().stream()
                                .filter(each -> each.id() == before.id())
                                .findFirst()
                                .orElse(null));
        side();
    }

    /** Shows the chosen version, beside another where one is chosen. */
    private void side() {
        StrategyRow row = chosen;
        StrategyRow other = compare.getValue();
        title.setText(row == null ? "No version selected" : row.version().label());
        course.setText(row == null ? "" : StrategiesModel.life(row.version().status()));
        fixed.setText(row == null ? "" : StrategiesModel.fixed(row.version(), row.isOf(strategies.inUse())));
        life.show(row);
        StrategyContest contest = row == null || other == null
                ? null
                : StrategyContest.of(row.version(), other.version(), model.positions());
        verdict.setText(contest == null ? "Choose a version to compare it with." : contest.sentence());
        settings.show(
                row == null
                        ? List.of()
                        : StrategiesModel.settings(row.version(), other == null ? null : other.version()));
        results.show(row == null ? List.of() : StrategiesModel.results(row, other, contest));
    }
}
