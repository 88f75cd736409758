package precog.desk.replay;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Thin lines along the time of a session where something was asked. */
final class Marks extends Region {
    private static final double WIDTH = 2;

    /** The slider's thumb is so wide that its middle never reaches the ends. */
    private static final double INSET = 8;

    private @Nullable Timeline timeline;

    Marks() {
        setMouseTransparent(true);
    }

    void show(Timeline known) {
        timeline = known;
        getChildren().clear();
        for (Timeline.Mark mark : known.marks()) {
            Region line = new Region();
            line.getStyleClass().add("transport-mark");
            line.setUserData(mark);
            getChildren().add(line);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Timeline known = timeline;
        if (known != null) {
            double length = Math.max(1, known.seconds());
            getChildren().forEach(line -> {
                double share = known.seconds(((Timeline.Mark) line.getUserData()).at()) / length;
                line.resizeRelocate(Math.rint(INSET + share * (getWidth() - 2 * INSET)), 2, WIDTH, getHeight() - 4);
            });
        }
    }
}
