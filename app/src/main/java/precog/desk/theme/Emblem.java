package precog.desk.theme;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** Precog's sign, for the window list and the task bar. */
public final class Emblem {
    /** Pixels; a system draws no window's icon larger. */
    private static final List<Integer> SIZES = List.of(16, 32, 48, 128);

    private Emblem() {}

    /** Puts the sign on a window; FX thread. */
    public static void mark(Stage window) {
        window.getIcons().setAll(SIZES.stream().map(Emblem::drawn).toList());
    }

    private static Image drawn(int size) {
        String name = "/precog/desk/theme/icon/precog-" + size + ".png";
        return new Image(Objects.requireNonNull(Emblem.class.getResource(name)).toExternalForm());
    }
}
