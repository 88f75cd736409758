package precog.desk.exchange;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import precog.desk.archive.ExchangeAccess;
import precog.desk.archive.Inquiry;
import precog.desk.live.Fxml;

/** Runs the check: five steps at once. */
final class CheckForm implements StepForm {
    private final ExchangeAccess access;
    private final Checklist list;
    private final Executor screen;
    private final Runnable changed;
    private final Parent view;

    @FXML
    private Label checkWords;

    @FXML
    private PasswordField checkPassphrase;

    @FXML
    private Button check;

    @FXML
    private ProgressBar checkProgress;

    @FXML
    private Label checkOutcome;

    /** @param changed done when a check begins and when it ends */
    CheckForm(ExchangeAccess access, Checklist list, Executor screen, Runnable changed) {
        this.access = access;
        this.list = list;
        this.screen = screen;
        this.changed = changed;
        view = Fxml.load(this, "check.fxml");
        check.setOnAction(click -> check());
        checkPassphrase.setOnAction(enter -> check());
        checkPassphrase.lengthProperty().subscribe(length -> show());
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void focus() {
        (list.holdsKey() ? checkPassphrase : check).requestFocus();
    }

    @Override
    public void show() {
        checkWords.setText(
                list.holdsKey()
                        ? "Tries host, clock, key, limits and stream, one after the other. It sends no order."
                        : "Without a key only host and clock can be tried. It sends no order.");
        checkPassphrase.setDisable(!list.holdsKey());
        check.setDisable(!isReady());
        checkProgress.setVisible(list.isChecking());
    }

    private boolean isReady() {
        return list.standing().isPresent()
                && !list.isChecking()
                && (!list.holdsKey() || checkPassphrase.getLength() > 0);
    }

    private void check() {
        if (!isReady()) {
            return;
        }
        checkOutcome.setText("");
        list.begin();
        var _ = access.check(Secret.take(checkPassphrase))
                .whenComplete((findings, failure) -> screen.execute(() -> {
                    list.found(failure == null ? findings : List.of());
                    checkOutcome.setText(failure == null ? "" : Inquiry.sentence(failure));
                    changed.run();
                }));
        changed.run();
    }
}
