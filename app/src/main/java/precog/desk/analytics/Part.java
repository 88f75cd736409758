package precog.desk.analytics;

import javafx.scene.Parent;
import precog.desk.archive.Inquiry;

/** A part of the analytics screen, read when it is looked at. FX thread. */
interface Part {
    Parent view();

    Inquiry<?> inquiry();

    /** Asks the records. */
    void read();

    /** It is shown now: what the toolkit does not lay out by itself is drawn. */
    default void draw() {}
}
