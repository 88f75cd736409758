package precog.desk.message;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.alert.Alert;
import precog.alert.Severity;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRows;
import precog.desk.page.Page;
import precog.desk.text.Figures;
import precog.edge.Check;
import precog.engine.Answer;
import precog.engine.DeskSnapshot;

/**
 * One line above the status line that says what became of the last command and which alert came last. It has a place of
 * its own, so that it never covers a decision.
 */
public final class MessageLine implements Page {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
    private static final int FRESH_SECONDS = 15;

    private final MarketRows markets;
    private final Consumer<Alert> toSource;
    private final Alarm alarm;
    private final News news = new News();
    private final Parent view;
    private @Nullable Alert shown;
    private boolean refused;
    private int age;

    @FXML
    private Label kind;

    @FXML
    private Label text;

    @FXML
    private Button source;

    @FXML
    private StackPane end;

    @FXML
    private MenuButton sounds;

    /**
     * A line that says nothing yet.
     *
     * @param toSource leads to what an alert is about
     * @param alarm heard when an alert comes
     */
    public MessageLine(MarketRows markets, Consumer<Alert> toSource, Alarm alarm) {
        this.markets = markets;
        this.toSource = toSource;
        this.alarm = alarm;
        view = Fxml.load(this, "message.fxml");
        source.setOnAction(click -> openSource());
        for (Severity severity : Severity.values()) {
            CheckMenuItem item = new CheckMenuItem(Figures.words(severity) + " alerts");
            item.selectedProperty().bindBidirectional(alarm.sounds(severity));
            sounds.getItems().add(item);
        }
        show("", "", null, false);
    }

    @Override
    public Parent view() {
        return view;
    }

    /** Shows something else of the window at the end of the line. */
    public void end(Node other) {
        end.getChildren().setAll(other);
    }

    @Override
    public void bind(Keymap keymap) {
        keymap.on(DeskAction.ALERT_SOURCE, this::openSource);
        keymap.on(DeskAction.MUTE, this::mute);
    }

    private void openSource() {
        if (shown != null) {
            toSource.accept(shown);
        }
    }

    private void mute() {
        alarm.toggle();
        show("", alarm.isSilent() ? "Alerts make no sound now." : "Alerts make a sound again.", null, false);
    }

    /** Says what became of a command. */
    public void show(Answer answer) {
        StringBuilder words = new StringBuilder(answer.message());
        for (Check check : answer.refusals()) {
            words.append("  ").append(check.sentence());
        }
        show(answer.done() ? "" : "Refused", markets.inWords(words.toString()), null, !answer.done());
    }

    private void show(Alert alert) {
        show(
                Figures.words(alert.severity()),
                markets.inWords(alert.message()),
                alert,
                alert.severity().compareTo(Severity.HIGH) >= 0);
    }

    private void show(String word, String words, @Nullable Alert of, boolean warns) {
        shown = of;
        refused = of == null && warns;
        age = 0;
        kind.setText(word);
        text.setText(words);
        text.setTooltip(words.isEmpty() ? null : new Tooltip(words));
        text.setVisible(!words.isEmpty());
        text.pseudoClassStateChanged(REFUSED, refused);
        kind.pseudoClassStateChanged(WARNING, warns);
        text.pseudoClassStateChanged(OLD, false);
        source.setVisible(of != null);
    }

    @Override
    public void desk(DeskSnapshot desk) {
        List<Alert> raised = news.among(desk.alerts(), desk.at());
        if (!raised.isEmpty()) {
            Alert loudest = raised.getLast();
            if (makesWayFor(loudest.severity())) {
                show(loudest);
            }
            alarm.ring(loudest.severity());
        }
    }

    /** What is fresh gives way to what matters as much; a refusal, which its reader asked for, only to what is grave. */
    private boolean makesWayFor(Severity severity) {
        Severity least = shown != null ? shown.severity() : refused ? Severity.HIGH : Severity.LOW;
        return age >= FRESH_SECONDS || severity.compareTo(least) >= 0;
    }

    @Override
    public void second(Instant now) {
        age++;
        if (age == FRESH_SECONDS) {
            text.pseudoClassStateChanged(OLD, true);
        }
    }
}
