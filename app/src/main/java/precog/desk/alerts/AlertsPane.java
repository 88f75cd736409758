package precog.desk.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import precog.alert.Severity;
import precog.desk.grid.Column;
import precog.desk.grid.LiveGrid;
import precog.desk.grid.Tone;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.text.Figures;
import precog.engine.DeskSnapshot;

/** The alert feed. */
public final class AlertsPane implements Page {
    private final AlertsModel model;
    private final MarketRows markets;
    private final Dispatch dispatch;
    private final Parent view;
    private final LiveGrid<AlertRow> grid;
    private @Nullable AlertRow selected;

    @FXML
    private Label count;

    @FXML
    private TableView<AlertRow> table;

    @FXML
    private Label message;

    @FXML
    private HBox actions;

    @FXML
    private Button acknowledge;

    @FXML
    private MenuButton resolve;

    public AlertsPane(MarketRows markets, Dispatch dispatch) {
        this.markets = markets;
        this.dispatch = dispatch;
        model = new AlertsModel(dispatch.trader());
        view = Fxml.load(this, "alerts.fxml");
        grid = new LiveGrid<>(table, columns(), AlertsModel.ORDER);
        grid.stretch("message", 120);
        table.setPlaceholder(LiveGrid.placeholder("No open alert. All is quiet."));
        for (AlertsModel.Resolution resolution : AlertsModel.Resolution.values()) {
            MenuItem item = new MenuItem(resolution.words());
            item.setOnAction(chosen -> {
                if (selected != null) {
                    dispatch.send(model.resolve(selected, resolution));
                }
            });
            resolve.getItems().add(item);
        }
        acknowledge.setOnAction(click -> acknowledge());
        table.getSelectionModel().selectedItemProperty().addListener((property, was, is) -> {
            selected = is;
            show();
        });
        show();
    }

    private List<Column<AlertRow>> columns() {
        return List.of(
                Column.<AlertRow>words(
                                "severity",
                                "Severity",
                                64,
                                row -> Figures.words(row.alert().severity()),
                                "How much it matters.")
                        .toned(row -> row.acknowledged()
                                ? Tone.MUTED
                                : tone(row.alert().severity()))
                        .sorted((one, other) ->
                                one.alert().severity().compareTo(other.alert().severity())),
                Column.<AlertRow>words(
                                "message",
                                "What happened",
                                240,
                                row -> markets.inWords(row.alert().message()),
                                "In words.")
                        .toned(row -> row.acknowledged() ? Tone.MUTED : Tone.PLAIN),
                Column.figures(
                        "repeats",
                        "Times",
                        48,
                        row -> row.alert().repeats() == 1 ? "" : row.alert().repeats() + "×",
                        row -> row.alert().repeats(),
                        "How often it was raised for the same cause."),
                Column.figures(
                        "age",
                        "Ago",
                        50,
                        row -> Figures.age(Duration.between(row.alert().lastAt(), model.now())),
                        row -> row.alert().lastAt().toEpochMilli(),
                        "When it was last raised."),
                Column.words(
                        "state",
                        "State",
                        46,
                        row -> row.acknowledged() ? "seen" : "new",
                        "Acknowledge it, then resolve it."));
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case CRITICAL -> Tone.DANGER;
            case HIGH -> Tone.WARNING;
            case MEDIUM -> Tone.ACCENT;
            case LOW -> Tone.PLAIN;
        };
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.ACKNOWLEDGE, this::acknowledge, acknowledge);
        keymap.on(DeskAction.RESOLVE, this::resolve, resolve);
    }

    /** Acknowledges the selected alert. */
    public void acknowledge() {
        if (selected != null && !selected.acknowledged()) {
            dispatch.send(model.acknowledge(selected));
        }
    }

    /** Opens the list of resolutions. */
    public void resolve() {
        if (selected != null && selected.acknowledged()) {
            resolve.requestFocus();
            resolve.show();
        }
    }

    private void show() {
        AlertRow row = selected;
        actions.setDisable(row == null);
        acknowledge.setDisable(row == null || row.acknowledged());
        resolve.setDisable(row == null || !row.acknowledged());
        message.setText(
                row == null
                        ? "Select an alert to read it whole."
                        : markets.inWords(row.alert().message()));
    }

    @Override
    public void desk(DeskSnapshot desk) {
        model.take(desk);
        grid.set(model.rows());
        model.rows().forEach(grid::changed);
        count.setText(model.fresh() + " new · " + model.rows().size() + " open");
        if (selected == null && !model.rows().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        show();
    }

    @Override
    public void second(Instant now) {
        grid.second();
    }
}
