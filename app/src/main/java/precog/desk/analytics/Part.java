package precog.desk.analytics;

import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import precog.desk.archive.Inquiry;

/** A part of the analytics screen, read when it is looked at. FX thread. */
interface Part {
    Parent view();

    Inquiry<?> inquiry();

    /** Asks the records. */
    void read();

    /** When what is selected happened; null where nothing is, or it has no moment. */
    default ObservableValue<Instant> moment() {
        return new ReadOnlyObjectWrapper<>();
    }

    /** It is shown now: what the toolkit does not lay out by itself is drawn. */
    default void draw() {}
}
