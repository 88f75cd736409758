package precog.desk;

import javafx.stage.Stage;
import precog.desk.preferences.DeskPreferences;

/** Where on the display a window is. */
record Place(DeskPreferences kept) {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    /** Puts a window where it was; a new one where the system likes. */
    void restore(Stage stage) {
        stage.setWidth(kept.number("width", WIDTH));
        stage.setHeight(kept.number("height", HEIGHT));
        if (kept.flag("known", false)) {
            stage.setX(kept.number("x", 0));
            stage.setY(kept.number("y", 0));
        }
        stage.setMaximized(kept.flag("maximized", false));
    }

    /** Puts down where it is; a maximized one keeps the place it goes back to. */
    void keep(Stage stage) {
        kept.set("maximized", stage.isMaximized());
        if (!stage.isMaximized()) {
            kept.set("known", true);
            kept.set("x", stage.getX());
            kept.set("y", stage.getY());
            kept.set("width", stage.getWidth());
            kept.set("height", stage.getHeight());
        }
    }
}
