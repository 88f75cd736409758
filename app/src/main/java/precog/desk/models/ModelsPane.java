package precog.desk.models;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.analytics.ModelVersion;
import precog.analytics.TrainingRun;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.archive.RecordsBar;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.desk.theme.Palette;

/** The models screen. */
public final class ModelsPane implements Page {
    private static final String TRADER = "trader";

    private final Clerk clerk;
    private final Parent view;
    private final Inquiry<List<ModelVersion>> inquiry;
    private final Inquiry<List<TrainingRun>> trained;
    private final RecordsBar bar;
    private final RecordGrid<ModelVersion> versions;
    private final RecordGrid<Map.Entry<String, String>> parameters;
    private final RecordGrid<TrainingRun> trainings;
    private final CalibrationPane calibration;
    private final RatingsPane ratings;
    private List<ModelVersion> read = List.of();

    @FXML
    private Label count;

    @FXML
    private ToggleButton views;

    @FXML
    private HBox fresh;

    @FXML
    private TableView<ModelVersion> table;

    @FXML
    private TableView<Map.Entry<String, String>> parameterTable;

    @FXML
    private TableView<TrainingRun> trainingTable;

    @FXML
    private Label title;

    @FXML
    private Label fixed;

    @FXML
    private ToggleButton showCalibration;

    @FXML
    private ToggleButton showTraining;

    @FXML
    private ToggleButton showRatings;

    @FXML
    private StackPane place;

    public ModelsPane(Clerk clerk, ObservableValue<Palette> palette) {
        this.clerk = clerk;
        view = Fxml.load(this, "models.fxml");
        inquiry = clerk.inquiry(this::show);
        trained = clerk.inquiry(this::trainingRuns);
        calibration = new CalibrationPane(clerk, palette);
        ratings = new RatingsPane(clerk, palette);
        bar = new RecordsBar(this::readAgain, inquiry);
        fresh.getChildren().setAll(bar.view());
        versions = new RecordGrid<>(table, ModelColumns.versions(), ModelColumns.BY_NAME, ModelVersion::id)
                .says(inquiry, "No model version is stored yet. The desk stores its own when it first trades.")
                .onSelect(this::choose);
        parameters = new RecordGrid<>(
                        parameterTable, ModelColumns.parameters(), Map.Entry.comparingByKey(), Map.Entry::getKey)
                .says(inquiry, "Select a model to read its parameters.");
        trainings = new RecordGrid<>(
                        trainingTable,
                        ModelColumns.trainings(),
                        Comparator.comparingLong(TrainingRun::id).reversed(),
                        TrainingRun::id)
                .says(
                        trained,
                        "No training of this model is stored. Ratings and the matrix learn from every result as it comes"
                                + " in; there is no run to keep.");
        versions.grid().stretch("description", 160);
        parameters.grid().stretch("value", 120);
        trainings.grid().stretch("metrics", 200);
        views.selectedProperty().subscribe(is -> filter());
        ToggleGroup parts = new ToggleGroup();
        part(parts, showCalibration, calibration.view());
        part(parts, showTraining, trainingTable);
        part(parts, showRatings, ratings.view());
        showCalibration.setSelected(true);
    }

    private void part(ToggleGroup group, ToggleButton chip, Node shown) {
        chip.setToggleGroup(group);
        chip.setOnAction(click -> chip.setSelected(true));
        chip.selectedProperty().subscribe(is -> {
            shown.setVisible(is);
            if (is) {
                place.getChildren().setAll(shown);
            }
        });
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void draw() {
        bar.shown();
        ratings.shown();
        calibration.draw();
        ratings.draw();
    }

    @Override
    public void readAgain() {
        inquiry.ask(clerk.archive()::models);
        ratings.readAgain();
        choose(versions.selected());
    }

    @Override
    public void second(Instant now) {
        if (view.getScene() != null) {
            bar.second();
        }
    }

    private void show(List<ModelVersion> models) {
        if (models.equals(read)) {
            return;
        }
        read = models;
        versions.show(models);
        long own = models.stream().filter(model -> model.type().equals(TRADER)).count();
        count.setText(models.size() + " versions, " + own + " of them the trader's own views");
        filter();
        if (versions.selected() == null) {
            versions.select(model -> model.status().equals("active"));
        }
    }

    /** The trader's own views are versions each, and many: they are shown when asked for. */
    private void filter() {
        boolean all = views.isSelected();
        versions.grid()
                .filter(model ->
                        all || !model.type().equals(TRADER) || model.config().containsKey("observations"));
    }

    private void choose(@Nullable ModelVersion model) {
        title.setText(model == null ? "No model selected" : model.label());
        fixed.setText(
                model == null
                        ? ""
                        : "Name, version, type and parameters are fixed for good; the database refuses any change. A rating or"
                                + " an edge belongs to the version that made it.");
        parameters.show(model == null ? List.of() : List.copyOf(model.config().entrySet()));
        if (model != null) {
            trained.ask(() -> clerk.archive().trainings(model.id()));
            calibration.ask(model.id());
        }
    }

    private void trainingRuns(List<TrainingRun> runs) {
        trainings.show(runs);
    }
}
