package precog.desk.notice;

import java.time.Instant;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import precog.desk.grid.Tone;
import precog.desk.live.LiveView;
import precog.notice.UpdateNotice;

/**
 * Says that a newer version is out, in a few words on a line that has a place of its own. A click opens the sheet that
 * says more; the cross puts it away, unless it is urgent: that is read first.
 */
public final class UpdateTag implements LiveView {
    private final UpdateNews news;
    private final HBox view = new HBox(2);
    private final Button tag = new Button();
    private final Button away = new Button("✕");
    private @Nullable UpdateNotice shown;

    /** @param open shows the sheet that says more */
    public UpdateTag(UpdateNews news, Runnable open) {
        this.news = news;
        tag.setId("updateTag");
        tag.setMinWidth(Region.USE_PREF_SIZE);
        tag.setOnAction(click -> open.run());
        away.setId("updateAway");
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(click -> putAway());
        view.getChildren().setAll(tag, away);
        show(null);
    }

    public Node view() {
        return view;
    }

    private void putAway() {
        if (shown != null) {
            news.putAway(shown);
            show(null);
        }
    }

    @Override
    public void second(Instant now) {
        UpdateNotice told = news.told();
        if (!Objects.equals(told, shown)) {
            show(told);
        }
    }

    private void show(@Nullable UpdateNotice notice) {
        shown = notice;
        view.setVisible(notice != null);
        view.setManaged(notice != null);
        if (notice != null) {
            String words = "Precog " + notice.version() + " is out";
            tag.setText(notice.urgent() ? "Urgent: " + words : words);
            tag.setTooltip(new Tooltip(notice.words()));
            tag.pseudoClassStateChanged(Tone.WARNING.pseudoClass(), notice.urgent());
            away.setVisible(!notice.urgent());
            away.setManaged(!notice.urgent());
            away.setTooltip(new Tooltip("Tells no more of " + notice.version()));
            away.setAccessibleText("Tell no more of " + notice.version());
        }
    }
}
