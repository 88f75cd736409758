package precog.desk.models;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.analytics.Calibration;
import precog.analytics.Forecast;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.chart.ChartView;
import precog.desk.chart.ReliabilityChart;
import precog.desk.live.Fxml;
import precog.desk.text.Figures;
import precog.desk.theme.Palette;
import precog.model.evaluation.Evaluation;
import precog.model.evaluation.Evaluation.Bin;

/** A model's forecasts against what happened, beside the market's price at the same moments. */
final class CalibrationPane {
    private final Clerk clerk;
    private final Parent view;
    private final Inquiry<Calibration> inquiry;
    private final ChartView chart;
    private final RecordGrid<Bin> bins;

    @FXML
    private Label sentence;

    @FXML
    private GridPane scores;

    @FXML
    private StackPane chartPlace;

    @FXML
    private TableView<Bin> binTable;

    CalibrationPane(Clerk clerk, ObservableValue<Palette> palette) {
        this.clerk = clerk;
        view = Fxml.load(this, "calibration.fxml");
        inquiry = clerk.inquiry(this::show);
        chart = new ChartView(palette);
        chart.setId("reliability-chart");
        chartPlace.getChildren().setAll(chart);
        bins = new RecordGrid<>(
                        binTable, ModelColumns.bins(), Comparator.comparingDouble(Bin::predicted), Bin::predicted)
                .says(
                        inquiry,
                        "None of the markets this model judged has resolved yet. The diagram fills as markets resolve.");
        inquiry.state().subscribe(state -> {
            if (state instanceof Inquiry.State.Failed(String failure)) {
                sentence.setText(failure + " Choose Read again to retry.");
            }
        });
    }

    Parent view() {
        return view;
    }

    void draw() {
        chart.draw();
    }

    void ask(long model) {
        inquiry.ask(() -> {
            var forecasts = clerk.archive().forecasts(model);
            return forecasts.thenApply((List<Forecast> read) -> Calibration.of(read));
        });
    }

    private void show(Calibration calibration) {
        sentence.setText(calibration.sentence());
        bins.show(calibration.model().bins());
        chart.show(ReliabilityChart.of(calibration.model().bins().stream()
                .map(bin -> new ReliabilityChart.Bin(
                        bin.predicted(),
                        bin.came(),
                        bin.interval().lower(),
                        bin.interval().upper(),
                        bin.predictions()))
                .toList()));
        scores.getChildren().clear();
        row(0, null, "", "Model, all", "Model, same moments", "Market");
        row(
                1,
                new Tooltip(
                        "Forecasts of markets that have resolved; the market's are those where its book had both sides."),
                "Forecasts",
                count(calibration.model()),
                count(calibration.both()),
                count(calibration.market()));
        for (int at = 0; at < Score.LIST.size(); at++) {
            Score score = Score.LIST.get(at);
            row(
                    at + 2,
                    new Tooltip(score.meaning()),
                    score.name(),
                    score.of(calibration.model()),
                    score.of(calibration.both()),
                    score.of(calibration.market()));
        }
    }

    private static String count(Evaluation evaluation) {
        return String.valueOf(evaluation.predictions());
    }

    private void row(int row, @Nullable Tooltip meaning, String... texts) {
        for (int column = 0; column < texts.length; column++) {
            Label label = new Label(texts[column]);
            label.getStyleClass().add(row == 0 || column == 0 ? "pair-name" : "pair-figure");
            label.setTooltip(meaning);
            scores.add(label, column, row);
        }
    }

    /** A score with its definition. */
    private record Score(String name, String meaning, ToDoubleFunction<Evaluation> value) {
        static final List<Score> LIST = List.of(
                new Score(
                        "Brier score",
                        "Mean squared error; 0 is perfect, 0.25 is what always saying one half earns (Brier, 1950).",
                        Evaluation::brier),
                new Score(
                        "Log loss",
                        "Mean negative natural logarithm of what was given to the outcome; 0 is perfect, 0.693 is always"
                                + " one half.",
                        Evaluation::logLoss),
                new Score(
                        "Calibration error",
                        "Mean gap between what was said and what came true over the ten bins, by their size.",
                        Evaluation::calibrationError),
                new Score("Accuracy", "Share of forecasts on the right side of one half.", Evaluation::accuracy));

        String of(Evaluation evaluation) {
            return Figures.score(value.applyAsDouble(evaluation));
        }
    }
}
