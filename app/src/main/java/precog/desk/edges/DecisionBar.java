package precog.desk.edges;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import precog.desk.keys.DeskAction;
import precog.desk.keys.Keymap;
import precog.desk.live.Dispatch;
import precog.desk.live.Fxml;
import precog.desk.markets.MarketRows;
import precog.desk.text.Figures;
import precog.engine.Answer;
import precog.engine.Command;
import precog.value.Quantity;

/** Approve, size, reject with a reason, snooze: what is said to the selected edge. FX thread. */
final class DecisionBar {
    /** The list the edges stand in. */
    interface Queue {
        /** Whether it is the list of those that wait, and not one of what is past, that is shown. */
        boolean listed();

        /** Shows the edges as the model has them now. */
        void refresh();

        /** Shows a row's other size. */
        void changed(EdgeRow row);

        /** Takes the focus, where it is anywhere near. */
        void keepFocus();
    }

    private static final PseudoClass GUARDED = PseudoClass.getPseudoClass("guarded");

    private final EdgesModel model;
    private final MarketRows markets;
    private final Dispatch dispatch;
    private final Queue queue;
    private final Parent view;
    private final ReasonBar reasons;
    private final PauseTransition guard = new PauseTransition(Duration.millis((double) EdgesModel.GUARD.toMillis()));
    private @Nullable EdgeRow sized;

    /** Whether the digit that led into the note is still to be typed, which must not end up in it. */
    private boolean digitToCome;

    private @Nullable EdgeRow rejecting;

    @FXML
    private HBox actions;

    @FXML
    private Button approve;

    @FXML
    private Button smaller;

    @FXML
    private TextField size;

    @FXML
    private Button larger;

    @FXML
    private Button reject;

    @FXML
    private TextField note;

    @FXML
    private Button snooze;

    @FXML
    private StackPane reasonPlace;

    DecisionBar(EdgesModel model, MarketRows markets, Dispatch dispatch, Queue queue) {
        this.model = model;
        this.markets = markets;
        this.dispatch = dispatch;
        this.queue = queue;
        view = Fxml.load(this, "decision.fxml");
        reasons = new ReasonBar(this::reject, this::toNote, this::leaveReasons);
        reasonPlace.getChildren().setAll(reasons);
        guard.setOnFinished(over -> show());
        approve.setOnAction(click -> approve());
        smaller.setOnAction(click -> resize(-1));
        larger.setOnAction(click -> resize(1));
        reject.setOnAction(click -> reject());
        snooze.setOnAction(click -> snooze());
        size.setOnAction(enter -> queue.keepFocus());
        size.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                takeTypedSize();
            }
        });
        note.setOnAction(enter -> noted());
        note.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (digitToCome) {
                typed.consume();
            }
            digitToCome = false;
        });
        note.addEventFilter(KeyEvent.KEY_RELEASED, released -> digitToCome = false);
        note.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                leaveReasons();
            }
        });
    }

    Parent view() {
        return view;
    }

    void bind(Keymap keymap) {
        keymap.on(DeskAction.APPROVE, this::approve, approve);
        keymap.on(DeskAction.REJECT, this::reject, reject);
        keymap.on(DeskAction.SNOOZE, this::snooze, snooze);
        keymap.on(DeskAction.LARGER, () -> resize(1));
        keymap.on(DeskAction.SMALLER, () -> resize(-1));
    }

    private void approve() {
        EdgeRow row = decidable();
        if (row != null) {
            takeTypedSize();
            decide(row, model.approve(row));
        }
    }

    private void snooze() {
        EdgeRow row = decidable();
        if (row != null) {
            decide(row, model.snooze(row));
        }
    }

    /** Asks for the reason; the edge it is about is fixed from here on. */
    private void reject() {
        EdgeRow row = decidable();
        if (row != null) {
            rejecting = row;
            reasons.shown(true);
        }
    }

    private void reject(RejectReason reason) {
        EdgeRow row = rejecting;
        if (row == null) {
            return;
        }
        if (reason == RejectReason.OTHER && note.getText().isBlank()) {
            digitToCome = reasons.isFocused();
            toNote();
            return;
        }
        Command command = model.reject(row, reason, note.getText());
        leaveReasons();
        note.clear();
        decide(row, command);
    }

    private void toNote() {
        note.setPromptText("why, then Enter");
        note.requestFocus();
    }

    /** Enter in the note: on to the reason. */
    private void noted() {
        if (rejecting == null) {
            reject();
        } else {
            reasons.requestFocus();
        }
    }

    private void leaveReasons() {
        queue.keepFocus();
        rejecting = null;
        note.setPromptText("note (optional)");
        reasons.shown(false);
    }

    /** The selected edge where the trader sees it and had time to; null elsewhere, and why is told. */
    private @Nullable EdgeRow decidable() {
        EdgeRow row = model.selected();
        if (view.getScene() == null || !queue.listed()) {
            dispatch.tell(Answer.refused("Nothing was decided: edges are decided where they are seen, in the list of"
                    + " those that wait on the Desk screen."));
            return null;
        }
        if (row != null && model.guarded()) {
            dispatch.tell(Answer.refused("Nothing was decided: the selection had just moved to "
                    + markets.shortName(row.edge().market()) + ". Look at it, then press again."));
            return null;
        }
        return row;
    }

    private void decide(EdgeRow row, Command command) {
        queue.keepFocus();
        model.decide(row);
        dispatch.send(command, answer -> {
            if (!answer.done()) {
                model.undecide(row);
                queue.refresh();
            }
        });
        queue.refresh();
    }

    private void resize(int steps) {
        EdgeRow row = model.selected();
        if (row != null) {
            model.resize(steps);
            queue.changed(row);
            show();
        }
    }

    private void takeTypedSize() {
        EdgeRow row = sized;
        if (row == null) {
            return;
        }
        try {
            Quantity typed = Quantity.of(size.getText().strip().replace(",", ""));
            if (typed.isPositive()) {
                row.choose(typed);
                queue.changed(row);
            }
        } catch (NumberFormatException e) {
            size.setText(Figures.quantity(row.size()));
        }
    }

    /** Shows the selected edge. */
    void show() {
        EdgeRow row = model.selected();
        if (rejecting != null && !rejecting.equals(row)) {
            leaveReasons();
        }
        boolean idle = row == null || !queue.listed();
        if (idle && !actions.isDisabled()) {
            queue.keepFocus();
        }
        actions.setDisable(idle);
        actions.pseudoClassStateChanged(GUARDED, model.guarded());
        if (model.guarded()) {
            guard.playFromStart();
        }
        if (row != null && (!size.isFocused() || !row.equals(sized))) {
            size.setText(Figures.quantity(row.size()));
            sized = row;
        }
    }
}
