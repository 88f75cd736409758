package precog.desk.risk;

import javafx.scene.Parent;
import precog.desk.live.LiveView;

/** One of the parts that share a place on the risk screen. All methods on the FX thread. */
interface RiskPart extends LiveView {
    /** What it is called. */
    String words();

    Parent view();

    /** It is shown now, or its colours have changed. */
    default void draw() {}

    /** Reads again what it shows of the records. */
    default void readAgain() {}
}
