package precog.desk.page;

import java.util.List;
import javafx.scene.Parent;
import precog.desk.keys.Keymap;
import precog.desk.live.LiveView;
import precog.desk.preferences.DeskPreferences;

/** A screen, or a pane of one, as the window that shows it knows it. All methods on the FX thread. */
public interface Page extends LiveView {
    Parent view();

    /** What follows the engine for it: itself, or the panes it is made of. */
    default List<? extends LiveView> followers() {
        return List.of(this);
    }

    /** Gives the actions of this page their deeds. */
    default void bind(Keymap keymap) {}

    /** Arranges itself as it was kept. */
    default void restore(DeskPreferences preferences) {}

    /** Puts down how it is arranged. */
    default void keep(DeskPreferences preferences) {}

    /** It is shown now, or its colours have changed: what the toolkit does not lay out by itself is drawn. */
    default void draw() {}

    /** Reads again what it shows of the records. */
    default void readAgain() {}
}
