package precog.desk.keys;

import javafx.scene.input.KeyEvent;

/** A control that, while it has the focus, uses keys for itself which elsewhere mean an action of the window. */
public interface KeyTaker {
    /** Whether this key is its own. */
    boolean takes(KeyEvent key);
}
