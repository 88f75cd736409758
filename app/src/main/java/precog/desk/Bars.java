package precog.desk;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import precog.desk.archive.BackOffice;
import precog.desk.archive.Playback;
import precog.desk.live.Bridge;
import precog.desk.live.Dispatch;
import precog.desk.message.MessageLine;
import precog.desk.page.Page;
import precog.desk.replay.TransportBar;
import precog.desk.status.StatusPane;
import precog.desk.strip.StripPane;

/**
 * What is above and below every screen of a window.
 *
 * @param above the strip, and the transport of a playback
 * @param below the message line and the status line
 */
record Bars(List<Page> above, List<Page> below) {
    static Bars of(Dispatch dispatch, BackOffice office, MessageLine messages, Bridge bridge) {
        List<Page> above = new ArrayList<>();
        above.add(new StripPane(dispatch));
        Playback playback = office.playback();
        if (playback != null) {
            above.add(new TransportBar(playback, dispatch, bridge));
        }
        return new Bars(above, List.of(messages, new StatusPane(office.health())));
    }

    void layOut(BorderPane frame) {
        frame.setTop(column(above));
        frame.setBottom(column(below));
    }

    private static VBox column(List<Page> bars) {
        VBox column = new VBox();
        bars.forEach(bar -> column.getChildren().add(bar.view()));
        return column;
    }

    List<Page> pages() {
        List<Page> pages = new ArrayList<>(above);
        pages.addAll(below);
        return pages;
    }
}
