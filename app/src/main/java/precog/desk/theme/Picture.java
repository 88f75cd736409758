package precog.desk.theme;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;

/** A picture of a scene as it stands. */
public final class Picture {
    private Picture() {}

    /**
     * Writes a PNG of the scene; FX thread.
     *
     * @throws IOException where {@code file} cannot be written
     */
    public static void write(Scene scene, Path file) throws IOException {
        Png.write(scene.snapshot(null), file);
    }
}
