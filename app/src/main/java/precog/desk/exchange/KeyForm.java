package precog.desk.exchange;

import java.io.File;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.FileChooser;
import precog.desk.archive.ExchangeAccess;
import precog.desk.archive.ExchangeAccess.Standing;
import precog.desk.archive.Inquiry;
import precog.desk.live.Fxml;

/** Brings a key in, or forgets it. What was typed is taken out of the fields before anything else is done with it. */
final class KeyForm implements StepForm {
    private final ExchangeAccess access;
    private final Checklist list;
    private final Executor screen;
    private final Consumer<Standing> done;
    private final Parent view;
    private boolean busy;

    @FXML
    private TextField keyId;

    @FXML
    private TextField keyFile;

    @FXML
    private Button browse;

    @FXML
    private PasswordField passphrase;

    @FXML
    private PasswordField again;

    @FXML
    private Button keep;

    @FXML
    private Button forget;

    @FXML
    private Label keyOutcome;

    /** @param done told how it stands with another key, or none */
    KeyForm(ExchangeAccess access, Checklist list, Executor screen, Consumer<Standing> done) {
        this.access = access;
        this.list = list;
        this.screen = screen;
        this.done = done;
        view = Fxml.load(this, "key.fxml");
        keyId.textProperty().subscribe(typed -> show());
        keyFile.textProperty().subscribe(typed -> show());
        keyId.setOnAction(enter -> keyFile.requestFocus());
        keyFile.setOnAction(enter -> passphrase.requestFocus());
        passphrase.setOnAction(enter -> again.requestFocus());
        again.setOnAction(enter -> keep());
        passphrase.lengthProperty().subscribe(length -> show());
        again.lengthProperty().subscribe(length -> show());
        browse.setOnAction(click -> choose());
        keep.setOnAction(click -> keep());
        forget.setOnAction(click -> await(
                access.forget(),
                "The key is gone from this computer. Delete it at the " + "exchange too if nobody uses it."));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void focus() {
        keyId.requestFocus();
    }

    private boolean isComplete() {
        return !keyId.getText().isBlank()
                && !keyFile.getText().isBlank()
                && passphrase.getLength() > 0
                && again.getLength() > 0;
    }

    @Override
    public void show() {
        keep.setDisable(busy || !isComplete());
        forget.setDisable(busy || !list.holdsKey());
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("File with the private key");
        File chosen = chooser.showOpenDialog(view.getScene().getWindow());
        if (chosen != null) {
            keyFile.setText(chosen.getPath());
        }
        passphrase.requestFocus();
    }

    private void keep() {
        if (busy || !isComplete()) {
            return;
        }
        char[] words = Secret.takeSame(passphrase, again);
        if (words == null) {
            tell("The two passphrases differ. Type both again.");
            passphrase.requestFocus();
            return;
        }
        CompletableFuture<Standing> kept =
                access.keep(keyId.getText().strip(), keyFile.getText().strip(), words);
        keyFile.clear();
        await(kept, "The key is kept. Delete the file it came in, then run the check.");
    }

    private void await(CompletableFuture<Standing> asked, String afterwards) {
        busy = true;
        tell("One moment …");
        var _ = asked.whenComplete((standing, failure) -> screen.execute(() -> {
            busy = false;
            tell(failure == null ? afterwards : Inquiry.sentence(failure));
            if (failure == null) {
                keyId.clear();
                list.keyChanged();
                done.accept(standing);
            }
            show();
        }));
        show();
    }

    private void tell(String words) {
        keyOutcome.setText(words);
    }
}
