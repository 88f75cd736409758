package precog.desk.models;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.analytics.RatedTeam;
import precog.analytics.RatingStep;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.chart.ChartView;
import precog.desk.chart.RatingChart;
import precog.desk.live.Fxml;
import precog.desk.theme.Palette;

/** The rating of a team over time, found by its name. */
final class RatingsPane {
    private final Clerk clerk;
    private final Parent view;
    private final Inquiry<List<RatedTeam>> inquiry;
    private final Inquiry<List<RatingStep>> history;
    private final RecordGrid<RatedTeam> teams;
    private final RecordGrid<RatingStep> steps;
    private final ChartView chart;
    private @Nullable RatedTeam chosen;

    @FXML
    private TextField search;

    @FXML
    private Label count;

    @FXML
    private TableView<RatedTeam> teamTable;

    @FXML
    private TableView<RatingStep> stepTable;

    @FXML
    private StackPane chartPlace;

    RatingsPane(Clerk clerk, ObservableValue<Palette> palette) {
        this.clerk = clerk;
        view = Fxml.load(this, "ratings.fxml");
        inquiry = clerk.inquiry(this::show);
        history = clerk.inquiry(this::steps);
        chart = new ChartView(palette);
        chart.setId("rating-chart");
        chartPlace.getChildren().setAll(chart);
        teams = new RecordGrid<>(
                        teamTable,
                        ModelColumns.teams(),
                        Comparator.comparing(RatedTeam::league)
                                .thenComparing(RatedTeam::name)
                                .thenComparingLong(RatedTeam::modelId),
                        team -> team.modelId() + team.league().name() + team.id())
                .says(
                        inquiry,
                        "No game is rated yet. Import results on the Jobs screen, or let the desk run until a game ends.")
                .onSelect(this::choose);
        steps = new RecordGrid<>(
                        stepTable,
                        ModelColumns.steps(),
                        Comparator.comparing(RatingStep::date).reversed(),
                        RatingStep::date)
                .says(history, "Select a team to read its rating game by game.");
        search.textProperty().subscribe(this::filter);
        search.setOnAction(enter -> {
            teams.select(team -> true);
            teamTable.requestFocus();
        });
    }

    Parent view() {
        return view;
    }

    void draw() {
        chart.draw();
    }

    /** Reads what was never read. */
    void shown() {
        if (inquiry.age() == Long.MAX_VALUE && !inquiry.reading()) {
            readAgain();
        }
    }

    void readAgain() {
        inquiry.ask(clerk.archive()::ratedTeams);
        choose(chosen);
    }

    private void filter(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        teams.grid()
                .filter(team -> (team.name() + " " + team.id() + " "
                                + team.league().words())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
    }

    private void show(List<RatedTeam> rated) {
        teams.show(rated);
        count.setText(rated.size() + " with a rating history");
        if (teams.selected() == null) {
            teams.select(team -> true);
        }
    }

    private void choose(@Nullable RatedTeam team) {
        chosen = team;
        if (team != null) {
            history.ask(() -> clerk.archive().ratings(team.modelId(), team.league(), team.id()));
        }
    }

    private void steps(List<RatingStep> read) {
        steps.show(read);
        RatedTeam team = chosen;
        if (team == null || read.isEmpty()) {
            return;
        }
        List<RatingChart.Rating> points = new ArrayList<>();
        RatingStep first = read.getFirst();
        points.add(new RatingChart.Rating(
                day(first).minusSeconds(1), first.before().doubleValue()));
        read.forEach(step ->
                points.add(new RatingChart.Rating(day(step), step.after().doubleValue())));
        chart.begin(RatingChart.of(List.of(new RatingChart.Rated(team.name(), points)), ZoneId.systemDefault()));
    }

    private static Instant day(RatingStep step) {
        return step.date().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
