package precog.desk.notice;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import precog.desk.archive.Inquiry;
import precog.desk.keys.Keymap;
import precog.desk.keys.Veil;
import precog.desk.live.Fxml;
import precog.desk.live.LiveView;
import precog.notice.NoticeStanding;
import precog.notice.UpdateNotice;

/** Which version this is and what is known of newer ones, with the way to the page about it. Laid over the desk. */
public final class UpdateSheet implements LiveView {
    private final UpdateNews news;
    private final Executor screen;
    private final StackPane view;
    private final Veil veil;
    private @Nullable NoticeStanding shown;

    @FXML
    private Label version;

    @FXML
    private Label state;

    @FXML
    private Label words;

    @FXML
    private HBox newer;

    @FXML
    private TextField page;

    @FXML
    private Button read;

    @FXML
    private Button copy;

    @FXML
    private Button away;

    @FXML
    private Label message;

    /**
     * A sheet that is away.
     *
     * @param screen runs what it is given on the FX thread
     */
    public UpdateSheet(UpdateNews news, Executor screen, Keymap keymap) {
        this.news = news;
        this.screen = screen;
        view = (StackPane) Fxml.load(this, "updates.fxml");
        veil = new Veil(view, keymap);
        read.setOnAction(click -> read());
        copy.setOnAction(click -> copy("The address is on the clipboard."));
        away.setOnAction(click -> putAway());
    }

    public Parent view() {
        return view;
    }

    public void toggle() {
        if (veil.isOpen()) {
            veil.close();
        } else {
            message.setText("");
            show(news.standing());
            veil.open();
            (newer.isVisible() ? read : view).requestFocus();
        }
    }

    @Override
    public void second(Instant now) {
        if (veil.isOpen() && !news.standing().equals(shown)) {
            show(news.standing());
        }
    }

    private void show(NoticeStanding standing) {
        shown = standing;
        version.setText("This is Precog " + standing.running());
        state.setText(standing.state().label());
        words.setText(standing.words());
        UpdateNotice notice = standing.newer();
        newer.setVisible(notice != null);
        newer.setManaged(notice != null);
        away.setDisable(news.told() == null);
        page.setText(notice == null ? "" : notice.page().toString());
    }

    private @Nullable UpdateNotice notice() {
        return shown == null ? null : shown.newer();
    }

    private void read() {
        UpdateNotice notice = notice();
        if (notice != null) {
            message.setText("The system's browser is asked to open it …");
            var _ = news.open(notice)
                    .whenComplete((done, failure) -> screen.execute(() -> {
                        if (failure == null) {
                            message.setText("The system's browser has it.");
                        } else {
                            copy(Inquiry.sentence(failure) + " The address is on the clipboard.");
                        }
                    }));
        }
    }

    private void copy(String said) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, page.getText()));
        message.setText(said);
    }

    private void putAway() {
        UpdateNotice notice = notice();
        if (notice != null) {
            news.putAway(notice);
            veil.close();
        }
    }
}
