package precog.desk.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import precog.alert.Alert;
import precog.desk.grid.LiveGrid;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.preferences.DeskPreferences;
import precog.engine.Command;
import precog.engine.DeskSnapshot;

/** The alert centre: what is open, what was put off and what was resolved, and what a person does about it. */
public final class AlertsPane implements Page {
    private static final String KEY = "alerts";

    /** How long an alert can be put off: a pause, a game, a shift. */
    private static final List<Snooze> SNOOZES = List.of(
            new Snooze("15 minutes", Duration.ofMinutes(15)),
            new Snooze("1 hour", Duration.ofHours(1)),
            new Snooze("8 hours", Duration.ofHours(8)));

    private record Snooze(String words, Duration length) {}

    private final AlertsModel model;
    private final Dispatch dispatch;
    private final Consumer<Alert> toSource;
    private final Runnable reveal;
    private final Parent view;
    private final LiveGrid<AlertRow> grid;
    private final Label placeholder = LiveGrid.placeholder("");
    private final FilterBar filters;
    private boolean replacing;

    @FXML
    private Label count;

    @FXML
    private HBox states;

    @FXML
    private ToggleButton narrow;

    @FXML
    private HBox filterRow;

    @FXML
    private HBox severities;

    @FXML
    private TextField alertSearch;

    @FXML
    private TableView<AlertRow> table;

    @FXML
    private Label message;

    @FXML
    private Label story;

    @FXML
    private Button acknowledge;

    @FXML
    private MenuButton resolve;

    @FXML
    private MenuButton snoozeAlert;

    @FXML
    private Button source;

    @FXML
    private TextField alertNote;

    /**
     * A pane that shows nothing yet.
     *
     * @param toSource leads to what an alert is about
     * @param reveal shows the screen this pane is on
     */
    public AlertsPane(MarketRows markets, Dispatch dispatch, Consumer<Alert> toSource, Runnable reveal) {
        this.dispatch = dispatch;
        this.toSource = toSource;
        this.reveal = reveal;
        model = new AlertsModel(dispatch.trader(), markets::inWords);
        view = Fxml.load(this, "alerts.fxml");
        grid = new LiveGrid<>(table, AlertColumns.of(model), AlertsModel.ORDER);
        grid.stretch(AlertColumns.MESSAGE, 120);
        grid.hide(AlertColumns.HIDDEN);
        table.setPlaceholder(placeholder);
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(story.textProperty());
        story.setTooltip(whole);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().addListener(changed -> explain());
        table.getSelectionModel().getSelectedIndices().subscribe(this::explain);
        filters = new FilterBar(states, severities, narrow, filterRow, alertSearch, this::filter);
        for (Resolution each : Resolution.values()) {
            item(resolve, each.words(), () -> resolve(each));
        }
        for (Snooze each : SNOOZES) {
            item(snoozeAlert, each.words(), () -> send(model.snooze(selected(), each.length())));
        }
        acknowledge.setOnAction(click -> acknowledge());
        source.setOnAction(click -> openSource());
        filter();
    }

    private static void item(MenuButton menu, String words, Runnable deed) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(chosen -> deed.run());
        menu.getItems().add(item);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.ACKNOWLEDGE, () -> whileSeen(this::acknowledge), acknowledge);
        keymap.on(DeskAction.RESOLVE, () -> whileSeen(() -> open(resolve)), resolve);
        keymap.on(DeskAction.SNOOZE_ALERT, () -> whileSeen(() -> open(snoozeAlert)));
        keymap.on(DeskAction.SELECTED_SOURCE, () -> whileSeen(this::openSource));
        keymap.hint(DeskAction.SNOOZE_ALERT, snoozeAlert);
        keymap.hint(DeskAction.SELECTED_SOURCE, source);
        keymap.on(DeskAction.ALERT_STATES, () -> {
            reveal.run();
            filters.next();
        });
        keymap.on(DeskAction.SEARCH_ALERTS, () -> {
            reveal.run();
            filters.search();
        });
        keymap.hint(DeskAction.SEARCH_ALERTS, narrow);
    }

    /** Nothing is done to alerts that nobody sees. */
    private void whileSeen(Runnable deed) {
        if (view.getScene() != null) {
            deed.run();
        }
    }

    private static void open(MenuButton menu) {
        if (!menu.isDisabled()) {
            menu.requestFocus();
            menu.show();
        }
    }

    private List<AlertRow> selected() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private void acknowledge() {
        send(model.acknowledge(selected(), alertNote.getText()));
    }

    private void resolve(Resolution how) {
        send(model.resolve(selected(), how, alertNote.getText()));
    }

    private void send(List<Command> commands) {
        commands.forEach(dispatch::send);
        if (!commands.isEmpty()) {
            alertNote.clear();
        }
    }

    private void openSource() {
        selected().stream().findFirst().map(AlertRow::alert).ifPresent(toSource);
    }

    private void explain() {
        if (replacing) {
            return;
        }
        List<AlertRow> rows = selected();
        AlertRow row = table.getSelectionModel().getSelectedItem();
        acknowledge.setDisable(rows.stream().noneMatch(AlertRow::canBeAcknowledged));
        resolve.setDisable(rows.stream().noneMatch(AlertRow::canBeResolved));
        snoozeAlert.setDisable(rows.stream().noneMatch(AlertRow::canBeSnoozed));
        source.setDisable(rows.isEmpty());
        alertNote.setDisable(acknowledge.isDisabled() && resolve.isDisabled());
        if (row == null) {
            message.setText(model.rows().isEmpty() ? "" : "Select an alert to read it whole.");
            story.setText("");
        } else {
            message.setText((rows.size() > 1 ? rows.size() + " selected. " : "") + model.words(row));
            story.setText(model.story(row));
        }
    }

    private void filter() {
        AlertFilter filter = filters.filter();
        model.filter(filter);
        table.setAccessibleText(filter.state().words() + " alerts");
        show();
    }

    /** Shows the rows as they are now; what was selected still is, as far as it is shown. */
    private void show() {
        if (!grid.rows().equals(model.rows())) {
            List<AlertRow> before = selected();
            replacing = true;
            grid.set(model.rows());
            table.getSelectionModel().clearSelection();
            before.stream().filter(table.getItems()::contains).forEach(table.getSelectionModel()::select);
            if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
                table.getSelectionModel().selectFirst();
            }
            replacing = false;
        }
        model.rows().forEach(grid::changed);
        count.setText(model.count());
        placeholder.setText(model.none());
        explain();
    }

    @Override
    public void desk(DeskSnapshot desk) {
        model.take(desk);
        show();
    }

    @Override
    public void second(Instant now) {
        grid.second();
    }

    @Override
    public void restore(DeskPreferences preferences) {
        grid.restore(preferences, KEY);
        filters.restore(preferences);
    }

    @Override
    public void keep(DeskPreferences preferences) {
        grid.keep(preferences, KEY);
        filters.keep(preferences);
    }
}
