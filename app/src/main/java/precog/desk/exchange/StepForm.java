package precog.desk.exchange;

import javafx.scene.Parent;

/** What can be done about a step. FX thread. */
interface StepForm {
    Parent view();

    /** Shows how things stand now. */
    void show();

    /** Puts the caret where one begins to type. */
    void focus();
}
