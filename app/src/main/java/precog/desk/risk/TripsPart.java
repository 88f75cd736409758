package precog.desk.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import precog.desk.archive.Clerk;
import precog.desk.archive.Inquiry;
import precog.desk.archive.RecordGrid;
import precog.desk.archive.RecordsBar;
import precog.desk.grid.Column;
import precog.desk.grid.Tone;
import precog.desk.text.Figures;
import precog.risk.BreakerReading;
import precog.risk.BreakerState;

/** What tripped, why, and how it was reset: when, and by whom. */
final class TripsPart implements RiskPart {
    private static final int NEWEST = 500;

    private final Clerk clerk;
    private final Inquiry<List<BreakerState>> inquiry;
    private final RecordsBar bar;
    private final VBox view;

    /** @param names puts names in place of tickers */
    TripsPart(Clerk clerk, UnaryOperator<String> names) {
        this.clerk = clerk;
        TableView<BreakerState> table = new TableView<>();
        table.setAccessibleText("Trips and resets");
        table.setId("tripTable");
        RecordGrid<BreakerState> grid = new RecordGrid<>(
                table,
                columns(names),
                Comparator.comparing(BreakerState::trippedAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .thenComparingLong(BreakerState::eventId)
                        .reversed(),
                BreakerState::eventId);
        inquiry = clerk.inquiry(grid::show);
        grid.says(inquiry, "No breaker has tripped yet. Each that does is listed here with its cause and its reset.");
        grid.grid().stretch("cause", 180);
        bar = new RecordsBar(this::readAgain, inquiry);
        HBox head = new HBox(bar.view());
        head.getStyleClass().add("part-bar");
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(head, table);
    }

    private static List<Column<BreakerState>> columns(UnaryOperator<String> names) {
        return List.of(
                Column.moment("tripped", "Tripped UTC", BreakerState::trippedAt, "When it tripped, desk time."),
                Column.words("breaker", "Breaker", 130, trip -> trip.type().words(), "Which breaker."),
                Column.words(
                        "where",
                        "Where",
                        84,
                        trip -> trip.scope().equals(BreakerReading.EVERYTHING)
                                ? "everything"
                                : names.apply(trip.scope()),
                        "What it blocked."),
                Column.words(
                        "cause",
                        "Why",
                        200,
                        trip -> names.apply(trip.observed()) + " (limit " + trip.limit() + ")",
                        "What was measured, and the limit."),
                Column.moment("reset", "Reset UTC", BreakerState::resolvedAt, "When it was reset, desk time."),
                Column.<BreakerState>words(
                                "how",
                                "How",
                                116,
                                trip -> trip.resolution() == null
                                        ? trip.tripped() ? "still tripped" : Figures.NONE
                                        : trip.resolution(),
                                "Who reset it, or that its cause was over.")
                        .toned(trip -> trip.tripped() ? Tone.DANGER : Tone.PLAIN),
                Column.figures(
                        "lasted",
                        "Lasted",
                        78,
                        trip -> lasted(trip).map(Figures::span).orElse(Figures.NONE),
                        trip -> lasted(trip).map(Duration::toMillis).orElse(Column.UNKNOWN),
                        "From trip to reset."));
    }

    private static Optional<Duration> lasted(BreakerState trip) {
        Instant from = trip.trippedAt();
        Instant to = trip.resolvedAt();
        return from == null || to == null ? Optional.empty() : Optional.of(Duration.between(from, to));
    }

    @Override
    public String words() {
        return "Trips and resets";
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void draw() {
        bar.shown();
    }

    @Override
    public void readAgain() {
        inquiry.ask(() -> clerk.archive().trips(NEWEST));
    }

    @Override
    public void second(Instant now) {
        if (view.getScene() != null) {
            bar.second();
        }
    }
}
