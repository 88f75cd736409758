package precog.desk.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import precog.desk.archive.ExchangeAccess;
import precog.desk.archive.ExchangeAccess.Standing;
import precog.desk.archive.Inquiry;
import precog.desk.live.Fxml;

/** The typed confirmation that the key may trade, and how the live desk is started then. */
final class ConfirmForm implements StepForm {
    private final ExchangeAccess access;
    private final Checklist list;
    private final String trader;
    private final Executor screen;
    private final Consumer<Standing> done;
    private final Parent view;

    @FXML
    private Label confirmWords;

    @FXML
    private HBox giving;

    @FXML
    private TextField phrase;

    @FXML
    private Button confirm;

    @FXML
    private VBox given;

    @FXML
    private TextField startCommand;

    @FXML
    private Button revoke;

    @FXML
    private Label confirmOutcome;

    /**
     * A form for one trader.
     *
     * @param done told how it stands with the confirmation, or without
     */
    ConfirmForm(ExchangeAccess access, Checklist list, String trader, Executor screen, Consumer<Standing> done) {
        this.access = access;
        this.list = list;
        this.trader = trader;
        this.screen = screen;
        this.done = done;
        view = Fxml.load(this, "confirm.fxml");
        phrase.textProperty().subscribe(typed -> show());
        phrase.setOnAction(enter -> confirm());
        confirm.setOnAction(click -> confirm());
        revoke.setOnAction(click -> await(access.revoke()));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void focus() {
        (list.isConfirmed() ? startCommand : phrase).requestFocus();
    }

    @Override
    public void show() {
        boolean confirmed = list.isConfirmed();
        place(giving, !confirmed);
        place(given, confirmed);
        boolean blocked = list.blocked().isPresent();
        phrase.setDisable(blocked);
        confirm.setDisable(blocked || !isTyped());
        list.standing().ifPresent(standing -> {
            phrase.setPromptText(standing.phrase());
            startCommand.setText(standing.live());
            confirmWords.setText(confirmed ? started(standing) : asked(standing, blocked));
        });
    }

    private static String started(Standing standing) {
        return "Orders of the live desk go to the account at " + standing.exchange()
                + ". It is an account with a journal of its own and is started on its own, with this command; no desk"
                + " that runs becomes live by it.";
    }

    private static String asked(Standing standing, boolean blocked) {
        return blocked
                ? "It can be confirmed once every step above is good, or to be minded."
                : "Orders of the live desk will go to " + standing.exchange() + " with the account's own money. Type "
                        + standing.phrase() + " to confirm it for the key " + standing.keyId() + ".";
    }

    private static void place(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private boolean isTyped() {
        return list.standing()
                .filter(standing -> phrase.getText().strip().equals(standing.phrase()))
                .isPresent();
    }

    private void confirm() {
        if (list.blocked().isEmpty() && isTyped()) {
            await(access.confirm(phrase.getText(), trader));
        }
    }

    private void await(CompletableFuture<Standing> asked) {
        phrase.clear();
        confirmOutcome.setText("");
        var _ = asked.whenComplete((standing, failure) -> screen.execute(() -> {
            if (failure == null) {
                done.accept(standing);
            } else {
                confirmOutcome.setText(Inquiry.sentence(failure));
            }
        }));
    }
}
