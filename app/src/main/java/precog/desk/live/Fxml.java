package precog.desk.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Reads what is laid out once. */
public final class Fxml {
    private Fxml() {}

    /** Loads {@code name} from the controller's own package and sets the controller's fields. */
    public static Parent load(Object controller, String name) {
        FXMLLoader loader = new FXMLLoader(controller.getClass().getResource(name));
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The screen " + name + " cannot be laid out.", e);
        }
    }
}
