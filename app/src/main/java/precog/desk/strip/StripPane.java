package precog.desk.strip;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import precog.desk.grid.Tone;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.page.Page;
import precog.desk.risk.KillReport;
import precog.desk.text.Figures;
import precog.engine.Command;
import precog.engine.DeskSnapshot;
import precog.engine.Mode;
import precog.feed.FeedMessage.ConnectionReported;
import precog.risk.BreakerType;
import precog.value.Money;

/** The top strip. */
public final class StripPane implements Page {
    private static final double[] SPEEDS = {0, 1, 5, 20, 100};
    private static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");
    private static final double HIGH_EXPOSURE = 0.8;

    /** Connections one below the other; more would make the strip higher. */
    private static final int IN_A_COLUMN = 3;

    private final Dispatch dispatch;
    private final Parent view;
    private final Tooltip killHint = new Tooltip();
    private final ToggleGroup speedGroup = new ToggleGroup();
    private double speed = 1;
    private double speedBeforePause = 1;
    private boolean isKilled;
    private boolean hasSpeeds;
    private List<String> shownConnections = List.of();

    @FXML
    private Label mode;

    @FXML
    private Label cash;

    @FXML
    private Label equity;

    @FXML
    private Label day;

    @FXML
    private Label dayPercent;

    @FXML
    private Label realized;

    @FXML
    private Label open;

    @FXML
    private Label exposure;

    @FXML
    private ProgressBar exposureBar;

    @FXML
    private GridPane connections;

    @FXML
    private HBox speeds;

    @FXML
    private HBox killed;

    @FXML
    private TextField release;

    @FXML
    private Button kill;

    public StripPane(Dispatch dispatch) {
        this.dispatch = dispatch;
        view = Fxml.load(this, "strip.fxml");
        for (double each : SPEEDS) {
            ToggleButton button = new ToggleButton(each == 0 ? "Pause" : "%.0f×".formatted(each));
            button.setUserData(each);
            button.setToggleGroup(speedGroup);
            button.setTooltip(
                    new Tooltip(each == 0 ? "Stops the simulated clock  (P)" : "Simulated seconds in a real second"));
            button.setOnAction(click -> setSpeed(each));
            speeds.getChildren().add(button);
        }
        showSpeeds(false);
        showKilled(false);
        kill.setOnAction(click -> kill(false));
        kill.setTooltip(killHint);
        kill.accessibleHelpProperty().bind(killHint.textProperty());
        release.setOnAction(enter -> {
            dispatch.send(new Command.ResetBreaker(
                    BreakerType.MANUAL, release.getText().strip(), dispatch.trader()));
            release.clear();
        });
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.KILL, () -> kill(false), kill);
        keymap.on(DeskAction.KILL_AND_FLATTEN, () -> kill(true));
        keymap.on(DeskAction.PAUSE, this::pause);
    }

    /** The kill switch: no dialog. */
    public void kill(boolean flatten) {
        dispatch.send(new Command.Kill(flatten, dispatch.trader()));
    }

    /** Pauses, or goes on at the speed before. */
    public void pause() {
        if (hasSpeeds) {
            setSpeed(speed == 0 ? speedBeforePause : 0);
        }
    }

    private void setSpeed(double next) {
        dispatch.send(new Command.SetSpeed(next));
        select(speed);
    }

    @Override
    public void desk(DeskSnapshot desk) {
        mode.setText(desk.mode().label());
        StripFigures figures = StripFigures.of(desk);
        cash.setText(Figures.money(figures.cash()));
        equity.setText(Figures.money(figures.equity()));
        signed(day, figures.day());
        signed(realized, figures.realized());
        signed(open, figures.open());
        dayPercent.setText(Figures.signedPercent(desk.dayPercent().movePointLeft(2)));
        tone(dayPercent, Tone.of(figures.day().micros()));
        exposure.setText(Figures.money(figures.exposure()) + " of " + Figures.money(figures.limit()));
        exposureBar.setProgress(figures.exposureShare());
        exposureBar.pseudoClassStateChanged(HIGH, figures.exposureShare() >= HIGH_EXPOSURE);
        if (speed != desk.speed() || speedGroup.getSelectedToggle() == null) {
            speedBeforePause = speed > 0 ? speed : speedBeforePause;
            speed = desk.speed();
            select(speed);
        }
        showSpeeds(desk.mode() == Mode.PAPER_SIMULATED || desk.mode() == Mode.PAPER_REPLAY);
        if (isKilled != desk.killed()) {
            showKilled(desk.killed());
        }
        killHint.setText(KillReport.of(desk).words());
        showConnections(desk.connections(), desk.at());
    }

    private void showConnections(List<ConnectionReported> reported, Instant now) {
        List<String> words = reported.stream().map(one -> words(one, now)).toList();
        if (!words.equals(shownConnections)) {
            shownConnections = words;
            connections.getChildren().clear();
            for (int place = 0; place < reported.size(); place++) {
                connections.add(connection(reported.get(place), now), place / IN_A_COLUMN, place % IN_A_COLUMN);
            }
        }
    }

    private static String words(ConnectionReported connection, Instant now) {
        String name = connection.component().replace('_', ' ');
        String latency = connection.latencyMillis() == null ? "" : " · " + connection.latencyMillis() + " ms";
        String age = " · " + Figures.span(Duration.between(connection.at(), now));
        return switch (connection.status()) {
            case HEALTHY -> "✓ " + name + latency + age;
            case DEGRADED -> "! " + name + " degraded" + age;
            case DOWN -> "✕ " + name + " down" + age;
        };
    }

    private static Label connection(ConnectionReported connection, Instant now) {
        Label label = new Label(words(connection, now));
        label.getStyleClass().add("connection");
        tone(
                label,
                switch (connection.status()) {
                    case HEALTHY -> Tone.GAIN;
                    case DEGRADED -> Tone.WARNING;
                    case DOWN -> Tone.DANGER;
                });
        label.setTooltip(new Tooltip("How long an answer took, and how long ago it was. "
                + (connection.detail().isBlank() ? "No further detail." : connection.detail())));
        return label;
    }

    private static void signed(Label label, Money money) {
        label.setText(Figures.signedMoney(money));
        tone(label, Tone.of(money.micros()));
    }

    private static void tone(Label label, Tone tone) {
        for (Tone each : Tone.values()) {
            label.pseudoClassStateChanged(each.pseudoClass(), each == tone);
        }
    }

    private void select(double now) {
        speedGroup.selectToggle(speedGroup.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(now))
                .findFirst()
                .orElse(null));
    }

    private void showSpeeds(boolean shown) {
        hasSpeeds = shown;
        speeds.setVisible(shown);
        speeds.setManaged(shown);
    }

    private void showKilled(boolean now) {
        isKilled = now;
        killed.setVisible(now);
        killed.setManaged(now);
        kill.setVisible(!now);
        kill.setManaged(!now);
    }
}
