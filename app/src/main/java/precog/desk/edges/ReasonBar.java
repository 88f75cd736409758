package precog.desk.edges;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import precog.desk.keys.KeyTaker;

/** The reasons of a rejection, each with its digit. While it has the focus every plain key is its own. FX thread. */
final class ReasonBar extends FlowPane implements KeyTaker {
    private final Consumer<RejectReason> chosen;
    private final Runnable toNote;
    private final Runnable away;

    /**
     * A bar that is not shown yet.
     *
     * @param toNote puts the caret into the note; {@code away} leaves without a decision
     */
    ReasonBar(Consumer<RejectReason> chosen, Runnable toNote, Runnable away) {
        this.chosen = chosen;
        this.toNote = toNote;
        this.away = away;
        setId("reasons");
        getStyleClass().add("reasons");
        setFocusTraversable(true);
        setAccessibleText("Reasons of the rejection: press a digit, Tab for a note, Escape to leave");
        for (RejectReason reason : RejectReason.values()) {
            getChildren().add(button(reason));
        }
        Label hint = new Label("Tab: note   Esc: leave");
        hint.getStyleClass().add("muted-words");
        getChildren().add(hint);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        shown(false);
    }

    private Button button(RejectReason reason) {
        Label digit = new Label(String.valueOf(reason.digit()));
        digit.getStyleClass().add("digit");
        Button button = new Button(reason.words(), digit);
        button.setFocusTraversable(false);
        button.setAccessibleText(reason.digit() + ", " + reason.words());
        button.setTooltip(new Tooltip("Rejects for this reason; stored as " + reason.code()));
        button.setOnAction(click -> chosen.accept(reason));
        return button;
    }

    void shown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
        if (shown) {
            requestFocus();
        }
    }

    @Override
    public boolean takes(KeyEvent key) {
        return !key.isShortcutDown() && !key.isAltDown() && !key.getCode().isFunctionKey();
    }

    private void press(KeyEvent key) {
        if (!takes(key)) {
            return;
        }
        if (key.getCode() == KeyCode.ESCAPE) {
            away.run();
        } else if (key.getCode() == KeyCode.TAB) {
            toNote.run();
        } else {
            RejectReason.of(key.getCode()).ifPresent(chosen);
        }
        key.consume();
    }
}
