package precog.desk;

import java.util.Locale;
import javafx.scene.layout.Region;
import precog.desk.live.LiveView;
import precog.engine.DeskSnapshot;
import precog.engine.Mode;

/** Puts the mode, and a kill switch that is on, into the colour of a window's frame. */
final class ModeFrame implements LiveView {
    private final Region frame;
    private Mode mode = Mode.PAPER_SIMULATED;
    private boolean killed;

    ModeFrame(Region frame) {
        this.frame = frame;
        frame.getStyleClass().add("frame");
    }

    @Override
    public void desk(DeskSnapshot desk) {
        if (mode != desk.mode()
                || killed != desk.killed()
                || frame.getStyleClass().size() == 1) {
            mode = desk.mode();
            killed = desk.killed();
            frame.getStyleClass()
                    .setAll(
                            "frame",
                            "mode-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            if (killed) {
                frame.getStyleClass().add("killed-frame");
            }
        }
    }
}
