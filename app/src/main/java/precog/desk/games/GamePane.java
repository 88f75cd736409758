package precog.desk.games;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Archive;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.chart.ChartView;
import precog.desk.chart.Measure;
import precog.desk.grid.Freshness;
import precog.desk.grid.LiveGrid;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketColumns;
import precog.desk.markets.MarketRow;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.desk.theme.Palette;
import precog.feed.GameReport;
import precog.feed.GameStatus;
import precog.value.GameId;
import precog.value.MarketId;

/** One game in full: its score, how its chances went, its markets. */
final class GamePane {
    private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final MarketRows rows;
    private final Consumer<MarketId> open;
    private final ZoneId zone = ZoneId.systemDefault();
    private final Parent root;
    private final ChartView chances;
    private final ChartView scores;
    private final LiveGrid<MarketRow> grid;
    private final Archive archive;
    private final Inquiry<GamePast> past;
    private @Nullable GameRow asking;
    private @Nullable GameRow row;
    private @Nullable Drawn drawn;

    @FXML
    private VBox content;

    @FXML
    private Label title;

    @FXML
    private Label subtitle;

    @FXML
    private Label awayName;

    @FXML
    private Label awayScore;

    @FXML
    private Label homeName;

    @FXML
    private Label homeScore;

    @FXML
    private Label phase;

    @FXML
    private Label model;

    @FXML
    private Label market;

    @FXML
    private VBox benchmarkTile;

    @FXML
    private Label benchmark;

    @FXML
    private Label heard;

    @FXML
    private Label reading;

    @FXML
    private StackPane chancesPlace;

    @FXML
    private StackPane scoresPlace;

    @FXML
    private TableView<MarketRow> markets;

    @FXML
    private Label empty;

    /** What the charts were drawn from last. */
    private record Drawn(GameId game, long revision, long second) {}

    /**
     * @param choose makes a market the one the window is about
     * @param open shows a market in detail
     */
    GamePane(
            MarketRows rows,
            ObservableValue<Palette> palette,
            Clerk clerk,
            Consumer<MarketId> choose,
            Consumer<MarketId> open) {
        this.rows = rows;
        archive = clerk.archive();
        past = clerk.inquiry(this::precede);
        this.open = open;
        chances = new ChartView(palette);
        scores = new ChartView(palette);
        root = Fxml.load(this, "game.fxml");
        reading.textProperty().bind(past.words());
        chancesPlace.getChildren().setAll(chances);
        scoresPlace.getChildren().setAll(scores);
        grid = new LiveGrid<>(markets, new MarketColumns(rows).ofAGame(), Comparator.comparing(MarketRow::id));
        grid.stretch("market", 120);
        markets.setPlaceholder(LiveGrid.placeholder("No market is traded on this game."));
        markets.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                choose.accept(chosen.id());
            }
        });
        markets.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openChosen();
            }
        });
        markets.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openChosen();
                key.consume();
            }
        });
        content.setVisible(false);
    }

    Parent view() {
        return root;
    }

    private void openChosen() {
        MarketRow chosen = markets.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen.id());
        }
    }

    /** Opens the market of the game that is chosen, else the first. */
    void openMarket() {
        if (markets.getSelectionModel().isEmpty()) {
            markets.getSelectionModel().selectFirst();
        }
        openChosen();
    }

    /** Turns to a game; null to none. */
    void turnTo(@Nullable GameRow next) {
        row = next;
        content.setVisible(next != null);
        empty.setVisible(next == null);
        if (next != null && !next.history().pastKnown()) {
            asking = next;
            past.ask(() -> GamePast.of(archive, next));
        }
        draw();
    }

    private void precede(GamePast kept) {
        if (asking != null) {
            asking.history().precede(kept.chances(), kept.scores());
        }
    }

    /** Shows what changed since the last time. */
    void draw() {
        GameRow now = row;
        if (now == null || root.getScene() == null) {
            return;
        }
        head(now);
        grid.set(now.markets());
        now.markets().forEach(grid::changed);
        grid.expireFlashes();
        charts(now);
    }

    /** Draws the charts again, which may have been drawn for another screen. */
    void drawCharts() {
        chances.draw();
        scores.draw();
    }

    private void head(GameRow now) {
        GameReport report = now.report();
        boolean begun = !now.score().isEmpty();
        title.setText(now.teams());
        subtitle.setText(Stream.of(
                        now.league(),
                        Figures.words(report.status()),
                        "begins " + START.format(report.start().atZone(zone)),
                        ball(now),
                        now.situation())
                .filter(words -> !words.isEmpty())
                .filter(words -> !(begun && words.startsWith("begins")))
                .collect(Collectors.joining("  ·  ")));
        awayName.setText(report.awayName());
        homeName.setText(report.homeName());
        awayScore.setText(begun ? String.valueOf(report.awayScore()) : Figures.NONE);
        homeScore.setText(begun ? String.valueOf(report.homeScore()) : Figures.NONE);
        phase.setText(now.phase(rows.now()));
        model.setText(Measure.PERCENT.text(now.modelOfHome()));
        market.setText(Measure.PERCENT.text(now.marketOfHome()));
        boolean told = !Double.isNaN(now.benchmarkOfHome());
        benchmarkTile.setVisible(told);
        benchmarkTile.setManaged(told);
        benchmark.setText(Measure.PERCENT.text(now.benchmarkOfHome()));
        heard.setText(
                report.status().inPlay()
                        ? Figures.age(Duration.between(now.heardAt(), rows.now())) + " ago"
                        : Figures.NONE);
        Freshness freshness = now.freshness(rows.now());
        for (Label figure : List.of(awayScore, homeScore, phase, model, benchmark, heard)) {
            for (Freshness each : Freshness.values()) {
                figure.pseudoClassStateChanged(each.pseudoClass(), each == freshness);
            }
        }
    }

    private static String ball(GameRow now) {
        return now.possession().isEmpty() ? "" : now.possession() + " on the ball";
    }

    private void charts(GameRow now) {
        Instant until = end(now);
        Drawn next = new Drawn(now.id(), now.history().revision(), until.getEpochSecond());
        Drawn before = drawn;
        if (next.equals(before)) {
            return;
        }
        drawn = next;
        if (before == null || !before.game().equals(next.game())) {
            chances.begin(GameCharts.winProbability(now, until, zone));
            scores.begin(GameCharts.score(now, until, zone));
        } else {
            chances.show(GameCharts.winProbability(now, until, zone));
            scores.show(GameCharts.score(now, until, zone));
        }
    }

    /** Until when the lines of a game go: now, and the end once it is over. */
    private Instant end(GameRow now) {
        return now.report().status() == GameStatus.FINAL ? now.heardAt() : rows.now();
    }

    /** Once a second: what depends on the time is shown again. */
    void second() {
        grid.second();
        draw();
    }
}
